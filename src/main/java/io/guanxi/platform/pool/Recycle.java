package io.guanxi.platform.pool;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets records fall back every hour, on whichever node. */
@Configuration(proxyBeanMethods = false)
class Recycle {

  @Bean
  RecurringTask<Void> recycleTask(Recycling recycling) {
    return Tasks.recurring("recycle-pools", FixedDelay.ofHours(1))
        .execute((instance, context) -> recycling.run());
  }
}
