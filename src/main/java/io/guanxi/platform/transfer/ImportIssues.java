package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.IMPORT_ISSUE;

import io.guanxi.platform.transfer.source.SourceProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What was wrong with lines of a file. */
@Component
class ImportIssues {

  private static final int FETCHED = 500;

  private final DSLContext db;
  private final ObjectMapper json;

  ImportIssues(DSLContext db, ObjectMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * A line with what is wrong.
   *
   * @param cells as they stand in the file
   */
  record Issue(long line, List<RowProblem> problems, List<String> cells) {}

  /**
   * The issues of a chunk; of a refused group every row comes back, so that it can be imported
   * again whole.
   */
  static List<Issue> of(Chunk chunk, List<ChunkWriter.Result> results) {
    var out = new ArrayList<Issue>();
    for (var problem : chunk.broken()) {
      var why = of(problem);
      out.add(new Issue(problem.line(), List.of(why), List.of(problem.detail())));
    }
    for (var result : results) {
      if (result.result() != null) {
        continue;
      }
      var entry = result.entry();
      for (var row : entry.group().rows()) {
        var own = entry.problems().stream().filter(p -> p.line() == row.line()).toList();
        var why = own.isEmpty() ? List.of(RowProblem.of(row.line(), -1, "other-row-refused")) : own;
        out.add(new Issue(row.line(), why, row.cells()));
      }
    }
    return out;
  }

  /** What was said of rows that were taken in. */
  static List<Issue> remarks(List<ChunkWriter.Result> results) {
    var out = new ArrayList<Issue>();
    for (var result : results) {
      var entry = result.entry();
      if (!entry.remarks().isEmpty())
        out.add(
            new Issue(entry.group().line(), entry.remarks(), entry.group().rows().get(0).cells()));
    }
    return out;
  }

  private static RowProblem of(SourceProblem problem) {
    return RowProblem.of(problem.line(), problem.column() - 1, problem.code(), problem.detail());
  }

  void keep(long job, List<Issue> issues) {
    keep(job, issues, false);
  }

  void keepRemarks(long job, List<Issue> remarks) {
    keep(job, remarks, true);
  }

  private void keep(long job, List<Issue> issues, boolean remark) {
    if (issues.isEmpty()) {
      return;
    }
    var batch =
        db.batch(
            db.insertInto(
                    IMPORT_ISSUE,
                    IMPORT_ISSUE.JOB_ID,
                    IMPORT_ISSUE.LINE,
                    IMPORT_ISSUE.PROBLEMS,
                    IMPORT_ISSUE.CELLS,
                    IMPORT_ISSUE.REMARK)
                .values((Long) null, null, null, null, null)
                .onConflictDoNothing());
    for (var issue : issues) {
      batch = batch.bind(job, issue.line(), problems(issue), cells(issue), remark);
    }
    batch.execute();
  }

  private JSONB problems(Issue issue) {
    var out = new ArrayList<Map<String, Object>>();
    for (var problem : issue.problems()) {
      var one = new LinkedHashMap<String, Object>();
      one.put("column", problem.column());
      one.put("code", problem.code());
      one.put("args", problem.args().stream().map(String::valueOf).toList());
      out.add(one);
    }
    return JSONB.valueOf(json.writeValueAsString(out).replace("\\u0000", "\\uFFFD"));
  }

  private JSONB cells(Issue issue) {
    return JSONB.valueOf(json.writeValueAsString(issue.cells()).replace("\\u0000", "\\uFFFD"));
  }

  /** All issues of an import in the order of the file, a few hundred at a time. */
  void each(long job, Consumer<Issue> consumer) {
    long after = -1;
    for (boolean more = true; more; ) {
      var rows =
          db.select(IMPORT_ISSUE.LINE, IMPORT_ISSUE.PROBLEMS, IMPORT_ISSUE.CELLS)
              .from(IMPORT_ISSUE)
              .where(IMPORT_ISSUE.JOB_ID.eq(job), IMPORT_ISSUE.LINE.gt(after))
              .and(IMPORT_ISSUE.REMARK.isFalse())
              .orderBy(IMPORT_ISSUE.LINE)
              .limit(FETCHED)
              .fetch();
      for (var row : rows) {
        after = row.value1();
        consumer.accept(read(after, row.value2(), row.value3()));
      }
      more = rows.size() == FETCHED;
    }
  }

  int remarks(long job) {
    return db.fetchCount(IMPORT_ISSUE, IMPORT_ISSUE.JOB_ID.eq(job), IMPORT_ISSUE.REMARK.isTrue());
  }

  /** The first errors, or the first remarks. */
  List<Issue> first(long job, int limit, boolean remarks) {
    return db.select(IMPORT_ISSUE.LINE, IMPORT_ISSUE.PROBLEMS, IMPORT_ISSUE.CELLS)
        .from(IMPORT_ISSUE)
        .where(IMPORT_ISSUE.JOB_ID.eq(job), IMPORT_ISSUE.REMARK.eq(remarks))
        .orderBy(IMPORT_ISSUE.LINE)
        .limit(limit)
        .fetch(row -> read(row.value1(), row.value2(), row.value3()));
  }

  private Issue read(long line, JSONB problems, JSONB cells) {
    var out = new ArrayList<RowProblem>();
    for (var item : json.readValue(problems.data(), List.class)) {
      var one = (Map<?, ?>) item;
      var args = new ArrayList<Object>((List<?>) Objects.requireNonNull(one.get("args")));
      int column = ((Number) Objects.requireNonNull(one.get("column"))).intValue();
      out.add(new RowProblem(line, column, String.valueOf(one.get("code")), args));
    }
    var texts = new ArrayList<String>();
    for (var cell : json.readValue(cells.data(), List.class)) {
      texts.add(String.valueOf(cell));
    }
    return new Issue(line, out, texts);
  }
}
