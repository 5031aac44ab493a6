package io.guanxi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the made-up customers as a file to import: {@code WriteCustomersCsv COUNT FILE}. */
public final class WriteCustomersCsv {

  private static final List<String> PLAIN =
      List.of("name", "kind", "stage", "industry", "rating", "sourceSystem", "externalId");

  private WriteCustomersCsv() {}

  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    try (var out = Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8)) {
      out.write(String.join(",", PLAIN) + ",mobile,email\n");
      for (int i = 0; i < count; i++) {
        var customer = MadeUpCustomers.customer(i);
        for (var field : PLAIN) out.write(customer.get(field) + ",");
        out.write(method(customer, 0) + "," + method(customer, 1) + "\n");
      }
    }
  }

  private static Object method(Map<String, Object> customer, int index) {
    return ((Map<?, ?>)
            ((List<?>) java.util.Objects.requireNonNull(customer.get("contactMethods"))).get(index))
        .get("value");
  }
}
