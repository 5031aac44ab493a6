package io.guanxi.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leaves out what is old enough, every night. */
@Configuration(proxyBeanMethods = false)
class PruneAudit {

  @Bean
  RecurringTask<Void> pruneAuditTask(Pruning pruning) {
    return Tasks.recurring("prune-audit", Schedules.daily(LocalTime.of(2, 50)))
        .execute(
            (instance, context) -> {
              int left = pruning.step();
              while (left > 0 && !context.getSchedulerState().isShuttingDown()) {
                left = pruning.step();
              }
            });
  }
}
