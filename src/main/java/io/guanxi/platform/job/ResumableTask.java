package io.guanxi.platform.job;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.guanxi.kernel.Problem;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The task behind a kind of job. One that died with its node is taken up again by another; what the
 * database cannot do just now is tried again a little later; what fails for good ends the job.
 */
public final class ResumableTask {

  private static final Logger LOG = LoggerFactory.getLogger(ResumableTask.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final String SEPARATOR = "-";

  private ResumableTask() {}

  public static Task<Void> of(ResumableWork<?> work) {
    return Tasks.custom(work.name(), Void.class)
        .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(RETRY))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) ->
                carryOn(work, instance.getId(), context.getSchedulerState()::isShuttingDown)
                    ? new CompletionHandler.OnCompleteRemove<>()
                    : (execution, operations) ->
                        operations.reschedule(execution, execution.getTimeDone()));
  }

  /** One instance for each start, so that a resumed job never meets the one that is ending. */
  static TaskInstance<Void> instance(String name, long job, int attempt) {
    return new TaskInstance<>(name, job + SEPARATOR + attempt);
  }

  /** One go at a job, as a scheduler gives it; false when it was stopped before the end. */
  public static <J> boolean carryOn(
      ResumableWork<J> work, String instance, BooleanSupplier stopping) {
    int at = instance.indexOf(SEPARATOR);
    long id = Long.parseLong(instance.substring(0, at));
    var job = work.find(id, Integer.parseInt(instance.substring(at + 1)));
    if (job == null) return true;
    try {
      return work.carryOn(job, stopping);
    } catch (TransientDataAccessException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      throw e;
    } catch (Problem e) {
      work.failed(job, e);
    } catch (Exception e) {
      LOG.error("Job {} {} failed", work.name(), id, e);
      work.failed(job, null);
    }
    return true;
  }
}
