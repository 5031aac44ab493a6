package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.sum;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.sales.product.Products;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class OrderIT {

  @Autowired Records records;
  @Autowired DSLContext db;

  private Actor actor;
  private long customer;
  private long pen;

  @BeforeEach
  void somebodyToSellTo() {
    actor = Actors.administrator(db);
    customer = records.write(Customers.CUSTOMER, Input.create(Map.of("name", "上海博远")), actor).id();
    pen =
        records
            .write(
                Products.PRODUCT,
                Input.create(Map.of("name", "钢笔", "price", "19.99", "taxPercent", 13)),
                actor)
            .id();
  }

  @Test
  void takesNamePriceAndTaxFromTheProduct() {
    var order = create(Map.of("lines", List.of(Map.of("product", pen, "quantity", 3))));
    var line = lines(order).get(0);
    assertThat(line.get(ORDER_LINE.NAME)).isEqualTo("钢笔");
    assertThat(line.get(ORDER_LINE.UNIT_PRICE)).isEqualByComparingTo("19.99");
    assertThat(line.get(ORDER_LINE.TOTAL)).isEqualByComparingTo("67.77");
    assertThat(order.get(SALES_ORDER.TOTAL)).isEqualByComparingTo("67.77");
    assertThat(order.get(SALES_ORDER.TAX_TOTAL)).isEqualByComparingTo("7.80");
    assertThat(order.get(SALES_ORDER.CURRENCY)).isEqualTo("CNY");
    assertThat(order.get(SALES_ORDER.EXCHANGE_RATE)).isEqualByComparingTo("1");
  }

  @Test
  void keepsWhatWasSaidOfALine() {
    var said = Map.of("product", pen, "name", "送给朋友", "unitPrice", "15", "taxPercent", "0");
    var line = lines(create(Map.of("lines", List.of(said)))).get(0);
    assertThat(line.get(ORDER_LINE.NAME)).isEqualTo("送给朋友");
    assertThat(line.get(ORDER_LINE.TOTAL)).isEqualByComparingTo("15");
  }

  @Test
  void wantsAProductOrWordsAndAPrice() {
    var problem = problem(() -> create(Map.of("lines", List.of(Map.of("quantity", 1)))));
    assertThat(problem.errors())
        .extracting("field", "code")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("lines[0].name", "required"),
            org.assertj.core.groups.Tuple.tuple("lines[0].unitPrice", "required"));
  }

  @Test
  void isAPaidPurchaseByHandUnlessToldOtherwise() {
    var manual = create(Map.of("orderedOn", "2019-05-04"));
    assertThat(manual.get(SALES_ORDER.STATUS)).isEqualTo("COMPLETED");
    assertThat(manual.get(SALES_ORDER.PAYMENT_STATUS)).isEqualTo("PAID");
    assertThat(manual.get(SALES_ORDER.SOURCE)).isEqualTo("MANUAL");
    assertThat(manual.get(SALES_ORDER.NUMBER)).startsWith("O-");
    var confirmed = create(Map.of("status", "CONFIRMED"));
    assertThat(confirmed.get(SALES_ORDER.PAYMENT_STATUS)).isEqualTo("UNPAID");
    var imported = create(Map.of("status", "CANCELLED"), actor.through(Origin.imported(17)));
    assertThat(imported.get(SALES_ORDER.SOURCE)).isEqualTo("IMPORT");
    var synced = create(Map.of(), actor.through(Origin.token(3)));
    assertThat(synced.get(SALES_ORDER.SOURCE)).isEqualTo("INTEGRATION");
  }

  @Test
  void addsUpToWhatTheCustomerBought() {
    create(Map.of("orderedOn", "2024-03-01", "lines", List.of(words("笔记本", "2", "50"))));
    var later =
        create(Map.of("orderedOn", "2025-01-09", "lines", List.of(words("墨水", "1", "8.5"))));
    create(
        Map.of(
            "orderedOn", "2026-02-02", "status", "DRAFT", "lines", List.of(words("纸", "1", "9"))));
    create(Map.of("orderedOn", "2022-02-02", "status", "CANCELLED"));
    assertThat(purchases())
        .isEqualTo(List.of(2L, d("108.5000"), day("2024-03-01"), day("2025-01-09")));

    records.write(
        Orders.ORDER,
        Input.update(later.id(), later.version(), Map.of("status", "RETURNED")),
        actor);
    assertThat(purchases())
        .isEqualTo(List.of(1L, d("100.0000"), day("2024-03-01"), day("2024-03-01")));
  }

  @Test
  void followsAnOrderThatMovesToAnotherCustomerOrGoes() {
    var order = create(Map.of("lines", List.of(words("纸", "1", "9"))));
    var other =
        records.write(Customers.CUSTOMER, Input.create(Map.of("name", "Blue River")), actor).id();
    var moved =
        records.write(Orders.ORDER, Input.update(order.id(), 1L, Map.of("customer", other)), actor);
    assertThat(count(customer)).isZero();
    assertThat(count(other)).isEqualTo(1);
    records.writeAll(Orders.ORDER, List.of(Input.delete(moved.id(), moved.version())), actor);
    assertThat(count(other)).isZero();
  }

  @Test
  void movesOnlyAsAllowed() {
    var draft = create(Map.of("status", "DRAFT"));
    var problem = problem(() -> move(draft, "COMPLETED", actor));
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.code()).isEqualTo("move-not-allowed");
    assertThat(problem.extra()).containsEntry("allowed", List.of("CONFIRMED", "CANCELLED"));
    var confirmed = move(draft, "CONFIRMED", actor);
    assertThat(confirmed.get(SALES_ORDER.STATUS)).isEqualTo("CONFIRMED");
    var synced = move(confirmed, "COMPLETED", actor.through(Origin.token(1)));
    assertThat(problem(() -> move(synced, "DRAFT", actor.through(Origin.token(1)))).code())
        .isEqualTo("move-not-allowed");
    var refund = Map.<String, Object>of("paymentStatus", "REFUNDED");
    assertThat(problem(() -> update(synced, refund)).code()).isEqualTo("move-not-allowed");
  }

  @Test
  void freezesTheRateOfItsDay() {
    rate("USD", "2025-01-01", "7.3");
    rate("USD", "2025-07-01", "7.1");
    var usd =
        Map.of(
            "currency",
            "usd",
            "orderedOn",
            "2025-06-30",
            "lines",
            List.of(words("Pen", "2", "10.005")));
    var order = create(usd);
    assertThat(order.get(SALES_ORDER.CURRENCY)).isEqualTo("USD");
    assertThat(order.get(SALES_ORDER.TOTAL)).isEqualByComparingTo("20.01");
    assertThat(order.get(SALES_ORDER.BASE_TOTAL)).isEqualByComparingTo("146.07");
    var later = update(order, Map.of("orderedOn", "2025-08-01", "shippingTotal", "1"));
    assertThat(later.get(SALES_ORDER.BASE_TOTAL)).isEqualByComparingTo("153.37");
    var changed = update(later, Map.of("currency", "CNY"));
    assertThat(changed.get(SALES_ORDER.BASE_TOTAL)).isEqualByComparingTo("21.01");

    var tooEarly = problem(() -> create(Map.of("currency", "USD", "orderedOn", "2024-12-31")));
    assertThat(tooEarly.errors().get(0).code()).isEqualTo("rate-missing");
    assertThat(problem(() -> create(Map.of("currency", "XYZ"))).errors().get(0).code())
        .isEqualTo("unknown-currency");
  }

  @Test
  void roundsToTheDigitsOfTheCurrency() {
    rate("JPY", "2020-01-01", "0.05");
    var order = create(Map.of("currency", "JPY", "lines", List.of(words("ペン", "3", "33.5"))));
    assertThat(order.get(SALES_ORDER.TOTAL)).isEqualByComparingTo("101");
    assertThat(order.get(SALES_ORDER.BASE_TOTAL)).isEqualByComparingTo("5.05");
  }

  @Test
  void recomputesWhenALineChangesOrGoes() {
    var order = create(Map.of("lines", List.of(words("纸", "1", "9"), words("笔", "2", "3"))));
    var first = lines(order).get(0).id();
    var changed = update(order, Map.of("lines", List.of(Map.of("id", first, "quantity", "-2"))));
    assertThat(changed.get(SALES_ORDER.TOTAL)).isEqualByComparingTo("-18");
    assertThat(lines(changed)).hasSize(1);
  }

  @Test
  void refusesWhatNoLedgerHolds() {
    var huge = words("山", "9999999999999", "9999999999999");
    var problem = problem(() -> create(Map.of("lines", List.of(huge))));
    assertThat(problem.errors().get(0).code()).isEqualTo("number-too-large");
    var negative = problem(() -> create(Map.of("lines", List.of(words("纸", "1", "-1")))));
    assertThat(negative.errors().get(0).field()).isEqualTo("lines[0].unitPrice");
  }

  @Test
  void takesAnotherSystemsOrderOnce() {
    var shop = Map.<String, Object>of("sourceSystem", "shop", "externalId", "A-1");
    create(shop);
    assertThat(problem(() -> create(shop)).errors()).extracting("code").contains("duplicate-value");
  }

  @Test
  void keepsAProductThatWasSold() {
    create(Map.of("lines", List.of(Map.of("product", pen))));
    records.writeAll(Products.PRODUCT, List.of(Input.delete(pen, null)), actor);
    var purge = new Input(Input.Action.PURGE, pen, null, Map.of());
    var outcome = records.writeAll(Products.PRODUCT, List.of(purge), actor).get(0);
    assertThat(outcome.problem())
        .isNotNull()
        .extracting(Problem::code)
        .isEqualTo("still-referenced");
    assertThat(outcome.problem().status()).isEqualTo(409);
  }

  @Test
  void hasADatabaseThatDoesNotBelieveItsProgram() {
    var order = create(Map.of("lines", List.of(words("纸", "1", "9"))));
    assertThatThrownBy(
            () ->
                db.update(SALES_ORDER)
                    .set(SALES_ORDER.TOTAL, d("8"))
                    .where(SALES_ORDER.ID.eq(order.id()))
                    .execute())
        .hasStackTraceContaining("sales_order_adds_up");
    assertThatThrownBy(
            () ->
                db.update(SALES_ORDER)
                    .set(SALES_ORDER.TOTAL, d("8"))
                    .set(SALES_ORDER.SUBTOTAL, d("8"))
                    .where(SALES_ORDER.ID.eq(order.id()))
                    .execute())
        .hasStackTraceContaining("is not the sum of its lines");
  }

  @Test
  void storesEveryOrderAsTheSumOfItsLines() {
    var random = new Random(7);
    var inputs = new ArrayList<Input>();
    for (int i = 0; i < 500; i++) {
      var lines = new ArrayList<Map<String, Object>>();
      for (int n = random.nextInt(6); n > 0; n--) {
        var line =
            new HashMap<>(
                words("w" + n, BigDecimal.valueOf(random.nextInt(90_000), 4).toString(), "3.3333"));
        line.put("discountPercent", random.nextInt(100));
        line.put("taxPercent", "6.5");
        lines.add(line);
      }
      inputs.add(
          Input.create(
              Map.of("customer", customer, "lines", lines, "shippingTotal", random.nextInt(9))));
    }
    var outcomes = records.writeAll(Orders.ORDER, inputs, actor);
    assertThat(outcomes).allMatch(outcome -> outcome.problem() == null);
    var orders =
        db.select(sum(SALES_ORDER.TOTAL.minus(SALES_ORDER.SHIPPING_TOTAL)))
            .from(SALES_ORDER)
            .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
            .fetchSingle()
            .value1();
    var lines =
        db.select(sum(ORDER_LINE.TOTAL))
            .from(ORDER_LINE)
            .join(SALES_ORDER)
            .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
            .where(SALES_ORDER.CUSTOMER_ID.eq(customer))
            .fetchSingle()
            .value1();
    assertThat(orders).isEqualByComparingTo(lines);
    assertThat(count(customer)).isEqualTo(500);
  }

  private Snapshot create(Map<String, ?> values) {
    return create(values, actor);
  }

  private Snapshot create(Map<String, ?> values, Actor who) {
    var all = new HashMap<String, Object>(values);
    all.put("customer", customer);
    return records.write(Orders.ORDER, Input.create(all), who);
  }

  private Snapshot update(Snapshot order, Map<String, Object> values) {
    return records.write(Orders.ORDER, Input.update(order.id(), order.version(), values), actor);
  }

  private Snapshot move(Snapshot order, String status, Actor who) {
    return records.write(
        Orders.ORDER, Input.update(order.id(), null, Map.of("status", status)), who);
  }

  private void rate(String currency, String from, String rate) {
    records.write(
        Products.EXCHANGE_RATE,
        Input.create(Map.of("currency", currency, "validFrom", from, "rate", rate)),
        actor);
  }

  private static Map<String, Object> words(String name, String quantity, String price) {
    return Map.of("name", name, "quantity", quantity, "unitPrice", price);
  }

  @SuppressWarnings("unchecked")
  private static List<Snapshot> lines(Snapshot order) {
    return (List<Snapshot>) order.values().get("lines");
  }

  private List<Object> purchases() {
    return db.select(
            CUSTOMER.PURCHASE_COUNT,
            CUSTOMER.PURCHASE_AMOUNT,
            CUSTOMER.FIRST_PURCHASE_ON,
            CUSTOMER.LAST_PURCHASE_ON)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(customer))
        .fetchSingle()
        .intoList();
  }

  private long count(long id) {
    return db.select(CUSTOMER.PURCHASE_COUNT)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  private static Problem problem(ThrowingCallable call) {
    var thrown = org.assertj.core.api.Assertions.catchThrowable(call);
    assertThat(thrown).isInstanceOf(Problem.class);
    return (Problem) thrown;
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static BigDecimal d(String number) {
    return new BigDecimal(number);
  }
}
