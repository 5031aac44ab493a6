package io.guanxi.customer.duplicate;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for duplicates when asked, and every night. */
@Configuration(proxyBeanMethods = false)
class ScanTask {

  private static final String NAME = "find-duplicates";
  private static final Duration RETRY = Duration.ofSeconds(5);

  @Bean
  Task<Void> findDuplicates(ScanWork work) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, context) -> complete(work, instance, context));
  }

  @Bean
  RecurringTask<Void> findDuplicatesEveryNight(Scans scans) {
    return Tasks.recurring("find-duplicates-nightly", Schedules.daily(LocalTime.of(2, 50)))
        .execute((instance, context) -> scans.start(null));
  }

  private static CompletionHandler<Void> complete(
      ScanWork work, TaskInstance<Void> instance, ExecutionContext context) {
    boolean done =
        work.carryOn(Long.parseLong(instance.getId()), context.getSchedulerState()::isShuttingDown);
    return done
        ? new CompletionHandler.OnCompleteRemove<>()
        : (execution, operations) -> operations.reschedule(execution, execution.getTimeDone());
  }

  static TaskInstance<Void> instance(long scan) {
    return new TaskInstance<>(NAME, String.valueOf(scan));
  }
}
