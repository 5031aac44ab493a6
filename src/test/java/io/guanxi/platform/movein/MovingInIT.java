package io.guanxi.platform.movein;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The checklist tells what came, what is missing and how it compares. */
@GuanxiIT
class MovingInIT {

  @Autowired People people;

  private Browser browser;

  @BeforeEach
  void somebodyWhoMoves() {
    browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
  }

  private static JsonNode of(JsonNode told, String type) {
    for (var one : told.at("/types")) {
      if (one.at("/type").asString().equals(type)) {
        return one;
      }
    }
    throw new AssertionError(told.toString());
  }

  private JsonNode told() {
    var answer = browser.get("/api/v1/moving-in");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("");
  }

  private static JsonNode named(JsonNode list, String field, String value) {
    for (var one : list) {
      if (one.at("/" + field).asString().equals(value)) {
        return one;
      }
    }
    throw new AssertionError(list.toString());
  }

  @Test
  void countsWhatIsThereAndWhereItCameFrom() {
    var before = of(told(), "customers");
    var made =
        browser.post(
            "/api/v1/customers",
            Map.of("name", "moved in", "sourceSystem", "check", "externalId", "c-1"));
    browser.post(
        "/api/v1/orders",
        Map.of(
            "customer",
            made.at("/id").asLong(),
            "lines",
            Arrays.asList(Map.of("name", "thing", "unitPrice", "10"))));
    var after = told();
    var customers = of(after, "customers");
    assertThat(customers.at("/records").asLong() - before.at("/records").asLong()).isEqualTo(1);
    var system = named(customers.at("/systems"), "system", "check");
    assertThat(system.at("/records").asInt()).isEqualTo(1);
    var missing = named(customers.at("/gaps"), "name", "no-contact-method");
    assertThat(missing.at("/records").asInt()).isPositive();
    assertThat(missing.at("/label").asString()).isEqualTo("without phone and e-mail");
    var list =
        browser.get(
            "/api/v1/customers?count=exact&filter="
                + java.net.URLEncoder.encode(
                    missing.at("/filter").asString(), java.nio.charset.StandardCharsets.UTF_8));
    assertThat(list.at("/count").asInt()).isEqualTo(missing.at("/records").asInt());
    assertThat(Double.parseDouble(of(after, "orders").at("/amount").asString()))
        .isGreaterThanOrEqualTo(10);
  }

  @Test
  void keepsWhatTheOldSystemCounted() {
    var set = browser.put("/api/v1/moving-in/orders", Map.of("records", 12, "amount", "345.60"));
    assertThat(set.status()).as(set.text()).isEqualTo(200);
    assertThat(of(told(), "orders").at("/old/records").asInt()).isEqualTo(12);
    assertThat(of(told(), "orders").at("/old/amount").asString()).isEqualTo("345.6");
    var none = new HashMap<String, Object>();
    none.put("records", null);
    assertThat(browser.put("/api/v1/moving-in/orders", none).status()).isEqualTo(200);
    assertThat(of(told(), "orders").at("/old").isNull()).isTrue();
  }

  @Test
  void refusesFiguresThatAreNone() {
    assertThat(browser.put("/api/v1/moving-in/orders", Map.of("records", -1)).status())
        .isEqualTo(400);
    for (var nonsense : List.of("many", "1e-999999999", "1e999999999"))
      assertThat(browser.put("/api/v1/moving-in/orders", Map.of("amount", nonsense)).status())
          .as(nonsense)
          .isEqualTo(400);
    assertThat(browser.put("/api/v1/moving-in/nothing", Map.of("records", 1)).status())
        .isEqualTo(404);
    var reader = people.signedIn(Roles.READ_ONLY);
    assertThat(reader.put("/api/v1/moving-in/orders", Map.of("records", 1)).status())
        .isEqualTo(403);
    assertThat(reader.get("/api/v1/moving-in").status()).isEqualTo(200);
  }

  @Test
  void listsRefusedRowsUntilTheyComeBackPutRight() {
    var job = imported("moving.csv", "name,rating\ngood,1\nbad,99\n");
    var open = named(of(told(), "customers").at("/imported/open"), "fileName", "moving.csv");
    assertThat(open.at("/failed").asInt()).isEqualTo(1);
    imported("errors-" + job + ".csv", "name,rating\nbad,5\n");
    for (var one : of(told(), "customers").at("/imported/open")) {
      assertThat(one.at("/id").asLong()).isNotEqualTo(job);
    }
  }

  private long imported(String name, String file) {
    var up =
        browser.upload(
            "/api/v1/imports?type=customers",
            name,
            file.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    long id = up.at("/id").asLong();
    browser.put("/api/v1/imports/" + id, Map.of());
    browser.post("/api/v1/imports/" + id + "/run", Map.of("confirmed", true));
    org.awaitility.Awaitility.await()
        .until(
            () ->
                browser
                    .get("/api/v1/imports/" + id)
                    .at("/state")
                    .asString()
                    .startsWith("COMPLETED"));
    return id;
  }
}
