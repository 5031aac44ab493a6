package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.HeaderMatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The recipes there are; a file is known by its headers. */
@Component
class Recipes {

  /**
   * A recipe for the type that was asked for is taken unless another fits much better; of one table
   * several types may be made, as people and companies of an address book.
   */
  private static final double NEARLY = 0.8;

  private final List<Found> all;

  Recipes(ObjectMapper json) {
    all = load(json);
  }

  /** A recipe's table, with the recipe it is of. */
  record Found(Recipe recipe, Recipe.Table table) {

    /** As {@code salesforce/accounts}. */
    String name() {
      return recipe.system() + "/" + table.table();
    }

    /** How many of its columns are among the headers. */
    long columns(Map<String, Integer> headers) {
      return table.columns().stream().filter(rule -> place(rule.header(), headers) >= 0).count();
    }

    boolean isKnownBy(Map<String, Integer> headers) {
      return table.known().stream()
          .anyMatch(names -> names.stream().allMatch(n -> place(List.of(n), headers) >= 0));
    }
  }

  private static List<Found> load(ObjectMapper json) {
    var out = new ArrayList<Found>();
    try {
      var files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:recipes/*.json");
      for (var file : files) {
        try (var in = file.getInputStream()) {
          var recipe = json.readValue(in, Recipe.class);
          recipe.tables().forEach(table -> out.add(new Found(recipe, table)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.sort(Comparator.comparing(Found::name));
    return List.copyOf(out);
  }

  List<Found> all() {
    return all;
  }

  Optional<Found> named(String name) {
    return all.stream().filter(found -> found.name().equals(name)).findFirst();
  }

  /**
   * The best recipe for a file with these headers; the wanted type's where it is nearly as good.
   */
  Optional<Found> fitting(List<String> headers, String wanted) {
    var places = places(headers);
    var known = new LinkedHashMap<Found, Long>();
    all.stream().filter(f -> f.isKnownBy(places)).forEach(f -> known.put(f, f.columns(places)));
    var best = best(known);
    var own = new LinkedHashMap<>(known);
    own.keySet().removeIf(found -> !found.table().type().equals(wanted));
    var mine = best(own);
    boolean near =
        mine.isPresent() && mine.get().table().known().equals(best.orElseThrow().table().known())
            || mine.isPresent()
                && mine.get().columns(places) >= NEARLY * best.orElseThrow().columns(places);
    return near ? mine : best;
  }

  private static Optional<Found> best(Map<Found, Long> known) {
    return known.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  /** Columns by their headers in normal form, the first where two are alike. */
  static Map<String, Integer> places(List<String> headers) {
    var out = new HashMap<String, Integer>();
    for (int i = 0; i < headers.size(); i++) {
      out.putIfAbsent(HeaderMatcher.normal(headers.get(i)), i);
    }
    return out;
  }

  /** The column that is called by the first of these names; -1 when there is none. */
  static int place(List<String> names, Map<String, Integer> headers) {
    for (var name : names) {
      var place = headers.get(HeaderMatcher.normal(name));
      if (place != null) {
        return place;
      }
    }
    return -1;
  }

  /** What a recipe is called, for people. */
  static Map<String, String> words(Found found, Locale locale) {
    return Map.of(
        "name",
        found.name(),
        "system",
        Recipe.word(found.recipe().name(), locale),
        "table",
        Recipe.word(found.table().name(), locale),
        "type",
        found.table().type());
  }
}
