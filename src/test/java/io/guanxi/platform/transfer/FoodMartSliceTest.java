package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Cuts a few customers out of the real company, with all they bought, for the browser tests to
 * import by hand.
 */
class FoodMartSliceTest {

  private static final int CUSTOMERS = 25;
  private static final Path FOLDER = Path.of("target", "e2e", "foodmart");

  @Test
  void aSliceHasEveryProductThatItsCustomersBought() throws Exception {
    Files.createDirectories(FOLDER);
    try (var company = new FoodMart()) {
      var regulars = new HashSet<String>();
      var bought = new HashSet<String>();
      var sales =
          slice(
              company.sales(),
              cells -> {
                if (regulars.size() < CUSTOMERS) regulars.add(cells[0]);
                if (!regulars.contains(cells[0])) return false;
                bought.add(cells[3]);
                return true;
              });
      var customers = slice(company.customers(), cells -> regulars.contains(cells[0]));
      var products = slice(company.products(), cells -> bought.contains(cells[0]));
      assertThat(customers.lines().count()).isEqualTo(CUSTOMERS + 1);
      assertThat(products.lines().count()).isEqualTo(bought.size() + 1L);
      write("customers.csv", customers);
      write("products.csv", products);
      write("sales.csv", sales);
    }
  }

  private static String slice(byte[] file, Predicate<String[]> wanted) {
    var out = new StringBuilder();
    var first = true;
    for (var line : new String(file, StandardCharsets.UTF_8).split("\r?\n")) {
      if (first || wanted.test(line.split(","))) out.append(line).append("\r\n");
      first = false;
    }
    return out.toString();
  }

  private static void write(String name, String text) throws java.io.IOException {
    Files.writeString(FOLDER.resolve(name), text);
  }
}
