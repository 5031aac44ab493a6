package io.guanxi.platform.transfer;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.OnBehalf;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.tables.Tables;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Carries on with an import, whatever is to be done next. */
@Component
class ImportWork {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

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

  /**
   * False when there is more to do after a restart. What the database cannot do just now is thrown,
   * to be tried again.
   */
  boolean carryOn(String instance, BooleanSupplier stopping) {
    var parts = instance.split("-");
    var job = jobs.find(Long.parseLong(parts[0]));
    if (job == null
        || job.attempt() != Integer.parseInt(parts[1])
        || !ImportState.WORKING.contains(job.state())) {
      return true;
    }
    try {
      return work(job, stopping);
    } catch (TransientDataAccessException
        | CannotCreateTransactionException
        | DataAccessResourceFailureException e) {
      throw e;
    } catch (SourceRefused e) {
      fail(job, e.problem().code(), List.of(e.problem().detail()));
    } catch (Problem e) {
      fail(job, e.code(), e.args());
    } catch (IOException | RuntimeException e) {
      LOG.error("Import {} failed", job.id(), e);
      fail(job, "import-failed", List.of());
    }
    return true;
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

  private void fail(ImportJob job, String code, List<Object> args) {
    var problem = Map.of("code", code, "args", args.stream().map(String::valueOf).toList());
    if (jobs.note(job, Tables.IMPORT_JOB.PROBLEM, problem)) {
      jobs.move(job.id(), Set.of(job.state()), after(job.state()));
    }
  }
}
