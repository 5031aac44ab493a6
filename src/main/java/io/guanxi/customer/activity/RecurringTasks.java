package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.TASK;
import static io.guanxi.tables.Tables.TASK_SUCCESSION;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Completing a task that repeats makes the next one, in the same transaction and once: whoever
 * opens it again and completes it anew gets no second. Days that have passed meanwhile are skipped.
 */
@Component
final class RecurringTasks implements ChangeListener {

  private static final List<String> KEPT =
      List.of(
          "subject",
          "priority",
          "customer",
          "contact",
          "owner",
          "note",
          "repeats",
          "repeatEvery",
          "repeatUntil");

  private final DSLContext db;
  private final ObjectProvider<Records> records;
  private final Clock clock;

  RecurringTasks(DSLContext db, ObjectProvider<Records> records, Clock clock) {
    this.db = db;
    this.records = records;
    this.clock = clock;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (!type.key().equals(Activities.TASK)) {
      return;
    }
    for (var draft : drafts) {
      if (isCompleted(draft)) {
        follow(draft);
      }
    }
  }

  private static boolean isCompleted(Draft task) {
    return task.action() == Input.Action.UPDATE
        && task.changed(TASK.STATUS)
        && "DONE".equals(task.get(TASK.STATUS))
        && task.get(TASK.REPEATS) != null;
  }

  private void follow(Draft task) {
    var today = LocalDate.ofInstant(clock.instant(), task.actor().zone());
    var due = task.get(TASK.DUE_ON);
    var start = due == null ? today : due;
    int day = dayMeant(task, start);
    var next = recurrence(task, day).after(start, start.isAfter(today) ? start : today);
    var until = task.get(TASK.REPEAT_UNTIL);
    if (until != null && next.isAfter(until) || !claimed(task.id(), day)) {
      return;
    }
    var inputs = List.of(Input.create(values(task, due, next)));
    var made = records.getObject().writeAll(Activities.TASK, inputs, task.actor()).get(0);
    if (made.problem() == null) {
      db.update(TASK_SUCCESSION)
          .set(TASK_SUCCESSION.NEXT_ID, made.id())
          .where(TASK_SUCCESSION.TASK_ID.eq(task.id()))
          .execute();
    }
  }

  private static Recurrence recurrence(Draft task, int day) {
    var unit = Recurrence.Unit.valueOf(Objects.requireNonNull(task.get(TASK.REPEATS)));
    var every = task.get(TASK.REPEAT_EVERY);
    return new Recurrence(unit, every == null ? 1 : every, day);
  }

  /** The 31st stays meant while the series passes through shorter months. */
  private int dayMeant(Draft task, LocalDate start) {
    var before =
        db.select(TASK_SUCCESSION.DAY)
            .from(TASK_SUCCESSION)
            .where(TASK_SUCCESSION.NEXT_ID.eq(task.id()))
            .fetchOne(TASK_SUCCESSION.DAY);
    boolean cut = before != null && start.getDayOfMonth() == start.lengthOfMonth();
    return cut ? Math.max(before, start.getDayOfMonth()) : start.getDayOfMonth();
  }

  private boolean claimed(long task, int day) {
    return db.insertInto(TASK_SUCCESSION)
            .set(TASK_SUCCESSION.TASK_ID, task)
            .set(TASK_SUCCESSION.DAY, (short) day)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private Map<String, Object> values(Draft task, @Nullable LocalDate due, LocalDate next) {
    var values = new TreeMap<String, Object>();
    for (var name : KEPT) {
      var value = task.value(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    values.put("dueOn", next);
    var reminder = task.get(TASK.REMINDER_AT);
    if (reminder != null && due != null) {
      var local = reminder.atZone(task.actor().zone());
      var moved = local.plusDays(ChronoUnit.DAYS.between(due, next)).toInstant();
      if (moved.isAfter(clock.instant())) {
        values.put("reminderAt", moved);
      }
    }
    return values;
  }
}
