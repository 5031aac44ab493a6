package io.guanxi.platform.transfer;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a chunk of a file through the engine's own door, in the surrounding transaction. */
@Component
class ChunkWriter {

  private final ReferenceFinder references;
  private final Matcher matcher;
  private final Inputs inputs;
  private final Records records;
  private final List<ImportAdvice> advice;

  ChunkWriter(
      ReferenceFinder references,
      Matcher matcher,
      Inputs inputs,
      Records records,
      List<ImportAdvice> advice) {
    this.advice = advice;
    this.references = references;
    this.matcher = matcher;
    this.inputs = inputs;
    this.records = records;
  }

  /**
   * What became of an entry.
   *
   * @param result null when it was refused
   */
  record Result(Entry entry, Outcome.@Nullable Result result, @Nullable Long id) {}

  /** A result for each group, in no order. */
  List<Result> write(Prepared job, Chunk chunk) {
    var entries = new ArrayList<Entry>();
    for (var group : chunk.groups()) {
      entries.add(job.assembler().entry(group));
    }
    references.resolve(entries, job.actor());
    var out = new ArrayList<Result>();
    var sound = new ArrayList<Entry>();
    for (var entry : entries) {
      if (entry.isRefused()) {
        out.add(new Result(entry, null, null));
      } else {
        sound.add(entry);
      }
    }
    if (job.matchBy().isEmpty()) {
      store(job, sound, sound.stream().map(inputs::create).toList(), out);
    } else {
      match(job, sound, out);
    }
    advise(job, out);
    return out;
  }

  private void advise(Prepared job, List<Result> results) {
    var created = new LinkedHashMap<Long, Entry>();
    for (var result : results)
      if (result.result() == Outcome.Result.CREATED && result.id() != null)
        created.put(result.id(), result.entry());
    if (created.isEmpty()) return;
    var ids = List.copyOf(created.keySet());
    for (var adviser : advice)
      adviser
          .about(job.type(), ids, job.actor())
          .forEach((id, remark) -> note(created.get(id), remark));
  }

  private static void note(@Nullable Entry entry, ImportAdvice.Remark remark) {
    if (entry != null)
      entry.remarks().add(new RowProblem(entry.group().line(), -1, remark.code(), remark.args()));
  }

  /**
   * Rows about the same record follow one another, so that the later one finds what the earlier one
   * wrote.
   */
  private void match(Prepared job, List<Entry> entries, List<Result> out) {
    var waiting = matcher.keyed(job, entries);
    entries.stream().filter(Entry::isRefused).forEach(e -> out.add(new Result(e, null, null)));
    while (!waiting.isEmpty()) {
      var found = matcher.match(job, waiting);
      var later = new ArrayList<Matcher.Keyed>();
      var now = new ArrayList<Entry>();
      var keys = new HashSet<List<@Nullable Object>>();
      var ids = new HashSet<Long>();
      for (var keyed : waiting) {
        var matches = found.getOrDefault(keyed.entry(), Set.of());
        var fresh = keys.add(keyed.key());
        if (fresh && matches.stream().noneMatch(ids::contains)) {
          ids.addAll(matches);
          now.add(keyed.entry());
        } else {
          later.add(keyed);
        }
      }
      wave(job, now, found, out);
      waiting = later;
    }
  }

  private void wave(
      Prepared job, List<Entry> entries, Map<Entry, Set<Long>> found, List<Result> out) {
    var mode = job.job().plan().mode();
    var fresh = new ArrayList<Entry>();
    var known = new LinkedHashMap<Entry, Long>();
    for (var entry : entries) {
      var matches = found.getOrDefault(entry, Set.of());
      if (matches.size() > 1) {
        refuse(entry, "several-matches", keyNames(job), out);
      } else if (matches.isEmpty() && mode == ImportPlan.Mode.UPDATE) {
        refuse(entry, "no-match", keyNames(job), out);
      } else if (matches.isEmpty()) {
        fresh.add(entry);
      } else if (mode == ImportPlan.Mode.CREATE) {
        out.add(new Result(entry, Outcome.Result.UNCHANGED, matches.iterator().next()));
      } else {
        known.put(entry, matches.iterator().next());
      }
    }
    store(job, fresh, fresh.stream().map(inputs::create).toList(), out);
    if (!known.isEmpty()) {
      store(job, List.copyOf(known.keySet()), inputs.update(job, known), out);
    }
  }

  private static String keyNames(Prepared job) {
    return String.join(", ", job.matchBy().stream().map(Target::name).toList());
  }

  private static void refuse(Entry entry, String code, Object arg, List<Result> out) {
    entry.refuse(entry.group().line(), -1, code, List.of(arg));
    out.add(new Result(entry, null, null));
  }

  private void store(Prepared job, List<Entry> entries, List<Input> wanted, List<Result> out) {
    if (entries.isEmpty()) {
      return;
    }
    var outcomes = records.writeAll(job.type().key(), wanted, job.actor());
    for (int i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var outcome = outcomes.get(i);
      var problem = outcome.problem();
      if (problem == null) {
        out.add(new Result(entry, outcome.result(), outcome.id()));
      } else {
        explain(job, entry, problem);
        out.add(new Result(entry, null, outcome.id()));
      }
    }
  }

  private static void explain(Prepared job, Entry entry, Problem problem) {
    if (problem.errors().isEmpty()) {
      entry.refuse(entry.group().line(), -1, problem.code(), problem.args());
    }
    for (var error : problem.errors()) {
      entry
          .problems()
          .add(job.assembler().locate(entry, error.field(), error.code(), error.args()));
    }
  }
}
