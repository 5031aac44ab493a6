package io.guanxi.platform.bundle;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task behind bundles; one that died with its node is taken up again by another. */
@Configuration(proxyBeanMethods = false)
class BundleTask {

  static final String NAME = "bundle";

  private static final Duration RETRY = Duration.ofSeconds(5);

  @Bean
  Task<Void> carryOnWithBundle(BundleWork work) {
    return Tasks.custom(NAME, Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute((instance, context) -> complete(work, instance, context));
  }

  private static CompletionHandler<Void> complete(
      BundleWork work, TaskInstance<Void> instance, ExecutionContext context) {
    boolean done = work.carryOn(instance.getId(), context.getSchedulerState()::isShuttingDown);
    return done
        ? new CompletionHandler.OnCompleteRemove<>()
        : (execution, operations) -> operations.reschedule(execution, execution.getTimeDone());
  }

  static TaskInstance<Void> instance(long bundle, int attempt) {
    return new TaskInstance<>(NAME, bundle + "-" + attempt);
  }
}
