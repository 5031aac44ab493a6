package io.guanxi.platform.share;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Clears away what ended long ago, every night. */
@Configuration(proxyBeanMethods = false)
class SweepShares {

  @Bean
  RecurringTask<Void> sweepSharesTask(Shares shares, AccessRequests requests) {
    return Tasks.recurring("sweep-shares", Schedules.daily(LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              shares.sweep();
              requests.sweep();
            });
  }
}
