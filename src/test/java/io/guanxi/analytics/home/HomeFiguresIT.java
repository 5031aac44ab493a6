package io.guanxi.analytics.home;

import static io.guanxi.tables.Tables.CUSTOMERS_BY_QUARTER;
import static io.guanxi.tables.Tables.SALES_BY_DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.customer.customer.Newcomers;
import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.sales.order.Orders;
import io.guanxi.sales.order.SalesByDay;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class HomeFiguresIT {

  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired People people;
  @Autowired Company company;
  @Autowired TestClock clock;
  @Autowired SalesByDay salesByDay;
  @Autowired Newcomers newcomers;

  private Actor actor;
  private LocalDate month;
  private long customer;

  @BeforeEach
  void somebodyBuys() {
    actor = Actors.administrator(db);
    month = company.today(clock).withDayOfMonth(1);
    customer = customer(Map.of("source", "REFERRAL"), actor).id();
  }

  @Test
  void eachFigureIsTheSumOfTheListBehindIt() {
    order(month, "100", Map.of());
    order(month.plusDays(3), "50", Map.of("status", "CONFIRMED"));
    order(month, "1000", Map.of("status", "DRAFT"));
    order(month.minusMonths(1), "70", Map.of());
    order(month.minusMonths(1).plusDays(27), "5", Map.of());
    order(month.minusYears(1), "30", Map.of());
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var sales = figures(admin).at("/sales");
    for (var path :
        List.of(
            "/thisMonth",
            "/lastMonth/whole",
            "/lastMonth/toDate",
            "/lastYear/whole",
            "/lastYear/toDate")) {
      assertListed(admin, sales.at(path));
    }
    assertThat(sales.at("/thisMonth/orders").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(sales.at("/lastMonth/whole/from").asString())
        .isEqualTo(month.minusMonths(1).toString());
  }

  @Test
  void followsEveryWriteAtOnce() {
    var order = order(month, "100", Map.of("status", "CONFIRMED"));
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    assertListed(admin, figures(admin).at("/sales/thisMonth"));
    records.write(
        Orders.ORDER, Input.update(order.id(), null, Map.of("shippingTotal", "9")), actor);
    assertListed(admin, figures(admin).at("/sales/thisMonth"));
    var earlier = Map.<String, Object>of("orderedOn", month.minusMonths(1).toString());
    records.write(Orders.ORDER, Input.update(order.id(), null, earlier), actor);
    assertListed(admin, figures(admin).at("/sales/thisMonth"));
    assertListed(admin, figures(admin).at("/sales/lastMonth/whole"));
    records.write(
        Orders.ORDER, Input.update(order.id(), null, Map.of("status", "CANCELLED")), actor);
    assertListed(admin, figures(admin).at("/sales/lastMonth/whole"));
    records.writeAll(
        Orders.ORDER, List.of(Input.delete(order(month, "3", Map.of()).id(), null)), actor);
    assertListed(admin, figures(admin).at("/sales/thisMonth"));
  }

  @Test
  void countsNewCustomersBySource() {
    customer(Map.of("source", "EXHIBITION"), actor);
    customer(Map.of(), actor);
    var changed = customer(Map.of("source", "PARTNER"), actor);
    records.write(
        Customers.CUSTOMER, Input.update(changed.id(), null, Map.of("source", "WEBSITE")), actor);
    records.writeAll(
        Customers.CUSTOMER,
        List.of(Input.delete(customer(Map.of("source", "PARTNER"), actor).id(), null)),
        actor);
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var told = figures(admin).at("/newCustomers");
    assertThat(told.at("/bySource")).isNotEmpty();
    long sum = 0;
    for (var row : told.at("/bySource")) {
      assertThat(listed(admin, "customers", row.at("/filter").asString(), "count"))
          .as(row.toString())
          .isEqualTo(row.at("/customers").asString());
      sum += row.at("/customers").asLong();
    }
    assertThat(told.at("/thisMonth/customers").asLong()).isEqualTo(sum);
  }

  @Test
  void addingUpChangesNoSum() {
    for (int i = 0; i < 3; i++) {
      order(month, "7", Map.of());
      customer(Map.of("source", "OTHER"), actor);
    }
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var before = figures(admin);
    salesByDay.addUp();
    newcomers.addUp();
    assertThat(figures(admin)).isEqualTo(before);
    assertThat(rowsOf(SALES_BY_DAY, "day")).isEqualTo(1);
    assertThat(rowsOf(CUSTOMERS_BY_QUARTER, "quarter, source")).isEqualTo(1);
  }

  @Test
  void addingUpTouchesOnlyDaysWithSomethingNew() {
    order(month.minusMonths(1), "5", Map.of());
    salesByDay.addUp();
    newcomers.addUp();
    var settled = versions();
    order(month, "6", Map.of());
    salesByDay.addUp();
    newcomers.addUp();
    assertThat(db.fetchCount(SALES_BY_DAY, SALES_BY_DAY.ADDED_UP.isFalse())).isZero();
    assertThat(versions()).isEqualTo(settled);
  }

  /** Which rows of the sum stood when, as the database knows it. */
  private List<String> versions() {
    return db.select(DSL.field("xmin::text", String.class))
        .from(SALES_BY_DAY)
        .where(SALES_BY_DAY.DAY.lt(month))
        .union(
            db.select(DSL.field("xmin::text", String.class))
                .from(CUSTOMERS_BY_QUARTER)
                .where(CUSTOMERS_BY_QUARTER.ADDED_UP.isTrue()))
        .orderBy(1)
        .fetch()
        .map(row -> String.valueOf(row.value1()));
  }

  @Test
  void sumsThatWentWrongArePutRight() {
    order(month, "8", Map.of());
    salesByDay.putRight();
    newcomers.putRight();
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var before = figures(admin);
    assertThat(salesByDay.putRight() + newcomers.putRight()).as("nothing was wrong").isZero();
    db.deleteFrom(SALES_BY_DAY).execute();
    db.execute("UPDATE customers_by_quarter SET customers = customers + 3");
    assertThat(figures(admin)).isNotEqualTo(before);
    assertThat(salesByDay.putRight()).isPositive();
    assertThat(newcomers.putRight()).isPositive();
    assertThat(figures(admin)).isEqualTo(before);
  }

  @Test
  void tellsARepresentativeOnlyOfWhatIsTheirs() {
    order(month, "4000", Map.of("owner", actor.id()));
    var person = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(person);
    assertThat(figures(browser).at("/sales/thisMonth/orders").asInt()).isZero();
    order(month, "11", Map.of("owner", person.id()));
    customer(Map.of("owner", person.id(), "source", "PARTNER"), actor);
    var figures = figures(browser);
    assertThat(figures.at("/sales/thisMonth/orders").asInt()).isEqualTo(1);
    assertListed(browser, figures.at("/sales/thisMonth"));
    assertThat(figures.at("/newCustomers/thisMonth/customers").asInt()).isEqualTo(1);
    assertThat(figures.at("/newCustomers/bySource/0/source").asString()).isEqualTo("PARTNER");
  }

  @Test
  void tellsATokenNothingBeyondItsScopes() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var made =
        admin.post("/api/v1/tokens", Map.of("name", "t", "scopes", List.of("customers:read")));
    var program = people.browser().withToken(made.at("/token").asString());
    assertThat(figures(program).at("/sales").isNull()).isTrue();
    assertThat(figures(program).at("/newCustomers").isNull()).isFalse();
  }

  private void assertListed(Browser browser, JsonNode figure) {
    var filter = figure.at("/filter").asString();
    assertThat(new BigDecimal(figure.at("/amount").asString()))
        .as(figure.toString())
        .isEqualByComparingTo(listed(browser, "orders", filter, "sum(baseTotal)"));
    assertThat(listed(browser, "orders", filter, "count"))
        .isEqualTo(figure.at("/orders").asString());
  }

  /** The same sum, asked of the list. */
  private static String listed(Browser browser, String type, String filter, String measure) {
    var path =
        "/api/v1/" + type + "/aggregate?filter=" + encoded(filter) + "&measure=" + encoded(measure);
    var value = browser.get(path).at("/rows/0").get(measure);
    return value == null || value.isNull() ? "0" : value.asString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static JsonNode figures(Browser browser) {
    return browser.get("/api/v1/home/figures").at("");
  }

  /** The most rows that share one key. */
  private int rowsOf(Table<?> table, String key) {
    return ((Number)
            db.fetchValue(
                "SELECT max(n) FROM (SELECT count(*) n FROM " + table + " GROUP BY " + key + ") x"))
        .intValue();
  }

  private Snapshot customer(Map<String, Object> values, Actor by) {
    var all = new HashMap<>(values);
    all.put("name", "苏州恒信");
    return records.write(Customers.CUSTOMER, Input.create(all), by);
  }

  private Snapshot order(LocalDate day, String amount, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("customer", customer);
    all.put("orderedOn", day.toString());
    all.put("lines", List.of(Map.of("name", "轴承", "unitPrice", amount)));
    return records.write(Orders.ORDER, Input.create(all), actor);
  }
}
