package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.ACTIVITY;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.TASK;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.record.Filter;
import io.guanxi.record.Input;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.support.Actors;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class ActivityIT {

  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  private Actor actor;
  private long customer;
  private Instant now;

  @BeforeEach
  void somebodyToTalkTo() {
    actor = Actors.administrator(db);
    customer = records.write(Customers.CUSTOMER, Input.create(Map.of("name", "上海博远")), actor).id();
    now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void tellsWhenTheCustomerWasLastInTouch() {
    var call = activity("CALL", now.minus(Duration.ofDays(9)));
    var visit = activity("VISIT", now.minus(Duration.ofDays(2)));
    activity("NOTE", now.minus(Duration.ofDays(1)));
    var meeting = activity("MEETING", now.plus(Duration.ofDays(3)));
    assertThat(lastContact()).isEqualTo(visit.get(ACTIVITY.AT));
    records.writeAll(Activities.ACTIVITY, List.of(Input.delete(visit.id(), null)), actor);
    assertThat(lastContact()).isEqualTo(call.get(ACTIVITY.AT));

    clock.tick(Duration.ofDays(4));
    records.write(
        Activities.ACTIVITY, Input.update(meeting.id(), null, Map.of("outcome", "AGREED")), actor);
    assertThat(lastContact()).as("it took place").isEqualTo(meeting.get(ACTIVITY.AT));
  }

  @Test
  void happensNowUnlessToldOtherwise() {
    var activity =
        records.write(
            Activities.ACTIVITY,
            Input.create(Map.of("subject", "问候", "customer", customer)),
            actor);
    assertThat(activity.get(ACTIVITY.AT)).isBetween(now, clock.instant());
    assertThat(activity.get(ACTIVITY.KIND)).isEqualTo("CALL");
  }

  @Test
  void belongsToTheCustomerOfItsContact() {
    var contact =
        records
            .write(
                Customers.CONTACT, Input.create(Map.of("name", "张三", "customer", customer)), actor)
            .id();
    var activity =
        records.write(
            Activities.ACTIVITY, Input.create(Map.of("subject", "午餐", "contact", contact)), actor);
    assertThat(activity.get(ACTIVITY.CUSTOMER_ID)).isEqualTo(customer);
    var task = task(Map.of("contact", contact));
    assertThat(task.get(TASK.CUSTOMER_ID)).isEqualTo(customer);
  }

  @Test
  void knowsWhatIsOpenAndWhatIsOverdue() {
    var today = LocalDate.now(clock.withZone(actor.zone()));
    var late = task(Map.of("dueOn", today.minusDays(1).toString()));
    var due = task(Map.of("dueOn", today.toString()));
    var some = task(Map.of());
    var done = task(Map.of("dueOn", today.minusDays(5).toString(), "status", "DONE"));
    assertThat(named("open")).contains(late.id(), due.id(), some.id()).doesNotContain(done.id());
    assertThat(named("overdue")).contains(late.id()).doesNotContain(due.id(), some.id(), done.id());
    assertThat(named("today")).contains(late.id(), due.id()).doesNotContain(some.id(), done.id());
    clock.tick(Duration.ofDays(1));
    assertThat(named("overdue")).contains(late.id(), due.id());
  }

  @Test
  void remembersWhenATaskWasDone() {
    var task = task(Map.of("dueOn", "2020-02-02"));
    assertThat(task.get(TASK.SHOWN_ON)).isEqualTo("2020-02-02");
    var done =
        records.write(
            Activities.TASK, Input.update(task.id(), null, Map.of("status", "DONE")), actor);
    assertThat(done.get(TASK.DONE_AT)).isBetween(now, clock.instant());
    assertThat(done.get(TASK.SHOWN_ON)).isEqualTo(LocalDate.now(clock.withZone(actor.zone())));
    var again =
        records.write(
            Activities.TASK, Input.update(task.id(), null, Map.of("status", "OPEN")), actor);
    assertThat(again.get(TASK.DONE_AT)).isNull();
    assertThat(again.get(TASK.SHOWN_ON)).isEqualTo("2020-02-02");
  }

  private Snapshot activity(String kind, Instant at) {
    var values =
        Map.<String, Object>of(
            "kind", kind, "subject", kind, "customer", customer, "at", at.toString());
    return records.write(Activities.ACTIVITY, Input.create(values), actor);
  }

  private Snapshot task(Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("subject", "寄样品");
    return records.write(Activities.TASK, Input.create(all), actor);
  }

  private List<Long> named(String filter) {
    var query =
        new Query(
            Activities.TASK,
            Filter.where("owner", Op.EQ, "me"),
            List.of(filter),
            null,
            List.of(),
            List.of(),
            200,
            null,
            0,
            Query.Count.NONE,
            false,
            io.guanxi.record.Verb.READ);
    return records.list(query, actor).items().stream().map(Snapshot::id).toList();
  }

  private Instant lastContact() {
    return db.select(CUSTOMER.LAST_CONTACT_AT)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(customer))
        .fetchSingle()
        .value1();
  }
}
