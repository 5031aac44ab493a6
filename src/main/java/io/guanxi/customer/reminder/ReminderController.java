package io.guanxi.customer.reminder;

import static io.guanxi.tables.Tables.TASK;

import io.guanxi.customer.activity.Activities;
import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Ref;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
  private final Registry registry;
  private final AccessScope access;

  ReminderController(Reminders reminders, Records records, Registry registry, AccessScope access) {
    this.reminders = reminders;
    this.records = records;
    this.registry = registry;
    this.access = access;
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
    var due = reminders.due(actor.id(), SHOWN);
    var tasks = due.isEmpty() ? Map.<Long, Reminder>of() : tasks(due, actor);
    var items = due.stream().map(tasks::get).filter(Objects::nonNull).toList();
    return new Due(items, reminders.next(actor.id()));
  }

  private Map<Long, Reminder> tasks(List<Long> ids, Actor actor) {
    if (!access.may(Verb.READ, registry.get(Activities.TASK), actor)) return Map.of();
    return records.list(Query.these(Activities.TASK, ids), actor).items().stream()
        .collect(Collectors.toMap(Snapshot::id, ReminderController::read));
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
