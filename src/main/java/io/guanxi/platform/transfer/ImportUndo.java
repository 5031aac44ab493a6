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

  private final Records records;
  private final ImportJobs jobs;
  private final TransactionTemplate transaction;

  ImportUndo(Records records, ImportJobs jobs, TransactionTemplate transaction) {
    this.records = records;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /**
   * How far it is: {@code pass} counts the types, {@code before} is the change that comes next,
   * conflicts are listed up to a limit.
   */
  private record Progress(
      int pass,
      long before,
      long deleted,
      long restored,
      long kept,
      List<Map<String, Object>> conflicts) {

    Map<String, Object> told() {
      var out = new LinkedHashMap<String, Object>();
      out.put("pass", pass);
      out.put("before", before);
      out.put("deleted", deleted);
      out.put("restored", restored);
      out.put("kept", kept);
      out.put("conflicts", conflicts);
      return out;
    }

    static Progress of(@Nullable Map<String, Object> told) {
      if (told == null) {
        return new Progress(0, Long.MAX_VALUE, 0, 0, 0, List.of());
      }
      var conflicts = new ArrayList<Map<String, Object>>();
      for (var one : (List<?>) Objects.requireNonNull(told.get("conflicts"))) {
        var conflict = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) one).forEach((key, value) -> conflict.put(String.valueOf(key), value));
        conflicts.add(conflict);
      }
      return new Progress(
          told.containsKey("pass") ? (int) number(told, "pass") : 0,
          number(told, "before"),
          number(told, "deleted"),
          number(told, "restored"),
          number(told, "kept"),
          conflicts);
    }

    Progress nextPass() {
      return new Progress(pass + 1, Long.MAX_VALUE, deleted, restored, kept, conflicts);
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
              var origin = Origin.imported(job.job().id());
              var types = types(job);
              var type = types.get(progress.pass());
              var taken = records.takeBack(type, origin, progress.before(), CHUNK, job.actor());
              if (taken.next() == null && progress.pass() + 1 < types.size()) {
                return Optional.of(progress.nextPass());
              }
              if (taken.next() == null) {
                jobs.finish(job.job(), job.job().tally().total(), ImportState.UNDONE);
                return Optional.empty();
              }
              var next = counted(progress, taken.outcomes(), taken.next());
              if (!jobs.note(job.job(), Tables.IMPORT_JOB.UNDONE, next.told())) {
                status.setRollbackOnly();
                return Optional.empty();
              }
              return Optional.of(next);
            }));
  }

  /** Records first, then what was made for them to refer to. */
  private static List<TypeKey> types(Prepared job) {
    var out = new LinkedHashSet<TypeKey>();
    out.add(job.type().key());
    for (var slot : job.assembler().slots()) {
      if (slot.lookup() != null && slot.lookup().creates()) {
        out.add(slot.lookup().target().key());
      }
    }
    return List.copyOf(out);
  }

  private static Progress counted(Progress before, List<Outcome> outcomes, long last) {
    long deleted = before.deleted();
    long restored = before.restored();
    long kept = before.kept();
    var conflicts = new ArrayList<>(before.conflicts());
    for (var outcome : outcomes) {
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
    return new Progress(before.pass(), last, deleted, restored, kept, conflicts);
  }
}
