package io.guanxi.platform.bulk;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a bulk job back, newest first; what others changed since stays as it is. */
@Component
class BulkUndo {

  private static final int CHUNK = 500;
  private static final long OVER = 0;

  private final Records records;
  private final BulkJobs jobs;
  private final TransactionTemplate transaction;

  BulkUndo(Records records, BulkJobs jobs, TransactionTemplate transaction) {
    this.records = records;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(BulkJob job, TypeSpec type, Actor actor, BooleanSupplier stopping) {
    long before = job.undoBefore() == null ? Long.MAX_VALUE : job.undoBefore();
    while (!stopping.getAsBoolean()) {
      long from = before;
      var next =
          transaction.execute(status -> step(job, type, actor, from, status::setRollbackOnly));
      if (next == null || next == OVER) return true;
      before = next;
    }
    return false;
  }

  /** The change before which to go on, or {@link #OVER}. */
  private long step(BulkJob job, TypeSpec type, Actor actor, long before, Runnable giveUp) {
    var taken = records.takeBack(type.key(), job.origin(), before, CHUNK, actor);
    if (taken.next() == null) {
      jobs.end(job.id(), Set.of(BulkState.UNDOING), BulkState.UNDONE);
      return OVER;
    }
    long kept = taken.outcomes().stream().filter(outcome -> outcome.problem() != null).count();
    long undone =
        taken.outcomes().stream()
            .filter(o -> o.problem() == null && o.result() != Outcome.Result.UNCHANGED)
            .count();
    if (!jobs.back(job, taken.next(), undone, kept)) {
      giveUp.run();
      return OVER;
    }
    return taken.next();
  }
}
