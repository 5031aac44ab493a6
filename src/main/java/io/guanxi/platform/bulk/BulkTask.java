package io.guanxi.platform.bulk;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind bulk jobs; one that died with its node is taken up again by another. */
@Configuration(proxyBeanMethods = false)
class BulkTask {

  static final String NAME = "bulk";

  private static final Duration RETRY = Duration.ofSeconds(5);

  @Bean
  Task<Void> carryOnWithBulkJob(BulkWork work) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, context) -> complete(work, instance, context));
  }

  private static CompletionHandler<Void> complete(
      BulkWork work, TaskInstance<Void> instance, ExecutionContext context) {
    boolean done = work.carryOn(instance.getId(), context.getSchedulerState()::isShuttingDown);
    return done
        ? new CompletionHandler.OnCompleteRemove<>()
        : (execution, operations) -> operations.reschedule(execution, execution.getTimeDone());
  }

  static TaskInstance<Void> instance(long job, int attempt) {
    return new TaskInstance<>(NAME, job + "-" + attempt);
  }
}
