package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.handover.HandoverPlan.Section;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the records of a job away chunk by chunk. A chunk's changes and the place behind it are one
 * transaction: whatever happens in between, no record is given away twice.
 */
@Component
class HandoverRun {

  private static final int CHUNK = 500;

  private final Records records;
  private final Registry registry;
  private final Owned owned;
  private final Titles titles;
  private final HandoverJobs jobs;
  private final List<HandoverPart> parts;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  HandoverRun(
      Records records,
      Registry registry,
      Owned owned,
      Titles titles,
      HandoverJobs jobs,
      List<HandoverPart> parts,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.records = records;
    this.registry = registry;
    this.owned = owned;
    this.titles = titles;
    this.jobs = jobs;
    this.parts = parts;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(HandoverJob job, Actor actor, BooleanSupplier stopping) {
    while (!stopping.getAsBoolean()) {
      var more =
          transaction.execute(
              status -> chunk(job.id(), job.attempt(), actor, status::setRollbackOnly));
      if (!Boolean.TRUE.equals(more)) return true;
    }
    return false;
  }

  /** Whether there is more to do for this attempt. */
  private boolean chunk(long id, int attempt, Actor actor, Runnable giveUp) {
    var job = jobs.find(id);
    if (job == null || job.attempt() != attempt || job.state() != HandoverState.RUNNING)
      return false;
    var sections = job.plan().sections();
    if (job.atType() >= sections.size()) {
      finish(job, actor);
      return false;
    }
    var section = sections.get(job.atType());
    var type = registry.named(section.type());
    var ids = next(job, section, type, actor);
    if (!jobs.advance(job, step(job, type, ids, actor))) {
      giveUp.run();
      return false;
    }
    return true;
  }

  private List<Long> next(HandoverJob job, Section section, TypeSpec type, Actor actor) {
    var ids = section.ids();
    if (ids != null) return ids.stream().filter(id -> id > job.afterId()).limit(CHUNK).toList();
    return owned.next(
        type, Objects.requireNonNull(job.from()), section.open(), job.afterId(), CHUNK, actor);
  }

  private HandoverJobs.Step step(HandoverJob job, TypeSpec type, List<Long> ids, Actor actor) {
    if (ids.isEmpty())
      return new HandoverJobs.Step(job.atType() + 1, 0, 0, List.of(), job.counts());
    var failures = new ArrayList<Map<String, Object>>();
    var mine = owned.reached(type, ids, actor);
    var names = titles.of(type.key(), ids, actor);
    for (var id : ids)
      if (!mine.contains(id))
        failures.add(
            failure(
                id, names, Problem.forbidden("may-not", Verb.ASSIGN.code(), type.key().plural())));
    var inputs = new ArrayList<Input>();
    for (var id : ids)
      if (mine.contains(id)) {
        var to = job.receiver(job.tally().done() + inputs.size());
        inputs.add(Input.update(id, null, owned(type, to)));
      }
    long changed = 0;
    var outcomes = records.writeAll(type.key(), inputs, actor);
    for (int i = 0; i < outcomes.size(); i++) {
      var problem = outcomes.get(i).problem();
      if (problem != null)
        failures.add(failure(Objects.requireNonNull(inputs.get(i).id()), names, problem));
      else if (outcomes.get(i).result() != Outcome.Result.ERROR) changed++;
    }
    var counts = new LinkedHashMap<>(job.counts());
    counts.merge(
        type.key().plural(),
        changed,
        (a, b) -> ((Number) a).longValue() + ((Number) b).longValue());
    return new HandoverJobs.Step(job.atType(), ids.get(ids.size() - 1), changed, failures, counts);
  }

  @SuppressWarnings("NullAway")
  private static Map<String, Object> owned(TypeSpec type, @Nullable Long to) {
    var out = new HashMap<String, Object>();
    out.put(String.valueOf(type.ownerField()), to);
    return out;
  }

  private static Map<String, Object> failure(Long id, Map<Long, String> names, Problem problem) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", id);
    out.put("title", names.getOrDefault(id, "#" + id));
    var error = problem.errors().isEmpty() ? null : problem.errors().get(0);
    out.put("code", error == null ? problem.code() : error.code());
    var args = error == null ? problem.args() : error.args();
    out.put("args", args.stream().map(String::valueOf).toList());
    return out;
  }

  private void finish(HandoverJob job, Actor actor) {
    var counts = new LinkedHashMap<>(job.counts());
    if (job.from() != null && job.plan().parts()) {
      var given = new LinkedHashMap<String, List<Map<String, Object>>>();
      for (var part : parts) {
        var moved = part.handOver(job.from(), job.to().get(0), actor);
        if (moved.isEmpty()) continue;
        counts.put(part.name(), (long) moved.size());
        given.put(part.name(), moved);
      }
      jobs.advance(job, new HandoverJobs.Step(job.atType(), 0, 0, List.of(), counts));
      jobs.gave(job, given);
    }
    var clean = job.tally().failed() == 0;
    jobs.end(
        job.id(),
        Set.of(HandoverState.RUNNING),
        clean ? HandoverState.COMPLETED : HandoverState.COMPLETED_WITH_ERRORS);
    trail.note(
        AuditEvent.of("handover.finished", actor)
            .with(Map.of("handover", job.id(), "given", counts, "refused", job.tally().failed())));
  }
}
