package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.ColumnGuess;
import io.guanxi.platform.transfer.source.DateStyle;
import io.guanxi.platform.transfer.source.DecimalStyle;
import io.guanxi.platform.transfer.source.Detection;
import io.guanxi.platform.transfer.source.SourceOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes of a recipe the plan for one file: only of columns that it has, and fields that there are.
 */
final class RecipePlan {

  private final Recipe.Table recipe;
  private final Detection file;
  private final Map<String, Target> known;
  private final Map<String, Integer> places;
  private final List<ImportPlan.Column> mapping = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private RecipePlan(Recipe.Table recipe, Detection file, Map<String, Target> known) {
    this.recipe = recipe;
    this.file = file;
    this.known = known;
    this.places = Recipes.places(file.headers());
  }

  /** The plan; people whom nobody knows become the one who imports. */
  static ImportPlan of(
      Recipe.Table recipe,
      Detection file,
      Map<String, Target> known,
      SourceOptions source,
      long importer) {
    return new RecipePlan(recipe, file, known).plan(source, importer);
  }

  private ImportPlan plan(SourceOptions source, long importer) {
    recipe.columns().forEach(this::add);
    if (recipe.constants() != null) {
      recipe.constants().forEach(this::constant);
    }
    var keys = recipe.matchBy() == null ? List.<String>of() : recipe.matchBy();
    boolean matched = !keys.isEmpty() && taken.containsAll(keys);
    return new ImportPlan(
        List.copyOf(mapping),
        matched ? ImportPlan.Mode.BOTH : ImportPlan.Mode.CREATE,
        matched ? keys : List.of(),
        groups(),
        null,
        null,
        importer,
        false,
        source);
  }

  private void add(Recipe.Rule rule) {
    var target = known.get(rule.field());
    int column = Recipes.place(rule.header(), places);
    var also = new ArrayList<Integer>();
    for (var names : rule.also() == null ? List.<List<String>>of() : rule.also()) {
      int further = Recipes.place(names, places);
      if (further >= 0 && column < 0) {
        column = further;
      } else if (further >= 0) {
        also.add(further);
      }
    }
    if (target == null || column < 0) {
      return;
    }
    if (!(target instanceof Target.Flat) && !taken.add(target.name())) {
      return;
    }
    var guess = file.columns().get(column);
    mapping.add(
        new ImportPlan.Column(
            column,
            rule.field(),
            rule.by(),
            null,
            rule.choices(),
            dates(guess),
            decimals(guess),
            rule.optional(),
            also.isEmpty() ? null : also,
            also.isEmpty() ? null : rule.join(),
            rule.create(),
            rule.createAs()));
  }

  /** What a column shows beats what the recipe expects. */
  private @Nullable DateStyle dates(ColumnGuess guess) {
    return guess.datesAmbiguous() || guess.dates() == null ? recipe.dates() : guess.dates();
  }

  private @Nullable DecimalStyle decimals(ColumnGuess guess) {
    return guess.decimalsAmbiguous() || guess.decimals() == null
        ? recipe.decimals()
        : guess.decimals();
  }

  /** The system means nothing without an old id. */
  private void constant(String field, String value) {
    boolean empty = field.equals(Preparation.SYSTEM) && !taken.contains(Preparation.EXTERNAL);
    if (known.containsKey(field) && !empty && taken.add(field)) {
      mapping.add(ImportPlan.Column.constant(field, value));
    }
  }

  private List<Integer> groups() {
    var out = new ArrayList<Integer>();
    for (var header : recipe.groupBy() == null ? List.<String>of() : recipe.groupBy()) {
      int place = Recipes.place(List.of(header), places);
      if (place >= 0) {
        out.add(place);
      }
    }
    return out;
  }
}
