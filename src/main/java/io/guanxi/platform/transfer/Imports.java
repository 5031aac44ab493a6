package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.job.Jobs;
import io.guanxi.platform.transfer.source.SourceOptions;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What one can do with an import. */
@Component
class Imports {

  private static final Set<ImportState> RUNNABLE = Set.of(ImportState.MAPPED, ImportState.READY);

  private final Registry registry;
  private final AccessScope access;
  private final ImportFiles files;
  private final ImportJobs jobs;
  private final Understanding understanding;
  private final Preparation preparation;
  private final TransactionTemplate transaction;
  private final Jobs tasks;
  private final AuditTrail trail;

  Imports(
      Registry registry,
      AccessScope access,
      ImportFiles files,
      ImportJobs jobs,
      Understanding understanding,
      Preparation preparation,
      TransactionTemplate transaction,
      Jobs tasks,
      AuditTrail trail) {
    this.registry = registry;
    this.access = access;
    this.files = files;
    this.jobs = jobs;
    this.understanding = understanding;
    this.preparation = preparation;
    this.transaction = transaction;
    this.tasks = tasks;
    this.trail = trail;
  }

  /** The type, if the actor may import records of it. */
  TypeSpec importable(String name, Actor actor) {
    var type = registry.named(name);
    if (type.isReadOnlyApi() || !access.may(Verb.IMPORT, type, actor)) {
      throw Problem.forbidden("may-not", Verb.IMPORT.code(), type.key().plural());
    }
    return type;
  }

  ImportJob upload(TypeSpec type, String fileName, InputStream content, Actor actor)
      throws IOException {
    var kept = files.keep(content);
    try {
      var reading = understanding.of(type, kept.name(), SourceOptions.none(), actor);
      var upload =
          new ImportJobs.Upload(
              type.key().plural(), fileName, kept.size(), kept.name(), kept.sha256(), reading);
      return jobs.get(jobs.create(upload, actor), actor);
    } catch (IOException | RuntimeException e) {
      files.forget(kept.name());
      throw e;
    }
  }

  /**
   * Takes the user's decisions; the file is looked at again when it is to be read in another way.
   */
  ImportJob replan(long id, ImportPlan plan, boolean mapped, Actor actor) throws IOException {
    var job = job(id, actor);
    var reading =
        plan.source().equals(job.plan().source())
            ? new ImportJobs.Reading(plan, job.detected(), job.headerHash(), job.tally().total())
            : understanding.of(importable(job.type(), actor), job.storedAs(), plan.source(), actor);
    if (mapped) {
      reading =
          new ImportJobs.Reading(plan, reading.detected(), reading.headerHash(), reading.total());
    }
    jobs.replan(id, reading);
    var changed = jobs.get(id, actor);
    preparation.prepare(changed, actor);
    jobs.remember(changed);
    return changed;
  }

  /** Takes a file as what another type's recipe knows it to be. */
  ImportJob retype(long id, String type, Actor actor) throws IOException {
    var job = job(id, actor);
    var other = importable(type, actor);
    var source = job.plan().source();
    jobs.retype(id, type, understanding.of(other, job.storedAs(), source, actor));
    return jobs.get(id, actor);
  }

  ImportJob dryRun(long id, Actor actor) {
    return begin(job(id, actor), ImportState.OPEN, ImportState.DRY_RUN, actor);
  }

  /** Starts for good; a file that was imported before only when this was seen and confirmed. */
  ImportJob run(long id, boolean confirmed, Actor actor) {
    var job = job(id, actor);
    var earlier = job.plan().matchBy().isEmpty() && !confirmed ? jobs.earlier(job) : null;
    if (earlier != null) {
      throw Problem.conflict("file-imported-before", earlier).with("import", earlier);
    }
    return begin(job, RUNNABLE, ImportState.RUNNING, actor);
  }

  ImportJob pause(long id, Actor actor) {
    return move(job(id, actor), Set.of(ImportState.RUNNING), ImportState.PAUSED, actor);
  }

  ImportJob resume(long id, Actor actor) {
    var stopped = Set.of(ImportState.PAUSED, ImportState.FAILED);
    return begin(job(id, actor), stopped, ImportState.RUNNING, actor);
  }

  ImportJob cancel(long id, Actor actor) {
    return move(job(id, actor), ImportState.CANCELLABLE, ImportState.CANCELLED, actor);
  }

  ImportJob undo(long id, Actor actor) {
    return begin(job(id, actor), ImportState.UNDOABLE, ImportState.UNDOING, actor);
  }

  private ImportJob job(long id, Actor actor) {
    var job = jobs.get(id, actor);
    importable(job.type(), actor);
    return job;
  }

  private ImportJob move(ImportJob job, Set<ImportState> from, ImportState to, Actor actor) {
    if (!jobs.move(job.id(), from, to)) {
      throw wrongState(job);
    }
    return jobs.get(job.id(), actor);
  }

  /**
   * The task is scheduled in the transaction that changes the state, so neither is there without
   * the other.
   */
  private ImportJob begin(ImportJob job, Set<ImportState> from, ImportState to, Actor actor) {
    preparation.prepare(job, actor);
    transaction.executeWithoutResult(
        status -> {
          int attempt = jobs.begin(job.id(), from, to);
          if (attempt == 0) {
            throw wrongState(job);
          }
          tasks.begin(ImportWork.NAME, job.id(), attempt);
          trail.note(begun(job, to, actor));
        });
    return jobs.get(job.id(), actor);
  }

  private static AuditEvent begun(ImportJob job, ImportState to, Actor actor) {
    var action =
        switch (to) {
          case DRY_RUN -> "import.tried";
          case UNDOING -> "import.taken-back";
          default -> "import.started";
        };
    return AuditEvent.of(action, actor)
        .on("import", job.id())
        .with(Map.of("type", job.type(), "rows", job.tally().total()));
  }

  private static Problem wrongState(ImportJob job) {
    return Problem.conflict("import-in-state", job.state());
  }
}
