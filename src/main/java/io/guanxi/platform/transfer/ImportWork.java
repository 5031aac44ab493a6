package io.guanxi.platform.transfer;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.job.ResumableWork;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.tables.Tables;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries on with an import, whatever is to be done next. */
@Component
class ImportWork implements ResumableWork<ImportJob> {

  static final String NAME = "import";

  private final ImportJobs jobs;
  private final Preparation preparation;
  private final ImportRun run;
  private final DryRun dryRun;
  private final ImportUndo undo;
  private final OnBehalf onBehalf;

  ImportWork(
      ImportJobs jobs,
      Preparation preparation,
      ImportRun run,
      DryRun dryRun,
      ImportUndo undo,
      OnBehalf onBehalf) {
    this.jobs = jobs;
    this.preparation = preparation;
    this.run = run;
    this.dryRun = dryRun;
    this.undo = undo;
    this.onBehalf = onBehalf;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public @Nullable ImportJob find(long id, int attempt) {
    var job = jobs.find(id);
    boolean current =
        job != null && job.attempt() == attempt && ImportState.WORKING.contains(job.state());
    return current ? job : null;
  }

  @Override
  public boolean carryOn(ImportJob job, BooleanSupplier stopping) throws IOException {
    try {
      return work(job, stopping);
    } catch (SourceRefused e) {
      throw Problem.of(422, e.problem().code(), e.problem().detail());
    }
  }

  private boolean work(ImportJob job, BooleanSupplier stopping) throws IOException, SourceRefused {
    var origin =
        switch (job.state()) {
          case DRY_RUN -> Origin.rehearsed(job.id());
          case UNDOING -> Origin.takenBack(job.id());
          default -> Origin.imported(job.id());
        };
    var prepared = preparation.prepare(job, onBehalf.of(job.userId(), origin, job.scopes()));
    return switch (job.state()) {
      case DRY_RUN -> dryRun.run(prepared, stopping);
      case UNDOING -> undo.run(prepared, stopping);
      default -> run.run(prepared, stopping);
    };
  }

  /** A failed rehearsal has written nothing; a failed undo must not be resumed as an import. */
  private static ImportState after(ImportState failed) {
    return switch (failed) {
      case DRY_RUN -> ImportState.MAPPED;
      case UNDOING -> ImportState.CANCELLED;
      default -> ImportState.FAILED;
    };
  }

  @Override
  public void failed(ImportJob job, @Nullable Problem problem) {
    var told = problem == null ? Problem.of(500, "import-failed") : problem;
    var args = told.args().stream().map(String::valueOf).toList();
    var note = Map.of("code", told.code(), "args", args);
    if (jobs.note(job, Tables.IMPORT_JOB.PROBLEM, note)) {
      jobs.move(job.id(), Set.of(job.state()), after(job.state()));
    }
  }
}
