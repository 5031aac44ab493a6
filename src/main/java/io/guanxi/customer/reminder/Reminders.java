package io.guanxi.customer.reminder;

import static io.guanxi.tables.Tables.TASK_REMINDER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which tasks somebody is still to be reminded of, and when. */
@Component
class Reminders {

  private static final int AT_ONCE = 500;
  private static final Duration GRACE = Duration.ofMinutes(5);

  private final DSLContext db;
  private final Clock clock;

  Reminders(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A moment long past, as an import brings it, reminds nobody. */
  void set(long task, long user, Instant moment) {
    if (moment.isBefore(clock.instant().minus(GRACE))) {
      db.update(TASK_REMINDER)
          .set(TASK_REMINDER.USER_ID, user)
          .where(TASK_REMINDER.TASK_ID.eq(task))
          .execute();
      return;
    }
    db.insertInto(TASK_REMINDER)
        .set(TASK_REMINDER.TASK_ID, task)
        .set(TASK_REMINDER.USER_ID, user)
        .set(TASK_REMINDER.DUE_AT, moment)
        .onConflict(TASK_REMINDER.TASK_ID)
        .doUpdate()
        .set(TASK_REMINDER.USER_ID, user)
        .set(TASK_REMINDER.DUE_AT, moment)
        .setNull(TASK_REMINDER.FIRED_AT)
        .execute();
  }

  void remove(long task) {
    db.deleteFrom(TASK_REMINDER).where(TASK_REMINDER.TASK_ID.eq(task)).execute();
  }

  /** Somebody who is to be told now. */
  record Fired(long task, long user) {}

  /** Marks what has come due, and returns it; what another node marks is its own. */
  List<Fired> fire() {
    var now = clock.instant();
    return db.update(TASK_REMINDER)
        .set(TASK_REMINDER.FIRED_AT, now)
        .where(
            TASK_REMINDER.TASK_ID.in(
                DSL.select(TASK_REMINDER.TASK_ID)
                    .from(TASK_REMINDER)
                    .where(TASK_REMINDER.FIRED_AT.isNull(), TASK_REMINDER.DUE_AT.le(now))
                    .limit(AT_ONCE)
                    .forUpdate()
                    .skipLocked()))
        .returningResult(TASK_REMINDER.TASK_ID, TASK_REMINDER.USER_ID)
        .fetch(row -> new Fired(row.value1(), row.value2()));
  }

  /** Tasks a user is to be told of now, the latest first. */
  List<Long> due(long user, int most) {
    return db.select(TASK_REMINDER.TASK_ID)
        .from(TASK_REMINDER)
        .where(TASK_REMINDER.USER_ID.eq(user), TASK_REMINDER.DUE_AT.le(clock.instant()))
        .orderBy(TASK_REMINDER.DUE_AT.desc(), TASK_REMINDER.TASK_ID)
        .limit(most)
        .fetch(TASK_REMINDER.TASK_ID);
  }

  /** When the next one comes due. */
  @Nullable Instant next(long user) {
    return db.select(DSL.min(TASK_REMINDER.DUE_AT))
        .from(TASK_REMINDER)
        .where(TASK_REMINDER.USER_ID.eq(user), TASK_REMINDER.DUE_AT.gt(clock.instant()))
        .fetchSingle()
        .value1();
  }

  /** Whether the user had such a reminder to put off. */
  boolean snooze(long user, long task, Duration by) {
    return db.update(TASK_REMINDER)
            .set(TASK_REMINDER.DUE_AT, clock.instant().plus(by))
            .setNull(TASK_REMINDER.FIRED_AT)
            .where(TASK_REMINDER.TASK_ID.eq(task), TASK_REMINDER.USER_ID.eq(user))
            .execute()
        == 1;
  }

  /** Whether the user had such a reminder to put away. */
  boolean dismiss(long user, long task) {
    return db.deleteFrom(TASK_REMINDER)
            .where(TASK_REMINDER.TASK_ID.eq(task), TASK_REMINDER.USER_ID.eq(user))
            .execute()
        == 1;
  }
}
