package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Registry;
import io.guanxi.record.web.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** An import as the API tells it, in the caller's language. */
@Component
class ImportView {

  private static final int ISSUES = 100;

  private final Registry registry;
  private final Targets targets;
  private final TargetWords words;
  private final Problems problems;
  private final ImportIssues issues;
  private final Recipes recipes;

  ImportView(
      Registry registry,
      Targets targets,
      TargetWords words,
      Problems problems,
      ImportIssues issues,
      Recipes recipes) {
    this.recipes = recipes;
    this.registry = registry;
    this.targets = targets;
    this.words = words;
    this.problems = problems;
    this.issues = issues;
  }

  /** What a list of imports shows. */
  Map<String, Object> brief(ImportJob job) {
    var tally = job.tally();
    var out = new LinkedHashMap<String, Object>();
    out.put("id", job.id());
    out.put("type", job.type());
    out.put("fileName", job.fileName());
    out.put("state", job.state());
    out.put("total", tally.total());
    out.put("done", tally.position());
    out.put("created", tally.created());
    out.put("updated", tally.updated());
    out.put("unchanged", tally.unchanged());
    out.put("failed", tally.failed());
    double seconds = tally.elapsedMs() / 1000.0;
    long speed = seconds == 0 ? 0 : Math.round(tally.position() / seconds);
    long left = Math.max(0, tally.total() - tally.position());
    out.put("rowsPerSecond", speed);
    out.put("etaSeconds", job.state() == ImportState.RUNNING && speed > 0 ? left / speed : null);
    out.put("by", job.userId());
    out.put("createdAt", job.createdAt());
    out.put("startedAt", job.startedAt());
    out.put("finishedAt", job.finishedAt());
    out.put("problem", problem(job.problem()));
    return out;
  }

  Map<String, Object> full(ImportJob job, Actor actor) {
    var locale = LocaleContextHolder.getLocale();
    var type = registry.named(job.type());
    var known = targets.of(type, actor);
    var plan = job.plan();
    var out = brief(job);
    var detected = new LinkedHashMap<>(job.detected());
    out.put("columns", detected.remove("columns"));
    out.put("preview", detected.remove("preview"));
    var recipe = detected.remove(Understanding.RECIPE);
    out.put(
        "recipe",
        recipe == null
            ? null
            : recipes
                .named(String.valueOf(recipe))
                .map(r -> Recipes.words(r, locale))
                .orElse(null));
    out.put("detected", detected);
    out.put("mapping", plan.mapping());
    out.put("mode", plan.mode().name().toLowerCase(Locale.ROOT));
    out.put("matchBy", plan.matchBy());
    out.put("groupBy", plan.groupBy());
    var formats = new LinkedHashMap<String, Object>();
    formats.put("dates", plan.dates());
    formats.put("decimals", plan.decimals());
    out.put("formats", formats);
    out.put("fallbackOwner", plan.fallbackOwner());
    out.put("clearEmpty", plan.clearEmpty());
    out.put("fields", known.values().stream().map(t -> words.told(type, t, locale)).toList());
    out.put(
        "naturalKeys",
        type.naturalKeys().stream().filter(key -> known.keySet().containsAll(key)).toList());
    out.put("missing", missing(job, known));
    out.put("dryRun", dryRun(job));
    out.put("undone", undone(job));
    out.put(
        "issues",
        issues.first(job.id(), ISSUES, false).stream().map(issue -> told(job, issue)).toList());
    out.put("remarked", issues.remarks(job.id()));
    out.put(
        "remarks",
        issues.first(job.id(), ISSUES, true).stream().map(issue -> told(job, issue)).toList());
    out.put("errors", job.tally().failed() == 0 ? null : errorFile(job));
    return out;
  }

  /** Where its error file is: a text comes back as text, all else as a workbook of today. */
  static String errorFile(ImportJob job) {
    var format = "csv".equals(job.detected().get("format")) ? "csv" : "xlsx";
    return "/api/v1/imports/" + job.id() + "/errors." + format;
  }

