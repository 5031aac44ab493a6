package io.guanxi.bench;

import io.guanxi.Guanxi;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Fills a database with customers through the bulk door: {@code LoadCustomers COUNT [spring arguments]}. */
public final class LoadCustomers {

  private static final TypeKey CUSTOMER = TypeKey.of("customer", "customers");
  private static final int CHUNK = 5_000;

  private LoadCustomers() {}

  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    try (var context = new SpringApplicationBuilder(Guanxi.class).run(args)) {
      var records = context.getBean(Records.class);
      var db = context.getBean(DSLContext.class);
      long admin = (Long) db.fetchValue("SELECT id FROM app_user WHERE login = 'admin'");
      var actor = new Actor(admin, "admin", Set.of("administrator"), null, ZoneId.of("Asia/Shanghai"), Locale.ENGLISH, Origin.imported(1), null);
      long start = System.nanoTime();
      for (int from = 0; from < count; from += CHUNK) {
        var inputs = new ArrayList<Input>();
        for (int i = from; i < Math.min(count, from + CHUNK); i++) inputs.add(Input.create(MadeUpCustomers.customer(i)));
        for (var outcome : records.writeAll(CUSTOMER, inputs, actor)) if (outcome.problem() != null) throw outcome.problem();
        if (from / CHUNK % 20 == 19) report(from + CHUNK, start);
      }
      db.execute("VACUUM ANALYZE");
      report(count, start);
    }
    System.exit(0);
  }

  private static void report(int done, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%,d customers in %.1f s, %,.0f/s%n", done, seconds, done / seconds);
  }
}
