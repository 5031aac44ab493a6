package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives records back, type by type; what others changed since stays where it is. */
@Component
class HandoverUndo {

  private static final int CHUNK = 500;

  private final Records records;
  private final Registry registry;
  private final HandoverJobs jobs;
  private final TransactionTemplate transaction;

  HandoverUndo(
      Records records, Registry registry, HandoverJobs jobs, TransactionTemplate transaction) {
    this.records = records;
    this.registry = registry;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(HandoverJob job, Actor actor, BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      var more =
          transaction.execute(
              status -> step(job.id(), job.attempt(), actor, status::setRollbackOnly));
      if (!Boolean.TRUE.equals(more)) return true;
    }
    return false;
  }

  private boolean step(long id, int attempt, Actor actor, Runnable giveUp) {
    var job = jobs.find(id);
    if (job == null || job.attempt() != attempt || job.state() != HandoverState.UNDOING)
      return false;
    var sections = job.plan().sections();
    if (job.atType() >= sections.size()) {
      jobs.end(id, Set.of(HandoverState.UNDOING), HandoverState.UNDONE);
      return false;
    }
    var type = registry.named(sections.get(job.atType()).type());
    long before = job.undoBefore() == null ? Long.MAX_VALUE : job.undoBefore();
    var taken = records.takeBack(type.key(), job.origin(), before, CHUNK, actor);
    boolean over = taken.next() == null;
    long kept = taken.outcomes().stream().filter(outcome -> outcome.problem() != null).count();
    long undone =
        taken.outcomes().stream()
            .filter(o -> o.problem() == null && o.result() != Outcome.Result.UNCHANGED)
            .count();
    if (!jobs.back(job, over ? job.atType() + 1 : job.atType(), taken.next(), undone, kept)) {
      giveUp.run();
      return false;
    }
    return true;
  }
}
