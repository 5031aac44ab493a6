package io.guanxi.analytics.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.Statements;
import io.guanxi.support.TestClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What stands on a customer's page beside the fields: purchases, company group, timeline, pins. */
@GuanxiIT
class CustomerPageIT {

  @Autowired People people;
  @Autowired Company company;
  @Autowired TestClock clock;
  @Autowired Statements statements;

  private Browser admin;
  private long customer;

  @BeforeEach
  void somebodyLooks() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    customer = made("customers", Map.of("name", "无锡恒通"));
  }

  @Test
  void showsPurchasesByMonthAndByProduct() {
    var today = company.today(clock);
    var product = made("products", Map.of("name", "轴承 608"));
    bought(
        today.toString(),
        "COMPLETED",
        Map.of("product", product, "quantity", 3, "unitPrice", "10"));
    bought(
        today.minusMonths(1).withDayOfMonth(1).toString(),
        "CONFIRMED",
        Map.of("name", "安装", "unitPrice", "500"));
    bought(today.toString(), "CANCELLED", Map.of("name", "安装", "unitPrice", "9000"));
    bought(today.minusYears(3).toString(), "COMPLETED", Map.of("name", "旧货", "unitPrice", "7"));
    var told = at("/purchases");
    var months = told.at("/months");
    assertThat(months).hasSize(24);
    assertThat(months.get(23).at("/month").asString())
        .isEqualTo(today.withDayOfMonth(1).toString());
    assertThat(months.get(23).at("/amount").asString()).isEqualTo("30");
    assertThat(months.get(22).at("/amount").asString()).isEqualTo("500");
    assertThat(months.get(22).at("/orders").asInt()).isEqualTo(1);
    assertThat(months.get(0).at("/amount").asString()).isEqualTo("0");
    assertThat(told.at("/products")).hasSize(2);
    assertThat(told.at("/products/0/name").asString()).isEqualTo("安装");
    assertThat(told.at("/products/0/id").isNull()).isTrue();
    assertThat(told.at("/products/1/id").asLong()).isEqualTo(product);
    assertThat(told.at("/products/1/quantity").asString()).isEqualTo("3");
  }

  @Test
  void showsTheCompanyGroupFromTheTopDown() {
    var group = made("customers", Map.of("name", "恒通集团"));
    admin.patch("/api/v1/customers/" + customer, Map.of("version", 1, "parent", group));
    var below = made("customers", Map.of("name", "恒通物流", "parent", customer));
    var beside = made("customers", Map.of("name", "恒通科技", "parent", group));
    made("customers", Map.of("name", "别家"));
    var items = at("/family").at("/items");
    assertThat(ids(items)).containsExactlyInAnyOrder(group, customer, below, beside);
    assertThat(ids(items).get(0)).isEqualTo(group);
    var meta = admin.with("Accept-Language", "zh-CN").get("/api/v1/meta").text();
    assertThat(meta).contains("下级公司");
  }

  @Test
  void theGroupEndsWhereOnesSightEnds() {
    var group = made("customers", Map.of("name", "恒通集团"));
    var person = people.with(Roles.REPRESENTATIVE);
    var mine = made("customers", Map.of("name", "恒通东莞", "parent", group, "owner", person.id()));
    var other =
        made(
            "customers",
            Map.of("name", "恒通青岛", "parent", mine, "owner", people.with(Roles.MANAGER).id()));
    var seen = people.signIn(person).get("/api/v1/customers/" + mine + "/family").at("/items");
    assertThat(ids(seen)).containsExactly(mine).doesNotContain(group, other);
  }

  @Test
  void refusesWhatOneMayNotSee() {
    var owner = people.with(Roles.MANAGER).id();
    var hidden = made("customers", Map.of("name", "不可见", "owner", owner));
    var other = people.signedIn(Roles.REPRESENTATIVE);
    for (var what : List.of("purchases", "family", "pins", "timeline"))
      assertThat(other.get("/api/v1/customers/" + hidden + "/" + what).status())
          .as(what)
          .isEqualTo(404);
  }

  @Test
  void findsWordsInTheTimeline() {
    var call = activity("问候陈总", Map.of());
    var visit = activity("看样品", Map.of("kind", "VISIT"));
    var found = admin.get(path("/timeline?q=" + "%E6%A0%B7%E5%93%81")).at("/items");
    assertThat(ids(found)).containsExactly(visit).doesNotContain(call);
    assertThat(admin.get(path("/timeline?kinds=changes,tasks")).at("/items"))
        .allMatch(item -> !item.at("/type").asString().equals("activities"));
  }

  @Test
  void keepsPinsOnTopForEverybodyWhoSeesThem() {
    var call = activity("重要约定", Map.of());
    var elsewhere = made("customers", Map.of("name", "别家"));
    assertThat(admin.put(path("/pins/activities/" + call), null).status()).isEqualTo(204);
    assertThat(admin.put(path("/pins/activities/" + call), null).status()).isEqualTo(204);
    assertThat(ids(at("/pins").at("/items"))).containsExactly(call);
    assertThat(
            admin.put("/api/v1/customers/" + elsewhere + "/pins/activities/" + call, null).status())
        .as("of another customer")
        .isEqualTo(404);
    var reader = people.signedIn(Roles.READ_ONLY);
    assertThat(ids(reader.get(path("/pins")).at("/items"))).containsExactly(call);
    assertThat(reader.delete(path("/pins/activities/" + call)).status()).isEqualTo(403);
    assertThat(admin.delete(path("/pins/activities/" + call)).status()).isEqualTo(204);
    assertThat(at("/pins").at("/items")).isEmpty();
  }

  @Test
  void readsAllPinsAtOnce() {
    var calls = new ArrayList<Long>();
    for (int i = 0; i < 3; i++) calls.add(0, activity("约定 " + i, Map.of()));
    for (int i = 2; i >= 0; i--) admin.put(path("/pins/activities/" + calls.get(i)), null);
    assertThat(
            statements.with(
                "from \"activity\"",
                () -> assertThat(ids(at("/pins").at("/items"))).isEqualTo(calls)))
        .isEqualTo(1);
  }

  private JsonNode at(String what) {
    return admin.get(path(what)).at("");
  }

  private String path(String what) {
    return "/api/v1/customers/" + customer + what;
  }

  private static List<Long> ids(JsonNode items) {
    return items.valueStream().map(item -> item.at("/id").asLong()).toList();
  }

  private long activity(String subject, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("subject", subject);
    all.put("customer", customer);
    return made("activities", all);
  }

  private void bought(String day, String status, Map<String, Object> line) {
    made(
        "orders",
        Map.of("customer", customer, "orderedOn", day, "status", status, "lines", List.of(line)));
  }

  private long made(String type, Map<String, Object> values) {
    var answer = admin.post("/api/v1/" + type, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }
}
