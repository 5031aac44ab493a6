package io.guanxi.sample;

import io.guanxi.sales.order.Orders;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the sample company's customers bought in the last two years. */
final class SamplePurchases {

  private static final int DAYS = 720;

  private static final List<String> UNDER_WAY =
      List.of("DRAFT", "CONFIRMED", "PARTIALLY_FULFILLED", "FULFILLED", "COMPLETED");

  private final SampleData data;
  private final SampleWriter writer;
  private final List<Long> products;

  SamplePurchases(SampleData data, SampleWriter writer, List<Long> products) {
    this.data = data;
    this.writer = writer;
    this.products = products;
  }

  void write(List<SampleCustomers.Customer> customers) {
    var orders = new ArrayList<Map<String, Object>>();
    for (var customer : customers) {
      for (int n = 0; n < customer.purchases(); n++) {
        orders.add(order(customer, day(customer, n)));
      }
    }
    orders.sort(
        (a, b) -> String.valueOf(a.get("orderedOn")).compareTo(String.valueOf(b.get("orderedOn"))));
    writer.write(Orders.ORDER, orders);
  }

  /** Evenly over the time, the last one not long ago; of who went to sleep more than a year ago. */
  private LocalDate day(SampleCustomers.Customer customer, int n) {
    int first = customer.dormant() ? DAYS / 2 + 30 : 0;
    int step = (DAYS - first) / customer.purchases();
    return writer.today().minusDays(first + (long) n * step + writer.random.nextInt(step));
  }

  private Map<String, Object> order(SampleCustomers.Customer customer, LocalDate day) {
    var order = new HashMap<String, Object>();
    order.put("customer", customer.id());
    order.put("orderedOn", day.toString());
    if (!customer.contacts().isEmpty()) {
      order.put("contact", writer.any(customer.contacts()));
    }
    order.put("status", status(day));
    if (order.get("status").equals("FULFILLED")) {
      order.put("paymentStatus", "PARTIAL");
    }
    if (writer.chance(20)) {
      order.put("shippingTotal", 20 + 10 * writer.random.nextInt(4));
    }
    var lines = new ArrayList<Map<String, Object>>();
    for (int n = writer.random.nextInt(4); n >= 0; n--) {
      lines.add(line());
    }
    if (writer.chance(12)) {
      lines.add(Map.of("name", writer.any(data.extras()), "unitPrice", 50));
    }
    order.put("lines", lines);
    return order;
  }

  private String status(LocalDate day) {
    if (day.isAfter(writer.today().minusDays(40))) {
      return writer.any(UNDER_WAY);
    }
    return writer.chance(4) ? "CANCELLED" : writer.chance(4) ? "RETURNED" : "COMPLETED";
  }

  /** Of what is dear one buys few. */
  private Map<String, Object> line() {
    int product = writer.random.nextInt(products.size());
    int price = new BigDecimal(data.products().get(product).get(3)).intValue();
    int most = price > 1_000 ? 3 : price > 100 ? 12 : 60;
    var line = new HashMap<String, Object>();
    line.put("product", products.get(product));
    line.put("quantity", 1 + writer.random.nextInt(most));
    if (writer.chance(25)) {
      line.put("discountPercent", writer.any(List.of(5, 8, 10)));
    }
    return line;
  }
}
