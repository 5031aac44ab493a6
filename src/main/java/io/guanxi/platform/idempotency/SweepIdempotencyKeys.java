package io.guanxi.platform.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes the keys of yesterday, every night. */
@Configuration(proxyBeanMethods = false)
class SweepIdempotencyKeys {

  @Bean
  RecurringTask<Void> sweepIdempotencyKeysTask(IdempotencyKeys keys) {
    return Tasks.recurring("sweep-idempotency-keys", Schedules.daily(LocalTime.of(3, 10)))
        .execute((instance, context) -> keys.sweep());
  }
}
