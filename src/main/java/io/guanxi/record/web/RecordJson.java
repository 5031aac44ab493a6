package io.guanxi.record.web;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Page;
import io.guanxi.record.Ref;
import io.guanxi.record.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shapes records for the API: kinds' JSON forms, references with their titles, children with their
 * ids.
 */
public final class RecordJson {

  private RecordJson() {}

  public static Map<String, Object> of(Page page) {
    var out = new LinkedHashMap<String, Object>();
    out.put("items", page.items().stream().map(RecordJson::of).toList());
    out.put("next", page.next());
    out.put("count", page.count());
    out.put("countIsExact", page.countIsExact());
    out.put("refine", page.refine());
    return out;
  }

  public static Map<String, Object> of(Snapshot snapshot) {
    var type = snapshot.type();
    var out = new LinkedHashMap<String, Object>();
    out.put("id", snapshot.id());
    if (type.has("version")) out.put("version", snapshot.version());
    if (snapshot.title() != null) out.put("title", snapshot.title());
    snapshot
        .values()
        .forEach(
            (name, value) ->
                type.find(name)
                    .ifPresent(
                        field -> out.put(name, form(field, value, snapshot.titles().get(name)))));
    return out;
  }

  private static Object form(FieldSpec field, Object value, @Nullable Ref ref) {
    if (field.target() != null) {
      var out = new LinkedHashMap<String, Object>();
      out.put("id", value);
      out.put("title", ref == null ? null : ref.title());
      return out;
    }
    if (value instanceof List<?> list && field.children() != null) {
      var out = new ArrayList<Map<String, Object>>();
      for (var child : list) out.add(of((Snapshot) child));
      return out;
    }
    return field.valueKind().write(value);
  }
}
