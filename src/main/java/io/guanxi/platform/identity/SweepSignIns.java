package io.guanxi.platform.identity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes sessions nobody can use any more and failures that no longer count, every night. */
@Configuration(proxyBeanMethods = false)
class SweepSignIns {

  @Bean
  RecurringTask<Void> sweepSignInsTask(Sessions sessions, SignInAttempts attempts) {
    return Tasks.recurring("sweep-sign-ins", Schedules.daily(LocalTime.of(3, 20)))
        .execute(
            (instance, context) -> {
              sessions.sweep();
              attempts.sweep();
            });
  }
}
