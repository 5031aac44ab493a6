package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stored records that items of a batch mean: by their id, or by the values of some
 * fields; many at once.
 */
final class Matching {

  private static final int AT_ONCE = 200;

  private final Records records;
  private final TypeSpec type;
  private final List<String> fields;
  private final Actor actor;

  Matching(Records records, TypeSpec type, @Nullable List<String> fields, Actor actor) {
    this.records = records;
    this.type = type;
    this.fields = fields == null ? List.of() : fields;
    this.actor = actor;
  }

  /** The record's id for each item, null where it is a new one. */
  List<@Nullable Long> ids(List<Map<String, Object>> items) {
    var wanted = new ArrayList<List<String>>();
    for (var item : items) wanted.add(item.get("id") == null ? key(item) : List.of());
    var found = found(wanted.stream().filter(key -> !key.isEmpty()).distinct().toList());
    var out = new ArrayList<@Nullable Long>();
    for (int i = 0; i < items.size(); i++)
      out.add(items.get(i).get("id") == null ? found.get(wanted.get(i)) : id(items.get(i)));
    return out;
  }

  private static Long id(Map<String, Object> item) {
    if (item.get("id") instanceof Integer || item.get("id") instanceof Long)
      return ((Number) item.get("id")).longValue();
    throw Problem.badRequest("bad-parameter", "id");
  }

  /** The texts of the match fields, empty when one is missing. */
  private List<String> key(Map<String, Object> item) {
    var out = new ArrayList<String>();
    for (var field : fields) {
      var value = item.get(field);
      if (value == null) return List.of();
      out.add(String.valueOf(value));
    }
    return out;
  }

  private Map<List<String>, Long> found(List<List<String>> keys) {
    var out = new HashMap<List<String>, Long>();
    for (int from = 0; from < keys.size(); from += AT_ONCE) {
      var part = keys.subList(from, Math.min(keys.size(), from + AT_ONCE));
      var query =
          Query.of(type.key())
              .where(new Filter.Or(part.stream().map(this::equal).toList()))
              .limit(1_000)
              .fields(fields);
      for (var record : records.list(query, actor).items()) {
        if (out.put(stored(record), record.id()) != null)
          throw Problem.conflict("several-matches", String.join(", ", fields));
      }
    }
    return out;
  }

  private Filter equal(List<String> key) {
    var parts = new ArrayList<Filter>();
    for (int i = 0; i < fields.size(); i++)
      parts.add(Filter.where(fields.get(i), Op.EQ, key.get(i)));
    return new Filter.And(parts);
  }

  private List<String> stored(Snapshot record) {
    return fields.stream()
        .map(
            field ->
                type.field(field)
                    .valueKind()
                    .toText(java.util.Objects.requireNonNull(record.value(field))))
        .toList();
  }
}
