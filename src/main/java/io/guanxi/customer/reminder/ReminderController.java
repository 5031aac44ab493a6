package io.guanxi.customer.reminder;

import static io.guanxi.tables.Tables.TASK;

import io.guanxi.customer.activity.Activities;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Records;
import io.guanxi.record.Ref;
import io.guanxi.record.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own reminders; asked for often, so that nothing due costs one look into an index. */
@RestController
@RequestMapping("/api/v1/reminders")
class ReminderController {

  private static final int SHOWN = 20;
  private static final int LONGEST_SNOOZE = 60 * 24 * 30;

  private final Reminders reminders;
  private final Records records;

  ReminderController(Reminders reminders, Records records) {
    this.reminders = reminders;
    this.records = records;
  }

  /** What is due, and when to ask again for the next. */
  record Due(List<Reminder> items, @Nullable Instant next) {}

  /** A task one is reminded of. */
  record Reminder(
      long id,
      long version,
      @Nullable String title,
      @Nullable LocalDate dueOn,
      @Nullable Ref customer) {}

  /** By how much to put off. */
  record Snooze(@Nullable Integer minutes) {}

  @GetMapping
  Due due(Actor actor) {
    var items = new ArrayList<Reminder>();
    for (var task : reminders.due(actor.id(), SHOWN)) {
      var reminder = reminder(task, actor);
      if (reminder != null) {
        items.add(reminder);
      }
    }
    return new Due(items, reminders.next(actor.id()));
  }

  private @Nullable Reminder reminder(long task, Actor actor) {
    try {
      return read(records.get(Activities.TASK, task, actor));
    } catch (Problem outOfSight) {
      return null;
    }
  }

  private static Reminder read(Snapshot task) {
    return new Reminder(
        task.id(),
        task.version(),
        task.title(),
        task.get(TASK.DUE_ON),
        task.titles().get("customer"));
  }

  @PostMapping("/{task}/snooze")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void snooze(@PathVariable long task, @RequestBody Snooze wish, Actor actor) {
    var minutes = wish.minutes();
    if (minutes == null) {
      throw Problem.invalid(List.of(FieldError.of("minutes", "required")));
    }
    if (minutes < 1) {
      throw Problem.invalid(List.of(FieldError.of("minutes", "in-the-past")));
    }
    if (minutes > LONGEST_SNOOZE) {
      throw Problem.invalid(List.of(FieldError.of("minutes", "too-large", LONGEST_SNOOZE)));
    }
    if (!reminders.snooze(actor.id(), task, Duration.ofMinutes(minutes))) {
      throw Problem.notFound();
    }
  }

  @DeleteMapping("/{task}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void dismiss(@PathVariable long task, Actor actor) {
    if (!reminders.dismiss(actor.id(), task)) {
      throw Problem.notFound();
    }
  }
}
