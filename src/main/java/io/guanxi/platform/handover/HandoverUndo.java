package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives back what was given, type by type; what others changed since stays where it is. */
@Component
class HandoverUndo {

  private static final int CHUNK = 500;

  private final Records records;
  private final Registry registry;
  private final HandoverJobs jobs;
  private final List<HandoverPart> parts;
  private final TransactionTemplate transaction;

  HandoverUndo(
      Records records,
      Registry registry,
      HandoverJobs jobs,
      List<HandoverPart> parts,
      TransactionTemplate transaction) {
    this.records = records;
    this.registry = registry;
    this.jobs = jobs;
    this.parts = parts;
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
      parts(job, actor);
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

  private void parts(HandoverJob job, Actor actor) {
    if (job.from() == null) return;
    long undone = 0;
    long all = 0;
    for (var part : parts) {
      var given = job.given().getOrDefault(part.name(), List.of());
      if (given.isEmpty()) continue;
      all += given.size();
      undone += part.takeBack(given, job.from(), job.to().get(0), actor);
    }
    jobs.back(job, job.atType(), null, undone, all - undone);
  }
}
