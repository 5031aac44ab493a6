package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values in their plain JSON forms, references as bare ids: what the log keeps. */
final class Forms {

  private Forms() {}

  static @Nullable Object plain(FieldSpec field, @Nullable Object value) {
    if (value == null) return null;
    if (value instanceof List<?> list && field.children() != null)
      return list.stream().map(child -> plain((Snapshot) child)).toList();
    return field.valueKind().write(value);
  }

  static Map<String, Object> plain(Snapshot snapshot) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", snapshot.id());
    for (var field : snapshot.type().fields()) {
      var value = plain(field, snapshot.value(field.name()));
      if (value != null) out.put(field.name(), value);
    }
    return out;
  }

  static Map<String, Object> plain(Draft draft) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", draft.id());
    for (var field : draft.type().fields()) {
      var value = plain(field, draft.value(field.name()));
      if (value != null) out.put(field.name(), value);
    }
    return out;
  }
}
