package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far imports have come, type by type, over those that one sees. */
@Component
public class ImportStandings {

  /** What the error file of an import is called when it comes back. */
  private static final Pattern CORRECTED = Pattern.compile("^errors-(\\d{1,18})\\b.*");

  private static final Set<ImportState> OVER =
      Set.of(ImportState.COMPLETED, ImportState.COMPLETED_WITH_ERRORS, ImportState.CANCELLED);

  private final ImportJobs jobs;
  private final Recipes recipes;

  ImportStandings(ImportJobs jobs, Recipes recipes) {
    this.jobs = jobs;
    this.recipes = recipes;
  }

  /** What people call a system. */
  public String nameOf(String system, Locale locale) {
    return recipes.all().stream()
        .filter(found -> found.recipe().system().equals(system))
        .findFirst()
        .map(found -> Recipe.word(found.recipe().name(), locale))
        .orElse(system);
  }

  /** An import that has refused rows which nobody has brought back put right. */
  public record Open(long id, String fileName, long failed, String errors) {}

  /** The last import of a type. */
  public record Last(long id, String fileName, Instant at) {}

  /**
   * How far a type has come.
   *
   * @param imports how many files left records
   * @param failed rows still refused
   */
  public record Standing(
      long imports,
      long created,
      long updated,
      long failed,
      @Nullable Last last,
      List<Open> open) {}

  public Map<String, Standing> byType(Actor actor) {
    var byType = new HashMap<String, List<ImportJob>>();
    for (var job : jobs.list(actor)) {
      if (OVER.contains(job.state()) || job.state() == ImportState.RUNNING) {
        byType.computeIfAbsent(job.type(), t -> new ArrayList<>()).add(job);
      }
    }
    var out = new HashMap<String, Standing>();
    byType.forEach((type, of) -> out.put(type, standing(of)));
    return out;
  }

  /** The newest comes first. */
  private static Standing standing(List<ImportJob> of) {
    var corrected = new HashSet<Long>();
    for (var job : of) {
      var name = CORRECTED.matcher(job.fileName());
      if (name.matches()) {
        corrected.add(Long.valueOf(name.group(1)));
      }
    }
    var open = new ArrayList<Open>();
    long imports = 0;
    long created = 0;
    long updated = 0;
    long failed = 0;
    for (var job : of) {
      var tally = job.tally();
      imports += tally.created() + tally.updated() > 0 ? 1 : 0;
      created += tally.created();
      updated += tally.updated();
      if (tally.failed() > 0 && !corrected.contains(job.id())) {
        failed += tally.failed();
        open.add(new Open(job.id(), job.fileName(), tally.failed(), ImportView.errorFile(job)));
      }
    }
    var newest = of.get(0);
    var at = newest.finishedAt() == null ? newest.createdAt() : newest.finishedAt();
    return new Standing(
        imports, created, updated, failed, new Last(newest.id(), newest.fileName(), at), open);
  }
}
