package io.guanxi.platform.bulk;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.record.Registry;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Carries on with a bulk job, there or back. */
@Component
class BulkWork {

  private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);

  private final BulkJobs jobs;
  private final BulkRun run;
  private final BulkUndo undo;
  private final Registry registry;
  private final OnBehalf onBehalf;

  BulkWork(BulkJobs jobs, BulkRun run, BulkUndo undo, Registry registry, OnBehalf onBehalf) {
    this.jobs = jobs;
    this.run = run;
    this.undo = undo;
    this.registry = registry;
    this.onBehalf = onBehalf;
  }

  /**
   * False when there is more to do after a restart. What the database cannot do just now is thrown,
   * to be tried again.
   */
  boolean carryOn(String instance, BooleanSupplier stopping) {
    var parts = instance.split("-");
    var job = jobs.find(Long.parseLong(parts[0]));
    if (job == null
        || job.attempt() != Integer.parseInt(parts[1])
        || !BulkState.WORKING.contains(job.state())) {
      return true;
    }
    try {
      var back = job.state() == BulkState.UNDOING;
      var origin = back ? Origin.bulkTakenBack(job.id()) : job.origin();
      var actor = onBehalf.of(job.userId(), origin, job.scopes());
      var type = registry.named(job.type());
      return back ? undo.run(job, type, actor, stopping) : run.run(job, type, actor, stopping);
    } catch (TransientDataAccessException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      throw e;
    } catch (Problem e) {
      jobs.fail(job, e.code(), e.args().stream().map(String::valueOf).toList());
    } catch (RuntimeException e) {
      LOG.error("Bulk job {} failed", job.id(), e);
      jobs.fail(job, "bulk-failed", List.of());
    }
    return true;
  }
}
