package io.guanxi.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sets jobs going. */
@Component
public class Jobs {

  private final ObjectProvider<Scheduler> scheduler;

  Jobs(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Sets an attempt at a job going once the caller's transaction is committed. It must be the one
   * that makes the job or changes its state, so that neither is there without the other.
   *
   * @param name of the {@link ResumableWork}
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void begin(String name, long job, int attempt) {
    var tasks = scheduler.getObject();
    tasks.scheduleIfNotExists(ResumableTask.instance(name, job, attempt), Instant.EPOCH);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            tasks.triggerCheckForDueExecutions();
          }
        });
  }
}
