package io.guanxi.customer.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fires what has come due, on whichever node; each once. */
@Configuration(proxyBeanMethods = false)
class FireReminders {

  private static final int SECONDS = 10;

  @Bean
  RecurringTask<Void> fireRemindersTask(TellOfReminders reminders) {
    return Tasks.recurring("fire-reminders", FixedDelay.ofSeconds(SECONDS))
        .execute((instance, context) -> reminders.fire());
  }
}
