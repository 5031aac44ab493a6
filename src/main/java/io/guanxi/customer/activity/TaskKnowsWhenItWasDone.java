package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.TASK;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/**
 * A done task has its moment; the timeline shows it on that day, an open one on the day it is due.
 */
@Component
final class TaskKnowsWhenItWasDone implements RecordRule {

  private final Company company;
  private final Clock clock;

  TaskKnowsWhenItWasDone(Company company, Clock clock) {
    this.company = company;
    this.clock = clock;
  }

  @Override
  public TypeKey appliesTo() {
    return Activities.TASK;
  }

  @Override
  public void derive(Draft task) {
    if (!"DONE".equals(task.get(TASK.STATUS))) {
      task.set(TASK.DONE_AT, null);
    } else if (task.get(TASK.DONE_AT) == null) {
      task.set(TASK.DONE_AT, doneAt(task));
    }
    task.set(TASK.SHOWN_ON, shownOn(task));
  }

  /** Other systems seldom say when; a task of old was done by the day it was due. */
  private Instant doneAt(Draft task) {
    var due = task.get(TASK.DUE_ON);
    boolean old = task.actor().origin().isImport() && task.isNew();
    return old && due != null && due.isBefore(company.today(clock))
        ? due.atTime(LocalTime.NOON).atZone(company.zone()).toInstant()
        : clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate shownOn(Draft task) {
    var done = task.get(TASK.DONE_AT);
    if (done != null) {
      return LocalDate.ofInstant(done, company.zone());
    }
    var due = task.get(TASK.DUE_ON);
    if (due != null) {
      return due;
    }
    var shown = task.get(TASK.SHOWN_ON);
    return shown == null ? company.today(clock) : shown;
  }
}
