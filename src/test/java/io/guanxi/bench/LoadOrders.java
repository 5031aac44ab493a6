package io.guanxi.bench;

import io.guanxi.Guanxi;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Gives the customers of a database orders of one or two lines through the bulk door: {@code
 * LoadOrders COUNT [spring arguments]}.
 */
public final class LoadOrders {

  private static final TypeKey ORDER = TypeKey.of("order", "orders");
  private static final TypeKey PRODUCT = TypeKey.of("product", "products");
  private static final int CHUNK = 5_000;
  private static final int PRODUCTS = 1_000;

  private LoadOrders() {}

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    try (var context = new SpringApplicationBuilder(Guanxi.class).run(args)) {
      var records = context.getBean(Records.class);
      var db = context.getBean(DSLContext.class);
      long admin = (Long) db.fetchValue("SELECT id FROM app_user WHERE login = 'admin'");
      var actor =
          new Actor(
              admin,
              "admin",
              Set.of("administrator"),
              null,
              ZoneId.of("Asia/Shanghai"),
              Locale.ENGLISH,
              Origin.imported(1),
              null);
      var customers = db.fetchValues("SELECT id FROM customer ORDER BY id").toArray(new Object[0]);
      var products = products(records, actor);
      var random = new SplittableRandom(7);
      long start = System.nanoTime();
      for (int from = 0; from < count; from += CHUNK) {
        var inputs = new ArrayList<Input>();
        for (int i = from; i < Math.min(count, from + CHUNK); i++) {
          var customer = customers[random.nextInt(customers.length)];
          inputs.add(Input.create(order((Long) customer, products, random)));
        }
        write(records, ORDER, inputs, actor);
        if (from / CHUNK % 20 == 19) {
          report(from + CHUNK, start);
        }
      }
      report(count, start);
      db.execute("VACUUM ANALYZE");
    }
    System.exit(0);
  }

  private static List<Long> products(Records records, Actor actor) {
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < PRODUCTS; i++) {
      inputs.add(Input.create(Map.of("name", "产品 " + i, "price", 10 + i % 90, "taxPercent", 13)));
    }
    return write(records, PRODUCT, inputs, actor);
  }

  private static Map<String, Object> order(
      long customer, List<Long> products, SplittableRandom random) {
    var lines = new ArrayList<Map<String, Object>>();
    for (int n = random.nextInt(2); n >= 0; n--) {
      var line = new HashMap<String, Object>();
      line.put("product", products.get(random.nextInt(products.size())));
      line.put("quantity", 1 + random.nextInt(9));
      lines.add(line);
    }
    var order = new HashMap<String, Object>();
    order.put("customer", customer);
    order.put("orderedOn", LocalDate.of(2026, 11, 1).minusDays(random.nextInt(730)));
    order.put("lines", lines);
    return order;
  }

  private static List<Long> write(Records records, TypeKey type, List<Input> inputs, Actor actor) {
    var ids = new ArrayList<Long>();
    for (var outcome : records.writeAll(type, inputs, actor)) {
      if (outcome.problem() != null) {
        throw outcome.problem();
      }
      ids.add(outcome.id());
    }
    return ids;
  }

  private static void report(int done, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d orders in %.1f s, %,.0f/s%n", done, seconds, done / seconds);
  }
}
