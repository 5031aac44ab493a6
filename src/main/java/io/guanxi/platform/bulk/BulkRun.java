package io.guanxi.platform.bulk;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Input.Action;
import io.guanxi.record.Outcome;
import io.guanxi.record.Permits;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the records of a job chunk by chunk. A chunk's changes and the cursor behind it are one
 * transaction: whatever happens in between, no record is changed twice.
 */
@Component
class BulkRun {

  private static final int CHUNK = 500;
  private static final int TRIED = 20;

  private final Records records;
  private final Permits permits;
  private final BulkJobs jobs;
  private final TransactionTemplate transaction;

  BulkRun(Records records, Permits permits, BulkJobs jobs, TransactionTemplate transaction) {
    this.records = records;
    this.permits = permits;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(BulkJob job, TypeSpec type, Actor actor, BooleanSupplier stopping) {
    var cursor = job.cursor();
    while (!stopping.getAsBoolean()) {
      var from = cursor;
      var next =
          transaction.execute(status -> chunk(job, type, actor, from, status::setRollbackOnly));
      if (next == null || next.isEmpty()) return true;
      cursor = next;
    }
    return false;
  }

  /** The cursor of the next chunk; empty when there is none or somebody else has taken over. */
  private String chunk(
      BulkJob job, TypeSpec type, Actor actor, @Nullable String from, Runnable giveUp) {
    var page = records.list(job.plan().query(type, from, CHUNK), actor);
    var found = page.items().stream().filter(record -> record.id() < job.id()).toList();
    var end = page.next() == null || found.size() < page.items().size();
    var outcomes = write(job.plan(), type, found, actor);
    if (!jobs.advance(job, step(found, outcomes, end ? from : page.next()))) {
      giveUp.run();
      return "";
    }
    if (!end) return Objects.requireNonNull(page.next());
    boolean clean = Objects.requireNonNull(jobs.find(job.id())).tally().failed() == 0;
    jobs.end(
        job.id(),
        Set.of(BulkState.RUNNING),
        clean ? BulkState.COMPLETED : BulkState.COMPLETED_WITH_ERRORS);
    return "";
  }

  /**
   * Tries the first records and leaves no trace; when all of them refuse, says why before anything
   * is begun.
   */
  void rehearse(BulkPlan plan, TypeSpec type, Actor actor) {
    transaction.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          var some = records.list(plan.query(type, null, TRIED), actor).items();
          var outcomes = write(plan, type, some, actor);
          var problems = outcomes.stream().map(Outcome::problem).filter(Objects::nonNull).toList();
          if (!problems.isEmpty() && problems.size() == outcomes.size())
            throw Objects.requireNonNull(problems.get(0));
        });
  }

  /** One outcome for each; what one sees but must not change at once is refused by name. */
  private List<Outcome> write(BulkPlan plan, TypeSpec type, List<Snapshot> found, Actor actor) {
    var ids = found.stream().map(Snapshot::id).toList();
    var reached = permits.among(type, ids, Verb.BULK, actor);
    var changed = found.stream().filter(record -> reached.contains(record.id())).toList();
    var written = records.writeAll(type.key(), inputs(plan, changed), actor).iterator();
    var refusal = Problem.forbidden("may-not", Verb.BULK.code(), type.key().plural());
    return found.stream()
        .map(one -> reached.contains(one.id()) ? written.next() : Outcome.failed(one.id(), refusal))
        .toList();
  }

  private static List<Input> inputs(BulkPlan plan, List<Snapshot> found) {
    var out = new ArrayList<Input>();
    for (var record : found) {
      var values = plan.action() == Action.UPDATE ? values(plan, record) : Map.<String, Object>of();
      out.add(new Input(plan.action(), record.id(), null, values));
    }
    return out;
  }

  private static Map<String, Object> values(BulkPlan plan, Snapshot record) {
    var out = new LinkedHashMap<>(plan.changes());
    var lists = new LinkedHashSet<>(plan.add().keySet());
    lists.addAll(plan.remove().keySet());
    for (var name : lists) {
      var items = new LinkedHashSet<Object>();
      if (record.value(name) instanceof List<?> before) items.addAll(before);
      items.addAll(plan.add().getOrDefault(name, List.of()));
      plan.remove().getOrDefault(name, List.of()).forEach(items::remove);
      out.put(name, List.copyOf(items));
    }
    return out;
  }

  private static BulkJobs.Step step(
      List<Snapshot> found, List<Outcome> outcomes, @Nullable String cursor) {
    long changed = 0;
    long unchanged = 0;
    var failures = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < outcomes.size(); i++) {
      var problem = outcomes.get(i).problem();
      if (problem != null) failures.add(failure(found.get(i), problem));
      else if (outcomes.get(i).result() == Outcome.Result.UNCHANGED) unchanged++;
      else changed++;
    }
    return new BulkJobs.Step(cursor, changed, unchanged, failures);
  }

  private static Map<String, Object> failure(Snapshot record, Problem problem) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", record.id());
    out.put("title", String.valueOf(record.title()));
    var error = problem.errors().isEmpty() ? null : problem.errors().get(0);
    out.put("code", error == null ? problem.code() : error.code());
    out.put(
        "args",
        (error == null ? problem.args() : error.args()).stream().map(String::valueOf).toList());
    if (error != null) out.put("field", error.field());
    return out;
  }
}
