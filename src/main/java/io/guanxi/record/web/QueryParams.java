package io.guanxi.record.web;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Query;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list's query from its URL parameters; an unknown parameter is refused, not ignored. */
public final class QueryParams {

  private static final Set<String> KNOWN =
      Set.of(
          "filter", "named", "q", "sort", "fields", "limit", "after", "offset", "count", "deleted",
          "verb");
  private static final int LARGEST_PAGE = 200;
  static final int LONGEST_SEARCH = 200;

  private QueryParams() {}

  public static Query read(TypeSpec type, Map<String, String> params, Set<String> alsoKnown) {
    for (var name : params.keySet()) {
      if (!KNOWN.contains(name) && !alsoKnown.contains(name))
        throw Problem.badRequest("unknown-parameter", name);
    }
    var q = params.get("q");
    if (q != null && q.length() > LONGEST_SEARCH)
      throw Problem.badRequest("search-too-long", LONGEST_SEARCH);
    int limit = number(params, "limit", 50);
    if (limit < 1 || limit > LARGEST_PAGE) throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    return Query.of(type.key())
        .where(Rsql.parse(params.getOrDefault("filter", "")))
        .named(list(params.get("named")))
        .q(q)
        .sort(sorts(params.get("sort")))
        .fields(list(params.get("fields")))
        .limit(limit)
        .after(params.get("after"))
        .offset(number(params, "offset", 0))
        .count(count(params.getOrDefault("count", "estimate")))
        .deleted("true".equals(params.get("deleted")))
        .under(verb(params.getOrDefault("verb", Verb.READ.code())));
  }

  private static List<Query.Sort> sorts(@Nullable String text) {
    var out = new ArrayList<Query.Sort>();
    for (var part : list(text))
      out.add(
          part.startsWith("-")
              ? new Query.Sort(part.substring(1), true)
              : new Query.Sort(part, false));
    return out;
  }

  static List<String> list(@Nullable String text) {
    if (text == null || text.isBlank()) return List.of();
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static int number(Map<String, String> params, String name, int otherwise) {
    try {
      return params.containsKey(name) ? Integer.parseInt(params.get(name)) : otherwise;
    } catch (NumberFormatException e) {
      throw Problem.badRequest("bad-parameter", name);
    }
  }

  private static Verb verb(String code) {
    return Verb.find(code).orElseThrow(() -> Problem.badRequest("bad-parameter", "verb"));
  }

  private static Query.Count count(String text) {
    try {
      return Query.Count.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("bad-parameter", "count");
    }
  }
}
