package io.guanxi.bench;

import io.guanxi.Guanxi;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * Fills a database through the bulk door: {@code LoadCompany CUSTOMERS [spring arguments]}; two
 * orders, three lines for each. Customers that are there already (an import's) only get orders.
 */
public final class LoadCompany {

  private static final TypeKey CUSTOMER = TypeKey.of("customer", "customers");
  private static final TypeKey ORDER = TypeKey.of("order", "orders");
  private static final int CHUNK = 5_000;

  private final Records records;
  private final Actor actor;

  private LoadCompany(Records records, Actor actor) {
    this.records = records;
    this.actor = actor;
  }

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    try (var context = new SpringApplicationBuilder(Guanxi.class).run(args)) {
      var db = context.getBean(DSLContext.class);
      long admin = (Long) db.fetchValue("SELECT id FROM app_user WHERE login = 'admin'");
      var zone = ZoneId.of("Asia/Shanghai");
      var origin = Origin.imported(1);
      var actor =
          new Actor(
              admin, "admin", Set.of("administrator"), null, zone, Locale.ENGLISH, origin, null);
      var load = new LoadCompany(context.getBean(Records.class), actor);
      if (db.fetchCount(org.jooq.impl.DSL.table("customer")) == 0) {
        load.fill(CUSTOMER, count, MadeUpCustomers::customer);
      }
      db.execute("VACUUM ANALYZE customer");
      List<Long> ids =
          db.fetchValues("SELECT id FROM customer ORDER BY id").stream()
              .map(Long.class::cast)
              .toList();
      load.fill(ORDER, 2 * count, i -> MadeUpOrders.order(i, ids.get(i / 2)));
      db.execute("VACUUM ANALYZE");
    }
    System.exit(0);
  }

  private void fill(TypeKey type, int count, IntFunction<Map<String, Object>> maker) {
    long start = System.nanoTime();
    for (int from = 0; from < count; from += CHUNK) {
      var inputs = new ArrayList<Input>();
      for (int i = from; i < Math.min(count, from + CHUNK); i++)
        inputs.add(Input.create(maker.apply(i)));
      for (var outcome : records.writeAll(type, inputs, actor))
        if (outcome.problem() != null) throw outcome.problem();
      if (from / CHUNK % 40 == 39) report(type, from + CHUNK, start);
    }
    report(type, count, start);
  }

  private static void report(TypeKey type, int done, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d %s in %.1f s, %,.0f/s%n", done, type, seconds, done / seconds);
  }
}
