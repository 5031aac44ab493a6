package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.TASK;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import org.springframework.stereotype.Component;

/** A series of tasks does not end before the day this one is due. */
@Component
final class RecurrenceEndsAfterItsDay implements RecordRule {

  @Override
  public TypeKey appliesTo() {
    return Activities.TASK;
  }

  @Override
  public void check(Draft task) {
    var until = task.get(TASK.REPEAT_UNTIL);
    var due = task.get(TASK.DUE_ON);
    boolean said = task.changed(TASK.REPEAT_UNTIL) || task.changed(TASK.DUE_ON);
    if (said && task.isKept() && until != null && due != null && until.isBefore(due)) {
      task.refuse(TASK.REPEAT_UNTIL, "ends-before-start");
    }
  }
}
