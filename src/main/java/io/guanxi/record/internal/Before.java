package io.guanxi.record.internal;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a record was before changes that the log tells of: values to be written as a
 * partial record.
 */
final class Before {

  private final Registry registry;
  private final Snapshot now;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Map<Long, Map<String, Object>>> children = new LinkedHashMap<>();

  private Before(Registry registry, Snapshot now) {
    this.registry = registry;
    this.now = now;
  }

  /** The changes newest first, each as the log has it. */
  static Map<String, Object> of(
      Registry registry, Snapshot now, List<? extends Map<?, ?>> changes) {
    var before = new Before(registry, now);
    for (var change : changes) change.forEach((name, of) -> before.undo(String.valueOf(name), of));
    return before.result();
  }

  private void undo(String name, Object change) {
    var field = now.type().find(name).orElse(null);
    if (field == null || field.isReadOnly()) return;
    if (field.children() == null) values.put(name, ((List<?>) change).get(0));
    else undoChildren(field, (Map<?, ?>) change);
  }

  private void undoChildren(FieldSpec holder, Map<?, ?> change) {
    var type = registry.get(java.util.Objects.requireNonNull(holder.children()).type());
    var state = children.computeIfAbsent(holder.name(), this::present);
    for (var item : list(change.get("added"))) state.remove(id((Map<?, ?>) item));
    for (var item : list(change.get("changed"))) {
      var child = state.get(id((Map<?, ?>) item));
      if (child == null) continue;
      ((Map<?, ?>) item)
          .forEach(
              (key, pair) -> {
                if (pair instanceof List<?> both && isWritable(type, key))
                  child.put(String.valueOf(key), both.get(0));
              });
    }
    for (var item : list(change.get("removed"))) {
      var child = new LinkedHashMap<String, Object>();
      ((Map<?, ?>) item)
          .forEach(
              (key, value) -> {
                if (isWritable(type, key)) child.put(String.valueOf(key), value);
              });
      state.put(id((Map<?, ?>) item), child);
    }
  }

  /** The children as they are, each named by its id and otherwise left alone. */
  private Map<Long, Map<String, Object>> present(String holder) {
    var out = new LinkedHashMap<Long, Map<String, Object>>();
    if (now.value(holder) instanceof List<?> list) {
      for (var item : list) {
        long id = ((Snapshot) item).id();
        out.put(id, new LinkedHashMap<>(Map.of("id", id)));
      }
    }
    return out;
  }

  private Map<String, Object> result() {
    children.forEach((holder, state) -> values.put(holder, new ArrayList<>(state.values())));
    return values;
  }

  private static boolean isWritable(TypeSpec type, Object name) {
    return type.find(String.valueOf(name)).map(field -> !field.isReadOnly()).orElse(false);
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static long id(Map<?, ?> item) {
    return ((Number) java.util.Objects.requireNonNull(item.get("id"))).longValue();
  }
}
