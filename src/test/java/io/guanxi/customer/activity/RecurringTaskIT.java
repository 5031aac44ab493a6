package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class RecurringTaskIT {

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private Browser me = new Browser(0);
  private ZoneId zone = ZoneId.of("UTC");
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void somebodyWithDuties() {
    me = people.signedIn(Roles.REPRESENTATIVE);
    zone = ZoneId.of(me.get("/api/v1/session").at("/user/timeZone").asString());
    today = LocalDate.now(clock.withZone(zone));
  }

  @Test
  void makesTheNextOneWhenItIsDone() {
    var due = today.plusDays(2);
    var reminder = due.minusDays(1).atTime(9, 0).atZone(zone).toInstant();
    var task = task(Map.of("repeats", "WEEKLY", "dueOn", due, "reminderAt", reminder));
    done(task);
    var next = onlyOpen();
    assertThat(next.at("/dueOn").asString()).isEqualTo(due.plusWeeks(1).toString());
    assertThat(next.at("/subject").asString()).isEqualTo("周报");
    assertThat(next.at("/repeats").asString()).isEqualTo("WEEKLY");
    assertThat(next.at("/reminderAt").asString())
        .isEqualTo(due.plusDays(6).atTime(9, 0).atZone(zone).toInstant().toString());
  }

  /** Nine in the morning stays nine in the morning where the user is, whatever clocks do. */
  @Test
  void remindsAtTheSameHourWhenTheClocksChange() {
    var person = people.with(Roles.REPRESENTATIVE);
    db.update(APP_USER)
        .set(APP_USER.TIME_ZONE, "Europe/Berlin")
        .where(APP_USER.ID.eq(person.id()))
        .execute();
    me = people.signIn(person);
    var berlin = ZoneId.of("Europe/Berlin");
    var winter = LocalDate.of(2031, 3, 28);
    var reminder = winter.atTime(9, 0).atZone(berlin).toInstant();
    assertThat(reminder.toString()).isEqualTo("2031-03-28T08:00:00Z");
    done(task(Map.of("repeats", "WEEKLY", "dueOn", winter, "reminderAt", reminder)));
    assertThat(onlyOpen().at("/reminderAt").asString()).isEqualTo("2031-04-04T07:00:00Z");
  }

  @Test
  void makesItOnce() {
    var task = task(Map.of("repeats", "DAILY", "dueOn", today));
    done(task);
    patch(task, Map.of("status", "OPEN"));
    done(task);
    assertThat(open().size()).isEqualTo(1);
  }

  @Test
  void makesItOnceWhenTwoCompleteItAtTheSameTime() throws Exception {
    var task = task(Map.of("repeats", "DAILY", "dueOn", today));
    var version = me.get("/api/v1/tasks/" + task).at("/version").asLong();
    Callable<Integer> complete =
        () ->
            me.patch("/api/v1/tasks/" + task, Map.of("version", version, "status", "DONE"))
                .status();
    var pool = Executors.newFixedThreadPool(4);
    try {
      pool.invokeAll(IntStream.range(0, 4).mapToObj(i -> complete).toList());
    } finally {
      pool.shutdown();
    }
    assertThat(open().size()).isEqualTo(1);
  }

  @Test
  void skipsDaysThatHavePassedAndEndsWhenItShould() {
    done(task(Map.of("repeats", "DAILY", "dueOn", today.minusDays(9))));
    assertThat(onlyOpen().at("/dueOn").asString()).isEqualTo(today.plusDays(1).toString());

    me = people.signedIn(Roles.REPRESENTATIVE);
    done(task(Map.of("repeats", "MONTHLY", "dueOn", today, "repeatUntil", today.plusDays(20))));
    assertThat(open().size()).isZero();
  }

  @Test
  void doesNotGoOnWithoutEnd() {
    task(Map.of("repeats", "DAILY", "dueOn", today));
    clock.tick(java.time.Duration.ofHours(1));
    assertThat(open().size()).as("one at a time").isEqualTo(1);
  }

  @Test
  void refusesWhatCannotBeMeant() {
    assertThat(error(Map.of("repeatEvery", 0), "repeatEvery")).isEqualTo("too-small");
    assertThat(error(Map.of("repeats", "HOURLY"), "repeats")).isEqualTo("not-a-choice");
    assertThat(error(Map.of("dueOn", "3000-01-01"), "dueOn")).isEqualTo("too-far-ahead");
    assertThat(error(Map.of("reminderAt", "2020-01-01T08:00:00Z"), "reminderAt"))
        .isEqualTo("in-the-past");
    assertThat(
            error(
                Map.of("dueOn", today.plusDays(9), "repeatUntil", today.plusDays(1)),
                "repeatUntil"))
        .isEqualTo("ends-before-start");
  }

  private String error(Map<String, Object> values, String field) {
    return create(values).at("/errors/" + field + "/0/code").asString();
  }

  private long task(Map<String, Object> values) {
    var answer = create(values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private Browser.Answer create(Map<String, Object> values) {
    var all = new HashMap<String, Object>();
    values.forEach((name, value) -> all.put(name, value instanceof Integer ? value : "" + value));
    all.put("subject", "周报");
    return me.post("/api/v1/tasks", all);
  }

  private void done(long task) {
    patch(task, Map.of("status", "DONE"));
  }

  private void patch(long task, Map<String, Object> values) {
    var body = new HashMap<>(values);
    body.put("version", me.get("/api/v1/tasks/" + task).at("/version").asLong());
    var answer = me.patch("/api/v1/tasks/" + task, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private JsonNode open() {
    return me.get("/api/v1/tasks?named=mine,open").at("/items");
  }

  private JsonNode onlyOpen() {
    assertThat(open().size()).isEqualTo(1);
    return open().get(0);
  }
}
