package io.guanxi.customer.reminder;

import static io.guanxi.tables.Tables.TASK;

import io.guanxi.customer.activity.Activities;
import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A reminder is there while its task is open, has an owner and a moment still to come. */
@Component
final class RemindersFollowTasks implements ChangeListener {

  private static final Set<String> OPEN = Set.of("OPEN", "IN_PROGRESS");

  private final Reminders reminders;

  RemindersFollowTasks(Reminders reminders) {
    this.reminders = reminders;
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (!type.key().equals(Activities.TASK)) {
      return;
    }
    for (var task : drafts) {
      if (concerns(task)) {
        follow(task);
      }
    }
  }

  /** What a note says does not bring back a reminder that was put away or off. */
  private static boolean concerns(Draft task) {
    return switch (task.action()) {
      case CREATE -> task.get(TASK.REMINDER_AT) != null;
      case UPDATE ->
          task.changed(TASK.REMINDER_AT)
              || task.changed(TASK.OWNER_ID)
              || task.changed(TASK.STATUS);
      case DELETE, RESTORE -> true;
      case PURGE -> false;
    };
  }

  private void follow(Draft task) {
    var moment = task.get(TASK.REMINDER_AT);
    var owner = task.get(TASK.OWNER_ID);
    boolean open = OPEN.contains(String.valueOf(task.get(TASK.STATUS)));
    if (moment == null
        || owner == null
        || !open
        || task.action() == io.guanxi.record.Input.Action.DELETE) {
      reminders.remove(task.id());
    } else {
      reminders.set(task.id(), owner, moment);
    }
  }
}
