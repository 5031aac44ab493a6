package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.tables.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does everything an import would do and rolls it back, chunk by chunk. So a row does not see what
 * earlier chunks would have written.
 */
@Component
class DryRun {

  private static final int ISSUES = 100;
  private static final int SAMPLES = 50;

  private final ImportRun run;
  private final ImportJobs jobs;
  private final ChunkWriter writer;
  private final TransactionTemplate transaction;
  private final int chunkSize;

  DryRun(
      ImportRun run,
      ImportJobs jobs,
      ChunkWriter writer,
      TransactionTemplate transaction,
      ImportProperties properties) {
    this.run = run;
    this.jobs = jobs;
    this.writer = writer;
    this.transaction = transaction;
    this.chunkSize = properties.chunk();
  }

  /** False when it was interrupted and must be done again. */
  boolean run(Prepared job, BooleanSupplier stopping) throws IOException, SourceRefused {
    var counts = new Chunk.Counts(0, 0, 0, 0);
    var issues = new ArrayList<ImportIssues.Issue>();
    var samples = new ArrayList<Map<String, Object>>();
    var remarks = new ArrayList<ImportIssues.Issue>();
    long remarked = 0;
    try (var reader = run.open(job)) {
      while (!stopping.getAsBoolean()) {
        var chunk = reader.next(chunkSize);
        if (chunk.isEmpty()) {
          var found = found(reader.position(), counts, issues, samples);
          found.put("remarked", remarked);
          found.put("remarks", remarks);
          jobs.note(job.job(), Tables.IMPORT_JOB.DRY_RUN, found);
          jobs.finish(job.job(), reader.position(), ImportState.READY);
          return true;
        }
        var results = rehearsed(job, chunk);
        counts = counts.plus(ImportRun.counts(chunk, results));
        ImportIssues.of(chunk, results).stream().limit(ISSUES - issues.size()).forEach(issues::add);
        results.stream().limit(SAMPLES - samples.size()).map(DryRun::sample).forEach(samples::add);
        var said = ImportIssues.remarks(results);
        remarked += said.size();
        said.stream().limit(ISSUES - remarks.size()).forEach(remarks::add);
        var sofar = found(reader.position(), counts, issues, samples);
        sofar.put("remarked", remarked);
        sofar.put("remarks", remarks);
        if (!jobs.note(job.job(), Tables.IMPORT_JOB.DRY_RUN, sofar)) {
          return true;
        }
      }
      return false;
    }
  }

  private List<ChunkWriter.Result> rehearsed(Prepared job, Chunk chunk) {
    var results =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return writer.write(job, chunk);
            });
    return results == null ? List.of() : results;
  }

  private static Map<String, Object> found(
      long rows,
      Chunk.Counts counts,
      List<ImportIssues.Issue> issues,
      List<Map<String, Object>> samples) {
    var out = new LinkedHashMap<String, Object>();
    out.put("rows", rows);
    out.put("create", counts.created());
    out.put("update", counts.updated());
    out.put("unchanged", counts.unchanged());
    out.put("error", counts.failed());
    out.put("issues", issues);
    out.put("samples", samples);
    return out;
  }

  private static Map<String, Object> sample(ChunkWriter.Result result) {
    var outcome =
        result.result() == null ? "error" : result.result().name().toLowerCase(Locale.ROOT);
    return Map.of("line", result.entry().group().line(), "outcome", outcome);
  }
}
