package io.guanxi.platform.transfer;

import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.tables.Tables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an import back, newest first: what it made is deleted, what it changed gets its old values.
 */
@Component
class ImportUndo {

  private static final int CHUNK = 1_000;
  private static final int LISTED = 1_000;

  private final DSLContext db;
  private final Records records;
  private final ImportJobs jobs;
  private final TransactionTemplate transaction;

  ImportUndo(DSLContext db, Records records, ImportJobs jobs, TransactionTemplate transaction) {
    this.db = db;
    this.records = records;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /**
   * How far it is: {@code before} is the change that comes next, conflicts are listed up to a
   * limit.
   */
  private record Progress(
      long before, long deleted, long restored, long kept, List<Map<String, Object>> conflicts) {

    Map<String, Object> told() {
      var out = new LinkedHashMap<String, Object>();
      out.put("before", before);
      out.put("deleted", deleted);
      out.put("restored", restored);
      out.put("kept", kept);
      out.put("conflicts", conflicts);
      return out;
    }

    static Progress of(@Nullable Map<String, Object> told) {
      if (told == null) {
        return new Progress(Long.MAX_VALUE, 0, 0, 0, List.of());
      }
      var conflicts = new ArrayList<Map<String, Object>>();
      for (var one : (List<?>) Objects.requireNonNull(told.get("conflicts"))) {
        var conflict = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) one).forEach((key, value) -> conflict.put(String.valueOf(key), value));
        conflicts.add(conflict);
      }
      return new Progress(
          number(told, "before"),
          number(told, "deleted"),
          number(told, "restored"),
          number(told, "kept"),
          conflicts);
    }

    private static long number(Map<String, Object> told, String name) {
      return ((Number) Objects.requireNonNull(told.get(name))).longValue();
    }
  }

  /** False when it was interrupted and there is more to do. */
  boolean run(Prepared job, BooleanSupplier stopping) {
    var progress = Progress.of(job.job().undone());
    while (!stopping.getAsBoolean()) {
      var next = step(job, progress);
      if (next.isEmpty()) {
        return true;
      }
      progress = next.get();
    }
    return false;
  }

  /** Empty when all is done or somebody else has taken over. */
  private Optional<Progress> step(Prepared job, Progress progress) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              var changes = changes(job.job().id(), progress.before());
              if (changes.isEmpty()) {
                jobs.finish(job.job(), job.job().tally().total(), ImportState.UNDONE);
                return Optional.empty();
              }
              var ids = List.copyOf(new LinkedHashSet<>(changes.values()));
              long last = changes.keySet().stream().mapToLong(Long::longValue).min().orElse(0);
              var next = taken(job, progress, ids, last);
              if (!jobs.note(job.job(), Tables.IMPORT_JOB.UNDONE, next.told())) {
                status.setRollbackOnly();
                return Optional.empty();
              }
              return Optional.of(next);
            }));
  }

  /** The next records, by the changes that the import made, newest first. */
  private Map<Long, Long> changes(long job, long before) {
    var log = Tables.RECORD_CHANGE;
    var out = new LinkedHashMap<Long, Long>();
    db.select(log.ID, log.RECORD_ID)
        .from(log)
        .where(log.ORIGIN_REF.eq(job), log.ORIGIN.eq(Origin.imported(job).kind()))
        .and(log.ID.lt(before))
        .orderBy(log.ID.desc())
        .limit(CHUNK)
        .forEach(row -> out.put(row.value1(), row.value2()));
    return out;
  }

  private Progress taken(Prepared job, Progress before, List<Long> ids, long last) {
    TypeKey type = job.type().key();
    var origin = Origin.imported(job.job().id());
    long deleted = before.deleted();
    long restored = before.restored();
    long kept = before.kept();
    var conflicts = new ArrayList<>(before.conflicts());
    for (var outcome : records.takeBack(type, ids, origin, job.actor())) {
      if (outcome.result() == Outcome.Result.DELETED) deleted++;
      if (outcome.result() == Outcome.Result.UPDATED) restored++;
      var problem = outcome.problem();
      if (problem != null) {
        kept++;
        if (conflicts.size() < LISTED) {
          conflicts.add(Map.of("id", Objects.requireNonNull(outcome.id()), "code", problem.code()));
        }
      }
    }
    return new Progress(last, deleted, restored, kept, conflicts);
  }
}
