package io.guanxi.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Filter;
import io.guanxi.record.Input;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class AttentionIT {

  private static final TypeKey ACTIVITY = TypeKey.of("activity", "activities");
  private static final TypeKey ORDER = TypeKey.of("order", "orders");

  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired People people;
  @Autowired Company company;
  @Autowired TestClock clock;
  @Autowired Attention attention;

  private Actor actor;

  @BeforeEach
  void somebodyLooks() {
    actor = Actors.administrator(db);
  }

  @AfterEach
  void asItWas() {
    attention.store(AttentionSettings.DEFAULT);
  }

  @Test
  void aCustomerIsNeglectedWhenItsStageSaysSo() {
    var prospect = customer("PROSPECT");
    var repeat = customer("REPEAT");
    var lost = customer("CHURNED");
    assertThat(named("neglected")).doesNotContain(prospect, repeat, lost);
    clock.tick(Duration.ofDays(14));
    assertThat(named("neglected")).contains(prospect).doesNotContain(repeat, lost);
    clock.tick(Duration.ofDays(16));
    assertThat(named("neglected")).contains(prospect, repeat).doesNotContain(lost);
  }

  @Test
  void aContactOrAPlanEndsNeglect() {
    var called = customer("PROSPECT");
    var planned = customer("PROSPECT");
    clock.tick(Duration.ofDays(15));
    assertThat(named("neglected")).contains(called, planned);
    records.write(
        ACTIVITY, Input.create(Map.of("subject", "问候", "kind", "CALL", "customer", called)), actor);
    var soon = company.today(clock).plusDays(2);
    records.write(
        Customers.CUSTOMER,
        Input.update(planned, null, Map.of("nextContactOn", soon.toString())),
        actor);
    assertThat(named("neglected")).doesNotContain(called, planned);
    assertThat(named("due")).doesNotContain(planned);
    clock.tick(Duration.ofDays(2));
    assertThat(named("due")).contains(planned);
  }

  @Test
  void whoBoughtTwiceAndThenNoMoreHasStopped() {
    var today = company.today(clock);
    var stopped = customer("REPEAT");
    var once = customer("CUSTOMER");
    var still = customer("REPEAT");
    for (long days : new long[] {400, 181}) buys(stopped, today.minusDays(days).toString());
    buys(once, today.minusDays(400).toString());
    for (long days : new long[] {400, 10}) buys(still, today.minusDays(days).toString());
    assertThat(named("inactive")).contains(stopped).doesNotContain(once, still);
  }

  @Test
  void theAdministratorSetsTheDays() {
    var prospect = customer("PROSPECT");
    clock.tick(Duration.ofDays(3));
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var set = Map.of("contactWithin", Map.of("PROSPECT", 3), "buyWithin", 90);
    assertThat(admin.put("/api/v1/attention", set).status()).isEqualTo(200);
    assertThat(named("neglected")).contains(prospect);
    var told = people.signedIn(Roles.REPRESENTATIVE).get("/api/v1/attention");
    assertThat(told.at("/contactWithin/PROSPECT").asInt()).isEqualTo(3);
    assertThat(told.at("/contactWithin/REPEAT").isMissingNode()).isTrue();
    assertThat(told.at("/buyWithin").asInt()).isEqualTo(90);
    var nobody = new HashMap<String, Object>();
    nobody.put("PROSPECT", null);
    admin.put("/api/v1/attention", Map.of("contactWithin", nobody));
    assertThat(named("neglected")).isEmpty();
  }

  @Test
  void refusesDaysThatMakeNoSense() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    for (var wrong :
        List.of(
            Map.of("buyWithin", 0),
            Map.of("buyWithin", 100_000),
            Map.of("contactWithin", Map.of("PROSPECT", -1)),
            Map.of("contactWithin", Map.of("NONE", 5))))
      assertThat(admin.put("/api/v1/attention", wrong).status()).as("%s", wrong).isEqualTo(422);
    var other = people.signedIn(Roles.MANAGER);
    assertThat(other.put("/api/v1/attention", Map.of("buyWithin", 5)).status()).isEqualTo(403);
  }

  private long customer(String stage) {
    var values = Map.<String, Object>of("name", "宁波远洋", "stage", stage);
    return records.write(Customers.CUSTOMER, Input.create(values), actor).id();
  }

  private void buys(long customer, String day) {
    var lines = List.of(Map.of("name", "轴承", "unitPrice", "10"));
    var values = Map.<String, Object>of("customer", customer, "orderedOn", day, "lines", lines);
    records.write(ORDER, Input.create(values), actor);
  }

  private List<Long> named(String filter) {
    var query =
        new Query(
            Customers.CUSTOMER,
            Filter.ALL,
            List.of(filter),
            null,
            List.of(new Query.Sort("createdAt", true)),
            List.of("name"),
            200,
            null,
            0,
            Query.Count.NONE,
            false,
            io.guanxi.record.Verb.READ);
    return records.list(query, actor).items().stream().map(Snapshot::id).toList();
  }
}
