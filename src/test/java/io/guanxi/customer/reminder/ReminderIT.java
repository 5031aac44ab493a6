package io.guanxi.customer.reminder;

import static io.guanxi.tables.Tables.TASK_REMINDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.Statements;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class ReminderIT {

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired Reminders reminders;
  @Autowired Statements statements;

  private Browser me = new Browser(0);

  @BeforeEach
  void somebodyForgetful() {
    me = people.signedIn(Roles.REPRESENTATIVE);
  }

  @Test
  void tellsOnTimeAndNoSooner() {
    var task = task(Duration.ofHours(2));
    assertThat(due()).isEmpty();
    var next = me.get("/api/v1/reminders").at("/next").asString();
    assertThat(next).isEqualTo(me.get("/api/v1/tasks/" + task).at("/reminderAt").asString());
    clock.tick(Duration.ofMinutes(121));
    assertThat(due()).containsExactly(task);
    var reminder = me.get("/api/v1/reminders").at("/items/0");
    assertThat(reminder.at("/title").asString()).isEqualTo("回电");
  }

  @Test
  void firesEachOnceForWhateverNode() {
    var task = task(Duration.ofMinutes(30));
    reminders.fire();
    assertThat(firedAt(task)).isNull();
    clock.tick(Duration.ofMinutes(31));
    assertThat(reminders.fire()).isNotEmpty();
    var first = firedAt(task);
    clock.tick(Duration.ofMinutes(1));
    reminders.fire();
    assertThat(firedAt(task)).isNotNull().isEqualTo(first);
  }

  @Test
  void comesAgainWhenSnoozedAndNeverWhenPutAway() {
    var task = task(Duration.ofMinutes(10));
    clock.tick(Duration.ofMinutes(11));
    assertThat(snooze(task, 60).status()).isEqualTo(204);
    assertThat(due()).isEmpty();
    patch(task, Map.of("note", "Nachtrag"));
    assertThat(due()).as("a note does not bring it back").isEmpty();
    clock.tick(Duration.ofMinutes(61));
    assertThat(due()).containsExactly(task);
    assertThat(me.delete("/api/v1/reminders/" + task).status()).isEqualTo(204);
    assertThat(due()).isEmpty();
    assertThat(me.delete("/api/v1/reminders/" + task).status()).isEqualTo(404);
  }

  @Test
  void isGoneWithItsTask() {
    var done = task(Duration.ofMinutes(5));
    var deleted = task(Duration.ofMinutes(5));
    patch(done, Map.of("status", "DONE"));
    var version = me.get("/api/v1/tasks/" + deleted).at("/version").asLong();
    me.delete("/api/v1/tasks/" + deleted + "?version=" + version);
    clock.tick(Duration.ofMinutes(6));
    assertThat(due()).isEmpty();
  }

  @Test
  void isNobodyElsesBusiness() {
    var task = task(Duration.ofMinutes(5));
    clock.tick(Duration.ofMinutes(6));
    var other = people.signedIn(Roles.REPRESENTATIVE);
    assertThat(other.get("/api/v1/reminders").at("/items").size()).isZero();
    assertThat(other.delete("/api/v1/reminders/" + task).status()).isEqualTo(404);
    assertThat(other.post("/api/v1/reminders/" + task + "/snooze", Map.of("minutes", 5)).status())
        .isEqualTo(404);
    assertThat(due()).containsExactly(task);
  }

  @Test
  void readsAllThatIsDueAtOnce() {
    var first = task(Duration.ofMinutes(5));
    var second = task(Duration.ofMinutes(6));
    clock.tick(Duration.ofMinutes(7));
    due();
    assertThat(
            statements.with(
                "from \"task\"", () -> assertThat(due()).containsExactly(second, first)))
        .isEqualTo(1);
  }

  @Test
  void isPutOffWithinReason() {
    var task = task(Duration.ofMinutes(5));
    assertThat(snooze(task, -1).status()).isEqualTo(422);
    assertThat(snooze(task, 10_000_000).status()).isEqualTo(422);
    assertThat(me.post("/api/v1/reminders/" + task + "/snooze", Map.of()).status()).isEqualTo(422);
  }

  private Browser.Answer snooze(long task, int minutes) {
    return me.post("/api/v1/reminders/" + task + "/snooze", Map.of("minutes", minutes));
  }

  private long task(Duration ahead) {
    var at = clock.instant().plus(ahead).toString();
    var answer = me.post("/api/v1/tasks", Map.of("subject", "回电", "reminderAt", at));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private void patch(long task, Map<String, Object> values) {
    var body = new HashMap<>(values);
    body.put("version", me.get("/api/v1/tasks/" + task).at("/version").asLong());
    assertThat(me.patch("/api/v1/tasks/" + task, body).status()).isEqualTo(200);
  }

  private List<Long> due() {
    return me.get("/api/v1/reminders")
        .at("/items")
        .valueStream()
        .map(item -> item.at("/id"))
        .map(JsonNode::asLong)
        .toList();
  }

  private java.time.Instant firedAt(long task) {
    return db.select(TASK_REMINDER.FIRED_AT)
        .from(TASK_REMINDER)
        .where(TASK_REMINDER.TASK_ID.eq(task))
        .fetchSingle()
        .value1();
  }
}
