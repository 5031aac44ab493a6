package io.guanxi.record.internal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every night whether the coming months have their partitions of the change log. */
@Configuration(proxyBeanMethods = false)
class MakeChangeMonths {

  @Bean
  RecurringTask<Void> makeChangeMonthsTask(ChangeMonths months) {
    return Tasks.recurring("make-change-months", Schedules.daily(LocalTime.of(2, 40)))
        .execute((instance, context) -> months.make());
  }
}
