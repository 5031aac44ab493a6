package io.guanxi.platform.bulk;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.job.Jobs;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts bulk jobs, stops them, takes them back. */
@Component
class Bulk {

  private final BulkJobs jobs;
  private final BulkRun run;
  private final Records records;
  private final AccessScope access;
  private final TransactionTemplate transaction;
  private final Jobs tasks;
  private final AuditTrail trail;

  Bulk(
      BulkJobs jobs,
      BulkRun run,
      Records records,
      AccessScope access,
      TransactionTemplate transaction,
      Jobs tasks,
      AuditTrail trail) {
    this.jobs = jobs;
    this.run = run;
    this.records = records;
    this.access = access;
    this.transaction = transaction;
    this.tasks = tasks;
    this.trail = trail;
  }

  BulkJob start(TypeSpec type, BulkPlan plan, Actor actor) {
    if (type.isReadOnlyApi()) throw Problem.of(405, "read-only-type", type.key().plural());
    demand(Verb.BULK, type, actor);
    demand(plan.verb(), type, actor);
    plan.checkFields(type);
    long total = count(type, plan, actor);
    if (total == 0) throw Problem.of(422, "nothing-selected");
    run.rehearse(plan, type, actor);
    var id =
        transaction.execute(
            status -> {
              long made = jobs.create(type.key().plural(), plan, total, actor);
              tasks.begin(BulkWork.NAME, made, 1);
              trail.note(
                  AuditEvent.of("bulk.started", actor)
                      .on("bulk-job", made)
                      .with(
                          Map.of(
                              "type", type.key().plural(),
                              "verb", plan.verb().code(),
                              "fields", plan.changed(),
                              "records", total)));
              return made;
            });
    return jobs.get(java.util.Objects.requireNonNull(id), actor);
  }

  private void demand(Verb verb, TypeSpec type, Actor actor) {
    if (!access.may(verb, type, actor))
      throw Problem.forbidden("may-not", verb.code(), type.key().plural());
  }

  private long count(TypeSpec type, BulkPlan plan, Actor actor) {
    var all = plan.query(type, null, 1).count(Query.Count.EXACT);
    var count = records.list(all, actor).count();
    return count == null ? 0 : count;
  }

  BulkJob cancel(long id, Actor actor) {
    var job = jobs.get(id, actor);
    if (!jobs.end(id, Set.of(BulkState.RUNNING), BulkState.CANCELLED))
      throw Problem.conflict("bulk-in-state", job.state());
    return jobs.get(id, actor);
  }

  BulkJob undo(long id, Actor actor) {
    var job = jobs.get(id, actor);
    transaction.executeWithoutResult(
        status -> {
          int attempt = jobs.begin(id, BulkState.UNDOABLE, BulkState.UNDOING);
          if (attempt == 0) throw Problem.conflict("bulk-in-state", job.state());
          tasks.begin(BulkWork.NAME, id, attempt);
          trail.note(AuditEvent.of("bulk.taken-back", actor).on("bulk-job", id));
        });
    return jobs.get(id, actor);
  }
}
