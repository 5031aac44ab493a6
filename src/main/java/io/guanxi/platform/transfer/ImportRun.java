package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceFile;
import io.guanxi.platform.transfer.source.SourceRefused;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a file in, chunk by chunk. A chunk's records, its issues and the position behind it are one
 * transaction: whatever happens in between, no row is taken twice.
 */
@Component
class ImportRun {

  private final ImportFiles files;
  private final ImportJobs jobs;
  private final ImportIssues issues;
  private final ChunkWriter writer;
  private final TransactionTemplate transaction;
  private final int chunkSize;

  ImportRun(
      ImportFiles files,
      ImportJobs jobs,
      ImportIssues issues,
      ChunkWriter writer,
      TransactionTemplate transaction,
      ImportProperties properties) {
    this.files = files;
    this.jobs = jobs;
    this.issues = issues;
    this.writer = writer;
    this.transaction = transaction;
    this.chunkSize = properties.chunk();
  }

  /**
   * Works until the end of the file, or until the import was stopped; false when there is more to
   * do.
   */
  boolean run(Prepared job, BooleanSupplier stopping) throws IOException, SourceRefused {
    try (var reader = open(job)) {
      reader.skipTo(job.job().tally().position());
      while (!stopping.getAsBoolean()) {
        long from = reader.position();
        long started = System.nanoTime();
        var chunk = reader.next(chunkSize);
        if (chunk.isEmpty()) {
          finish(job.job(), from);
          return true;
        }
        if (!written(job, chunk, from, started)) {
          return true;
        }
      }
      return false;
    }
  }

  GroupReader open(Prepared job) throws IOException, SourceRefused {
    var plan = job.job().plan();
    var file = SourceFile.open(files.path(job.job().storedAs()), plan.source());
    return new GroupReader(file.rows(), plan.groupBy());
  }

  private boolean written(Prepared job, Chunk chunk, long from, long started) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              var results = writer.write(job, chunk);
              issues.keep(job.job().id(), ImportIssues.of(chunk, results));
              issues.keepRemarks(job.job().id(), ImportIssues.remarks(results));
              long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
              var counts = counts(chunk, results);
              boolean goesOn = jobs.advance(job.job(), from, chunk.end(), counts, elapsed);
              if (!goesOn) {
                status.setRollbackOnly();
              }
              return goesOn;
            }));
  }

  private void finish(ImportJob job, long total) {
    var now = jobs.find(job.id());
    boolean clean = now != null && now.tally().failed() == 0;
    jobs.finish(job, total, clean ? ImportState.COMPLETED : ImportState.COMPLETED_WITH_ERRORS);
  }

  static Chunk.Counts counts(Chunk chunk, List<ChunkWriter.Result> results) {
    long created = 0;
    long updated = 0;
    long unchanged = 0;
    long failed = chunk.broken().size();
    for (var result : results) {
      if (result.result() == null) {
        failed++;
        continue;
      }
      switch (result.result()) {
        case CREATED -> created++;
        case UNCHANGED -> unchanged++;
        default -> updated++;
      }
    }
    return new Chunk.Counts(created, updated, unchanged, failed);
  }
}
