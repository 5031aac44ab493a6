package io.guanxi.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.record.Input;
import io.guanxi.record.Merges;
import io.guanxi.record.Records;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The connection dies before each statement of a merge in turn. */
@GuanxiIT
class MergeKilledIT {

  private static final List<String> TABLES =
      List.of(
          "customer",
          "contact",
          "contact_method",
          "customer_address",
          "record_change",
          "record_merge",
          "record_merged",
          "record_merge_move",
          "duplicate_key",
          "duplicate_pair");

  @Autowired Records records;
  @Autowired Merges merges;
  @Autowired DSLContext db;
  @Autowired Killer killer;

  /** Ends the backend at the n-th statement of the thread that armed it. */
  static final class Killer implements ExecuteListener {
    private final AtomicInteger left = new AtomicInteger();
    private volatile Thread thread = Thread.currentThread();
    private boolean armed;

    void arm(int statement) {
      thread = Thread.currentThread();
      left.set(statement);
      armed = true;
    }

    /** Whether the statement it waited for never came. */
    boolean disarm() {
      boolean still = armed;
      armed = false;
      return still;
    }

    @Override
    public void executeStart(ExecuteContext context) {
      if (!armed || Thread.currentThread() != thread || left.decrementAndGet() > 0) return;
      armed = false;
      try (var statement = context.connection().createStatement()) {
        statement.execute("SELECT pg_terminate_backend(pg_backend_pid())");
      } catch (java.sql.SQLException dead) {
        assertThat(dead.getSQLState()).isIn("57P01", "08006", "08003");
      }
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Configuration {
    @Bean
    Killer killer() {
      return new Killer();
    }

    @Bean
    ExecuteListenerProvider killing(Killer killer) {
      return new DefaultExecuteListenerProvider(killer);
    }
  }

  @Test
  void isDoneWhollyOrNotAtAll() {
    var actor = Actors.administrator(db);
    long one = customer("甲", actor);
    long two = customer("乙", actor);
    for (var name : List.of("张三", "李四"))
      records.write(Customers.CONTACT, Input.create(Map.of("name", name, "customer", two)), actor);
    var before = fingerprint();
    int statement = 0;
    boolean done = false;
    while (!done) {
      killer.arm(++statement);
      try {
        merges.merge(Customers.CUSTOMER, one, null, List.of(two), Map.of(), actor);
      } catch (RuntimeException killed) {
        assertThat(fingerprint()).as("killed at statement " + statement).isEqualTo(before);
      }
      done = killer.disarm();
    }
    assertThat(statement).isGreaterThan(15);
    assertThat(fingerprint()).isNotEqualTo(before);
    assertThat(merges.into(one)).hasSize(1);
    assertThat(records.get(Customers.CUSTOMER, one, actor).value("contactMethods"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  private long customer(String name, Actor actor) {
    var method = Map.of("kind", "EMAIL", "value", name.codePointAt(0) + "@b.example");
    return records
        .write(
            Customers.CUSTOMER,
            Input.create(Map.of("name", name, "contactMethods", List.of(method))),
            actor)
        .id();
  }

  /** Every row of every table that a merge writes. */
  private String fingerprint() {
    var out = new StringBuilder();
    for (var table : TABLES)
      out.append(table)
          .append(' ')
          .append(
              db.fetchValue(
                  "SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM "
                      + table
                      + " t"))
          .append('\n');
    return out.toString();
  }
}
