package io.guanxi.platform.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has the scheduler look for work at once, when the work is there to be seen. */
@Component
class Wake {

  private final ObjectProvider<Scheduler> scheduler;

  Wake(ObjectProvider<Scheduler> scheduler) {
    this.scheduler = scheduler;
  }

  void afterCommit() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
      return;
    }
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
          }
        });
  }
}