  /** Required fields that no column is for; a new record would be refused. */
  private static List<String> missing(ImportJob job, Map<String, Target> known) {
    var mapped = new HashSet<String>();
    job.plan().mapping().forEach(column -> mapped.add(column.field()));
    var out = new ArrayList<String>();
    for (var target : known.values()) {
      var field = target.field();
      if (target instanceof Target.Plain plain
          && !plain.keyOnly()
          && field.isRequired()
          && field.defaultValue() == null
          && !mapped.contains(target.name())) {
        out.add(target.name());
      }
    }
    return out;
  }

  private @Nullable Map<String, Object> dryRun(ImportJob job) {
    var found = job.dryRun();
    if (found == null) {
      return null;
    }
    var out = new LinkedHashMap<>(found);
    out.put("issues", dryRun(job, found.get("issues")));
    out.put("remarks", dryRun(job, found.get("remarks")));
    return out;
  }

  private List<Map<String, Object>> dryRun(ImportJob job, @Nullable Object issues) {
    var told = new ArrayList<Map<String, Object>>();
    for (var item : issues instanceof List<?> list ? list : List.of()) {
      var issue = (Map<?, ?>) item;
      var why = new ArrayList<RowProblem>();
      for (var one : (List<?>) Objects.requireNonNull(issue.get("problems"))) {
        var map = (Map<?, ?>) one;
        var args = new ArrayList<Object>((List<?>) Objects.requireNonNull(map.get("args")));
        why.add(
            new RowProblem(
                number(map, "line"),
                (int) number(map, "column"),
                String.valueOf(map.get("code")),
                args));
      }
      var cells =
          ((List<?>) Objects.requireNonNull(issue.get("cells")))
              .stream().map(String::valueOf).toList();
      told.add(told(job, new ImportIssues.Issue(number(issue, "line"), why, cells)));
    }
    return told;
  }

  private static long number(Map<?, ?> map, String name) {
    return ((Number) Objects.requireNonNull(map.get(name))).longValue();
  }

  private @Nullable Map<String, Object> undone(ImportJob job) {
    var found = job.undone();
    if (found == null) {
      return null;
    }
    var out = new LinkedHashMap<>(found);
    out.remove("before");
    out.remove("pass");
    var conflicts = new ArrayList<Map<String, Object>>();
    for (var item : (List<?>) Objects.requireNonNull(found.get("conflicts"))) {
      var code = String.valueOf(((Map<?, ?>) item).get("code"));
      conflicts.add(
          Map.of(
              "id",
              number((Map<?, ?>) item, "id"),
              "code",
              code,
              "message",
              problems.message(code, List.of())));
    }
    out.put("conflicts", conflicts);
    return out;
  }

  private @Nullable Map<String, Object> problem(@Nullable Map<String, Object> problem) {
    if (problem == null) {
      return null;
    }
    var args = new ArrayList<Object>((List<?>) Objects.requireNonNull(problem.get("args")));
    var code = String.valueOf(problem.get("code"));
    return Map.of("code", code, "message", problems.message(code, args));
  }

  private Map<String, Object> told(ImportJob job, ImportIssues.Issue issue) {
    var out = new LinkedHashMap<String, Object>();
    out.put("line", issue.line());
    out.put("problems", issue.problems().stream().map(problem -> told(job, problem)).toList());
    out.put("cells", issue.cells());
    return out;
  }

  private Map<String, Object> told(ImportJob job, RowProblem problem) {
    var out = new LinkedHashMap<String, Object>();
    out.put("column", problem.column() < 0 ? null : problem.column());
    out.put("columnName", columnName(job, problem.column()));
    out.put("code", problem.code());
    out.put("message", problems.message(problem.code(), problem.args()));
    return out;
  }

  /** All that is wrong with a line, in one sentence for each problem. */
  String sentence(ImportJob job, ImportIssues.Issue issue) {
    var out = new ArrayList<String>();
    for (var problem : issue.problems()) {
      var name = columnName(job, problem.column());
      var message = problems.message(problem.code(), problem.args());
      out.add(name == null ? message : name + ": " + message);
    }
    return String.join(" / ", out);
  }

  static @Nullable String columnName(ImportJob job, int column) {
    if (column >= 0
        && job.detected().get("columns") instanceof List<?> columns
        && column < columns.size()
        && columns.get(column) instanceof Map<?, ?> about) {
      var name = String.valueOf(about.get("name"));
      return name.isEmpty() ? String.valueOf(column + 1) : name;
    }
    return null;
  }
}
