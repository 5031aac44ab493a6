package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.transfer.source.ColumnGuess;
import io.guanxi.platform.transfer.source.Detection;
import io.guanxi.platform.transfer.source.HeaderMatcher;
import io.guanxi.platform.transfer.source.SourceFile;
import io.guanxi.platform.transfer.source.SourceOptions;
import io.guanxi.platform.transfer.source.SourceProblem;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.platform.transfer.source.SourceRow;
import io.guanxi.record.TypeSpec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a file: what it is, what its columns seem to hold, and where they may go. */
@Component
class Understanding {

  private static final int PREVIEW = 20;
  private static final int SHOWN = 200;

  /** Where what was detected names the recipe that fits. */
  static final String RECIPE = "recipe";

  private final ImportFiles files;
  private final ImportJobs jobs;
  private final Targets targets;
  private final TargetWords words;
  private final Recipes recipes;

  Understanding(
      ImportFiles files, ImportJobs jobs, Targets targets, TargetWords words, Recipes recipes) {
    this.files = files;
    this.jobs = jobs;
    this.targets = targets;
    this.words = words;
    this.recipes = recipes;
  }

  /** Reads the start of a file; a file that is no table is refused. */
  ImportJobs.Reading of(TypeSpec type, String storedAs, SourceOptions options, Actor actor)
      throws IOException {
    try {
      var file = SourceFile.open(files.path(storedAs), options);
      var detection = file.detection();
      var hash = hash(detection.headers());
      var remembered = jobs.remembered(actor.id(), type.key().plural(), hash);
      var recipe = recipes.fitting(detection.headers(), type.key().plural()).orElse(null);
      var plan =
          remembered != null && options.equals(SourceOptions.none())
              ? remembered
              : plan(type, detection, recipe, options, actor);
      var told = told(file);
      told.put(RECIPE, recipe == null ? null : recipe.name());
      return new ImportJobs.Reading(plan, told, hash, detection.rows());
    } catch (SourceRefused e) {
      var problem = e.problem();
      throw Problem.of(422, problem.code(), problem.detail(), problem.line());
    }
  }

  private ImportPlan plan(
      TypeSpec type,
      Detection detection,
      Recipes.@Nullable Found recipe,
      SourceOptions options,
      Actor actor) {
    if (recipe != null && recipe.table().type().equals(type.key().plural())) {
      return RecipePlan.of(recipe.table(), detection, targets.of(type, actor), options, actor.id());
    }
    return ImportPlan.of(suggested(type, detection, actor), options);
  }

  private List<ImportPlan.Column> suggested(TypeSpec type, Detection detection, Actor actor) {
    var known = targets.of(type, actor);
    return HeaderMatcher.suggest(detection.headers(), words.names(type, known.values())).stream()
        .map(suggestion -> ImportPlan.Column.of(suggestion.column(), suggestion.field()))
        .toList();
  }

  private static Map<String, Object> told(SourceFile file) throws IOException {
    var detection = file.detection();
    var out = new LinkedHashMap<String, Object>();
    out.put("format", detection.kind().name().toLowerCase(Locale.ROOT));
    out.put("encoding", detection.encoding());
    out.put("encodingSure", detection.encodingSure());
    out.put("delimiter", detection.delimiter());
    out.put("quote", detection.quote());
    out.put("sheet", detection.sheet());
    out.put("sheets", detection.sheets());
    out.put("header", detection.headerLine());
    out.put("rows", detection.rows());
    out.put("warnings", detection.warnings().stream().map(Understanding::warning).toList());
    var columns = new ArrayList<Map<String, Object>>();
    for (int i = 0; i < detection.columns().size(); i++) {
      columns.add(column(i, detection.columns().get(i)));
    }
    out.put("columns", columns);
    out.put("preview", preview(file));
    return out;
  }

  private static Map<String, Object> warning(SourceProblem problem) {
    return Map.of(
        "code",
        problem.code(),
        "line",
        problem.line(),
        "column",
        problem.column(),
        "detail",
        problem.detail());
  }

  private static Map<String, Object> column(int index, ColumnGuess guess) {
    var about = new LinkedHashMap<String, Object>();
    about.put("content", guess.content());
    about.put("dates", guess.dates());
    about.put("datesAmbiguous", guess.datesAmbiguous());
    about.put("decimals", guess.decimals());
    about.put("decimalsAmbiguous", guess.decimalsAmbiguous());
    about.put("currency", guess.currency());
    about.put("damaged", guess.damaged());
    var out = new LinkedHashMap<String, Object>();
    out.put("index", index);
    out.put("name", guess.header());
    out.put("samples", guess.examples());
    out.put("guess", about);
    return out;
  }

  private static List<List<String>> preview(SourceFile file) throws IOException {
    var out = new ArrayList<List<String>>();
    try (var rows = file.rows()) {
      for (var item = rows.next(); item != null && out.size() < PREVIEW; item = rows.next()) {
        if (item instanceof SourceRow row) {
          out.add(row.cells().stream().map(Understanding::shortened).toList());
        }
      }
    }
    return out;
  }

  private static String shortened(String cell) {
    var clean = cell.replace('\0', '\uFFFD');
    return clean.length() > SHOWN ? clean.substring(0, SHOWN) + "…" : clean;
  }

  private static String hash(List<String> headers) {
    var bytes = String.join("\u0001", headers).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(ImportFiles.sha256().digest(bytes));
  }

  /** What a column's cells look like, where the user has not said it. */
  static @Nullable Map<?, ?> guess(ImportJob job, int column) {
    if (job.detected().get("columns") instanceof List<?> columns
        && columns.get(column) instanceof Map<?, ?> about) {
      return (Map<?, ?>) about.get("guess");
    }
    return null;
  }
}
