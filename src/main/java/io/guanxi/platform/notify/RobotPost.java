package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.ROBOT_MESSAGE;

import io.guanxi.platform.outbound.Outbound;
import io.guanxi.platform.outbound.Unreachable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to groups: all that waits for one in one message, so that no messenger shuts the robot up.
 * What is being said is taken with a lease first, by the database's clock.
 */
@Component
class RobotPost {

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int MOST_ATTEMPTS = 8;
  private static final int MOST_BYTES = 1_800;

  private final DSLContext db;
  private final Robots robots;
  private final Outbound outbound;
  private final JsonMapper json;
  private final Clock clock;

  RobotPost(DSLContext db, Robots robots, Outbound outbound, JsonMapper json, Clock clock) {
    this.db = db;
    this.robots = robots;
    this.outbound = outbound;
    this.json = json;
    this.clock = clock;
  }

  private record Waiting(long id, String content, int attempts) {}

  void round() {
    var due =
        db.selectDistinct(ROBOT_MESSAGE.ROBOT_ID)
            .from(ROBOT_MESSAGE)
            .where(ROBOT_MESSAGE.NEXT_AT.le(DSL.currentInstant()))
            .fetch(ROBOT_MESSAGE.ROBOT_ID);
    due.forEach(this::speak);
  }

  private void speak(long robot) {
    var taken = take(robot);
    if (taken.isEmpty()) return;
    var said = new ArrayList<Waiting>();
    var text = new StringBuilder();
    for (var one : taken) {
      if (!said.isEmpty() && bytes(text) + bytes(one.content()) > MOST_BYTES) break;
      text.append(said.isEmpty() ? "" : "\n\n").append(one.content());
      said.add(one);
    }
    var ids = said.stream().map(Waiting::id).toList();
    later(without(taken, ids), Duration.ofSeconds(3));
    var problem = say(robots.open(robot), text.toString());
    robots.went(robot, problem);
    var over =
        problem == null
            ? ids
            : said.stream()
                .filter(one -> one.attempts() + 1 >= MOST_ATTEMPTS)
                .map(Waiting::id)
                .toList();
    db.deleteFrom(ROBOT_MESSAGE).where(ROBOT_MESSAGE.ID.in(over)).execute();
    tryAgain(without(said, over), Duration.ofMinutes(1L << Math.min(6, said.get(0).attempts())));
  }

  private static List<Long> without(List<Waiting> all, List<Long> ids) {
    return all.stream().map(Waiting::id).filter(id -> !ids.contains(id)).toList();
  }

  private List<Waiting> take(long robot) {
    return db
        .update(ROBOT_MESSAGE)
        .set(ROBOT_MESSAGE.NEXT_AT, DSL.currentInstant().add(DayToSecond.valueOf(LEASE)))
        .where(
            ROBOT_MESSAGE.ID.in(
                DSL.select(ROBOT_MESSAGE.ID)
                    .from(ROBOT_MESSAGE)
                    .where(
                        ROBOT_MESSAGE.ROBOT_ID.eq(robot),
                        ROBOT_MESSAGE.NEXT_AT.le(DSL.currentInstant()))
                    .orderBy(ROBOT_MESSAGE.ID)
                    .limit(20)
                    .forUpdate()
                    .skipLocked()))
        .returningResult(ROBOT_MESSAGE.ID, ROBOT_MESSAGE.CONTENT, ROBOT_MESSAGE.ATTEMPTS)
        .fetch(row -> new Waiting(row.value1(), row.value2(), row.value3()))
        .stream()
        .sorted(java.util.Comparator.comparingLong(Waiting::id))
        .toList();
  }

  private void tryAgain(List<Long> ids, Duration pause) {
    if (ids.isEmpty()) return;
    db.update(ROBOT_MESSAGE)
        .set(ROBOT_MESSAGE.ATTEMPTS, ROBOT_MESSAGE.ATTEMPTS.plus(1))
        .set(ROBOT_MESSAGE.NEXT_AT, DSL.currentInstant().add(DayToSecond.valueOf(pause)))
        .where(ROBOT_MESSAGE.ID.in(ids))
        .execute();
  }

  private void later(List<Long> ids, Duration pause) {
    if (ids.isEmpty()) return;
    db.update(ROBOT_MESSAGE)
        .set(ROBOT_MESSAGE.NEXT_AT, DSL.currentInstant().add(DayToSecond.valueOf(pause)))
        .where(ROBOT_MESSAGE.ID.in(ids))
        .execute();
  }

  /** Null when it was taken; else the class of the problem, or what the messenger said. */
  @Nullable String say(Robots.Open robot, String text) {
    var call =
        robot
            .service()
            .call(robot.address(), robot.secret(), text, clock.instant(), json)
            .inOwnNetwork(robot.ownNetwork())
            .within(PATIENCE)
            .atMost(64 * 1024);
    try {
      var answer = outbound.send(call);
      if (!answer.isGood()) return "status-" + answer.status();
      // What a server in the own network says is not passed on: it may be any server.
      var refusal = RobotService.refusal(answer.text(), json);
      return refusal == null ? null : robot.ownNetwork() || refusal.isEmpty() ? "refused" : refusal;
    } catch (Unreachable e) {
      return e.reason().code();
    }
  }

  private static int bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
