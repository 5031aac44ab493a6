package io.guanxi.platform.pool;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What pools do by themselves, on whichever node. */
@Configuration(proxyBeanMethods = false)
class Recycle {

  @Bean
  RecurringTask<Void> recycleTask(Recycling recycling) {
    return Tasks.recurring("recycle-pools", FixedDelay.ofHours(1))
        .execute((instance, context) -> recycling.run());
  }

  @Bean
  RecurringTask<Void> sweepPoolMovesTask(Moves moves) {
    return Tasks.recurring("sweep-pool-moves", Schedules.daily(LocalTime.of(3, 20)))
        .execute((instance, context) -> moves.sweep());
  }
}
