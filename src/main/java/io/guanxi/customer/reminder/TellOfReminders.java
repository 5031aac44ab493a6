package io.guanxi.customer.reminder;

import io.guanxi.customer.activity.Activities;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.NoticeKind;
import io.guanxi.platform.notify.NoticeKind.Group;
import io.guanxi.platform.notify.Notices;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells people of what has come due, by every way they chose. */
@Component
class TellOfReminders {

  private static final String REMINDER = "reminder";

  private final Reminders reminders;
  private final Notices notices;

  TellOfReminders(Reminders reminders, Notices notices) {
    this.reminders = reminders;
    this.notices = notices;
  }

  /** Marked and told in one transaction; returns how many. */
  @Transactional
  public int fire() {
    var fired = reminders.fire();
    for (var one : fired) {
      notices.tell(
          new Notice(
              REMINDER, List.of(one.user()), null, Activities.TASK, List.of(one.task()), Map.of()));
    }
    return fired.size();
  }

  /** What tasks have to tell. */
  @Configuration(proxyBeanMethods = false)
  static class Kinds {

    @Bean
    @Order(3)
    NoticeKind taskAssignedNotice() {
      return new NoticeKind("task-assigned", "now", Group.ACTOR, Activities.TASK);
    }

    @Bean
    @Order(4)
    NoticeKind reminderNotice() {
      return NoticeKind.of(REMINDER, "now");
    }
  }
}
