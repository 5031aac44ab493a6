package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.CONTACT_METHOD;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_ADDRESS;
import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.PRODUCT;
import static io.guanxi.tables.Tables.SALES_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.sum;

import io.guanxi.platform.access.Roles;
import io.guanxi.record.kind.PhoneRegion;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A real company moves in over the public API: its customers, its products, and two years of sales.
 */
@GuanxiIT
@org.springframework.test.annotation.DirtiesContext(
    classMode = org.springframework.test.annotation.DirtiesContext.ClassMode.BEFORE_CLASS)
class FoodMartIT {

  private static final Map<String, Object> SYSTEM =
      Map.of("field", "sourceSystem", "value", "foodmart");

  private static final Map<String, Object> COMPANY =
      Map.of(
          "language", "en",
          "companyName", "FoodMart",
          "timeZone", "America/Los_Angeles",
          "baseCurrency", "USD",
          "phoneRegion", "US",
          "sample", "none");

  @Autowired People people;
  @Autowired DSLContext db;

  /** Other tests of this program live where it was at home before. */
  @AfterEach
  void goesHome() {
    PhoneRegion.use("CN");
  }

  @Test
  void movesInOnceAndOutAgain() throws Exception {
    var browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
    var importing = new Importing(browser);
    var source = Source.read();
    browser.post("/api/v1/setup", COMPANY);
    var customers = customers(importing, source).run();
    assertThat(customers.result()).as(customers.errors()).isEqualTo("COMPLETED +10281 ~0 =0 !0");
    assertThat(db.fetchCount(CONTACT_METHOD)).isEqualTo(2 * 10_281);
    assertThat(db.fetchCount(CUSTOMER_ADDRESS)).isEqualTo(10_281);
    var products = products(importing, source).run();
    assertThat(products.result()).as(products.errors()).isEqualTo("COMPLETED +1560 ~0 =0 !0");
    var before = sums();

    var sales = sales(importing, source).run();
    assertThat(sales.result()).isEqualTo("COMPLETED +%d ~0 =0 !0".formatted(source.visits()));
    assertThat(source.visits()).isEqualTo(liveOrders()).isGreaterThan(54_000);
    assertThat(db.fetchCount(ORDER_LINE)).isEqualTo((int) source.lines()).isEqualTo(269_720);
    assertThat(db.select(sum(ORDER_LINE.TOTAL)).from(ORDER_LINE).fetchSingle().value1())
        .isEqualByComparingTo(source.amount());
    aRegularBoughtWhatTheSourceSays(browser, source);

    var again = sales(importing, source).run();
    assertThat(again.result()).isEqualTo("COMPLETED +0 ~0 =%d !0".formatted(source.visits()));
    assertThat(customers(importing, source).run().result()).isEqualTo("COMPLETED +0 ~0 =10281 !0");

    sales.undo();
    assertThat(sales.at("/state").asString()).isEqualTo("UNDONE");
    assertThat(sales.at("/undone/conflicts")).isEmpty();
    assertThat(liveOrders()).isZero();
    assertThat(sums()).isEqualTo(before);
    assertThat(customers.undo().at("/undone/deleted").asLong()).isEqualTo(10_281);
    assertThat(products.undo().at("/undone/deleted").asLong()).isEqualTo(1_560);
    assertThat(db.fetchCount(CUSTOMER, CUSTOMER.DELETED_AT.isNull())).isZero();
    assertThat(db.fetchCount(PRODUCT, PRODUCT.DELETED_AT.isNull())).isZero();
  }

  /**
   * The files and what is to come of them, all that is left of the source when the import begins.
   */
  private record Source(
      byte[] customers,
      byte[] products,
      byte[] sales,
      long lines,
      long visits,
      BigDecimal amount,
      int regular,
      long visitsOfRegular,
      BigDecimal amountOfRegular) {

    static Source read() throws SQLException, IOException {
      try (var from = new FoodMart()) {
        int regular = from.regular();
        return new Source(
            from.customers(),
            from.products(),
            from.sales(),
            from.lines(),
            from.visits(),
            from.amount(),
            regular,
            from.visits(regular),
            from.amount(regular));
      }
    }
  }

  private static Importing.Job customers(Importing importing, Source source) {
    var columns =
        Importing.columns(
            "externalId",
            "name",
            "contactMethods.PHONE",
            "contactMethods.PHONE",
            "addresses.country",
            "addresses.province",
            "addresses.city",
            "addresses.line",
            "addresses.postcode");
    columns.add(SYSTEM);
    columns.add(Map.of("field", "kind", "value", "PERSON"));
    return importing
        .upload("customers", "customers.csv", source.customers())
        .plan(Map.of("mapping", columns, "matchBy", List.of("externalId")));
  }

  private static Importing.Job products(Importing importing, Source source) {
    var columns = Importing.columns("externalId", "name", "sku", "price");
    columns.add(SYSTEM);
    return importing
        .upload("products", "products.csv", source.products())
        .plan(Map.of("mapping", columns, "matchBy", List.of("sku")));
  }

  /** Customer, date and store together are a visit, and so an order. */
  private static Importing.Job sales(Importing importing, Source source) {
    var columns =
        Importing.columns(
            "customer",
            "orderedOn",
            "name",
            "lines.product",
            "lines.quantity",
            "",
            "lines.unitPrice");
    columns.get(0).put("by", "externalId");
    columns.get(3).put("by", "externalId");
    var plan = new LinkedHashMap<String, Object>();
    plan.put("mapping", columns);
    plan.put("groupBy", List.of(0, 1, 2));
    plan.put("matchBy", List.of("customer", "orderedOn", "name"));
    return importing.upload("orders", "sales.csv", source.sales()).plan(plan);
  }

  private void aRegularBoughtWhatTheSourceSays(Browser browser, Source source) {
    var customer =
        db.selectFrom(CUSTOMER)
            .where(CUSTOMER.EXTERNAL_ID.eq(String.valueOf(source.regular())))
            .fetchSingle();
    assertThat(customer.get(CUSTOMER.PURCHASE_COUNT)).isEqualTo(source.visitsOfRegular());
    assertThat(customer.get(CUSTOMER.PURCHASE_AMOUNT))
        .isEqualByComparingTo(source.amountOfRegular());
    var orders =
        browser.get(
            "/api/v1/orders?limit=200&count=exact&filter=customer==" + customer.get(CUSTOMER.ID));
    assertThat(orders.at("/count").asLong()).isEqualTo(source.visitsOfRegular());
    var page = browser.get("/api/v1/customers/" + customer.get(CUSTOMER.ID));
    assertThat(new BigDecimal(page.at("/purchaseAmount").asString()))
        .isEqualByComparingTo(source.amountOfRegular());
  }

  private long liveOrders() {
    return db.fetchCount(SALES_ORDER, SALES_ORDER.DELETED_AT.isNull());
  }

  /** What the customers are said to have bought. */
  private Object sums() {
    return db.select(sum(CUSTOMER.PURCHASE_COUNT), sum(CUSTOMER.PURCHASE_AMOUNT))
        .from(CUSTOMER)
        .fetchSingle()
        .intoList();
  }
}
