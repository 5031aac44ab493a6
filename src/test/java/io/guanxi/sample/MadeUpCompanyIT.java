package io.guanxi.sample;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.PRODUCT;
import static io.guanxi.tables.Tables.SALES_ORDER;
import static io.guanxi.tables.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.SampleCompany;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.sales.order.Orders;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class MadeUpCompanyIT {

  @Autowired TestClock clock;
  @Autowired SampleCompany sample;
  @Autowired Records records;
  @Autowired Registry registry;
  @Autowired DSLContext db;

  private Actor actor;
  private Map<String, Integer> before;

  @BeforeEach
  void count() {
    actor = Actors.administrator(db);
    before = rows();
  }

  @AfterEach
  void clear() {
    sample.remove();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void comesAndGoesWithoutATrace(String language) {
    sample.load(language);
    assertThat(sample.present()).isTrue();
    assertThat(added(CUSTOMER.getName())).isEqualTo(40);
    assertThat(added(PRODUCT.getName())).isEqualTo(25);
    assertThat(added(SALES_ORDER.getName())).isBetween(140, 160);
    assertThat(added(TASK.getName())).isGreaterThan(30);
    assertThat(added(APP_USER.getName())).as("sign-ins").isZero();

    long all = sample.records();
    var removal = sample.remove();
    assertThat(removal.removed()).isEqualTo(all);
    assertThat(removal.kept()).isEmpty();
    assertThat(sample.records()).isZero();
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void hasCustomersWhoseTotalsAreThoseOfTheirOrders() {
    sample.load("zh");
    var counted =
        SALES_ORDER.STATUS.in("CONFIRMED", "PARTIALLY_FULFILLED", "FULFILLED", "COMPLETED");
    var sums =
        db.select(DSL.sum(SALES_ORDER.BASE_TOTAL))
            .from(SALES_ORDER)
            .where(
                SALES_ORDER.CUSTOMER_ID.eq(CUSTOMER.ID), counted, SALES_ORDER.DELETED_AT.isNull());
    var wrong =
        db.select(CUSTOMER.NAME)
            .from(CUSTOMER)
            .where(
                CUSTOMER.PURCHASE_AMOUNT.ne(
                    DSL.coalesce(DSL.field(sums), DSL.inline(java.math.BigDecimal.ZERO))))
            .fetch(CUSTOMER.NAME);
    assertThat(wrong).isEmpty();
    var last = db.select(DSL.max(CUSTOMER.LAST_PURCHASE_ON)).from(CUSTOMER).fetchSingle().value1();
    assertThat(last)
        .isBetween(LocalDate.now(clock).minusDays(60), LocalDate.now(clock).plusDays(1));
  }

  @Test
  void leavesAndNamesWhatSomebodyBuiltOn() {
    sample.load("en");
    long customer =
        db.select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.NAME.eq("Hilltop Hotels"))
            .fetchSingle()
            .value1();
    long product =
        db.select(PRODUCT.ID)
            .from(PRODUCT)
            .where(PRODUCT.NAME.eq("Filing cabinet"), PRODUCT.DELETED_AT.isNull())
            .fetchSingle()
            .value1();
    var mine =
        records
            .write(
                Customers.CUSTOMER,
                Input.create(Map.of("name", "My own", "parent", customer)),
                actor)
            .id();
    var order =
        records
            .write(
                Orders.ORDER,
                Input.create(
                    Map.of("customer", mine, "lines", List.of(Map.of("product", product)))),
                actor)
            .id();

    var removal = sample.remove();
    assertThat(removal.kept())
        .extracting(SampleCompany.Kept::title)
        .containsExactlyInAnyOrder("Hilltop Hotels", "Filing cabinet", "Furniture");
    assertThat(sample.records()).isEqualTo(3);
    assertThat(records.get(Customers.CUSTOMER, customer, actor).title())
        .isEqualTo("Hilltop Hotels");
    assertThat(db.fetchCount(ORDER_LINE, ORDER_LINE.ORDER_ID.eq(order))).isEqualTo(1);

    for (var own : List.of(Map.entry(Orders.ORDER, order), Map.entry(Customers.CUSTOMER, mine))) {
      records.writeAll(own.getKey(), List.of(Input.delete(own.getValue(), null)), actor);
      records.writeAll(
          own.getKey(),
          List.of(new Input(Input.Action.PURGE, own.getValue(), null, Map.of())),
          actor);
    }
    assertThat(sample.remove().kept()).isEmpty();
    assertThat(rows()).isEqualTo(before);
  }

  private int added(String table) {
    return rows().getOrDefault(table, 0) - before.getOrDefault(table, 0);
  }

  private Map<String, Integer> rows() {
    var out = new LinkedHashMap<String, Integer>();
    for (var type : registry.all()) out.put(type.table().getName(), db.fetchCount(type.table()));
    return out;
  }
}
