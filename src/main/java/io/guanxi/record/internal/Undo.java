package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back a record's last change, when nothing newer touched it. */
@Component
public class Undo {

  private final History history;
  private final Writing writing;

  Undo(History history, Writing writing) {
    this.history = history;
    this.writing = writing;
  }

  /** Restores the values from before the last change; a creation is undone by deleting. */
  public Outcome last(Snapshot record, Actor actor) {
    var change = history.latest(record, actor);
    if (change == null || change.version() != record.version()) throw Problem.conflict("nothing-to-undo");
    return switch (change.action()) {
      case "create" -> write(record, Input.delete(record.id(), record.version()), actor);
      case "update" -> write(record, Input.update(record.id(), record.version(), before(record, change.changes())), actor);
      default -> throw Problem.conflict("nothing-to-undo");
    };
  }

  private Outcome write(Snapshot record, Input input, Actor actor) {
    return writing.write(record.type(), List.of(input), actor, true).get(0);
  }

  private static Map<String, Object> before(Snapshot record, Map<String, Object> changes) {
    var out = new LinkedHashMap<String, Object>();
    changes.forEach(
        (name, change) -> {
          var field = record.type().field(name);
          if (field.isReadOnly()) return;
          if (field.children() != null) out.put(name, children(record, name, (Map<?, ?>) change));
          else out.put(name, ((List<?>) change).get(0));
        });
    return out;
  }

  /** The children as they were: without the added, with the removed (under new ids), with the old values of the changed. */
  private static List<Object> children(Snapshot record, String name, Map<?, ?> change) {
    var added = ids(change.get("added"));
    var changed = new LinkedHashMap<Long, Map<?, ?>>();
    for (var item : list(change.get("changed"))) changed.put(id((Map<?, ?>) item), (Map<?, ?>) item);
    var out = new ArrayList<Object>();
    if (record.value(name) instanceof List<?> now) {
      for (var item : now) {
        var child = (Snapshot) item;
        if (added.contains(child.id())) continue;
        var values = new LinkedHashMap<String, Object>(Map.of("id", child.id()));
        var was = changed.get(child.id());
        if (was != null) was.forEach((key, pair) -> put(child, values, String.valueOf(key), pair));
        out.add(values);
      }
    }
    for (var item : list(change.get("removed"))) {
      var values = new LinkedHashMap<String, Object>();
      var type = record.type().field(name);
      ((Map<?, ?>) item).forEach((key, value) -> values.put(String.valueOf(key), value));
      values.remove("id");
      values.keySet().removeIf(key -> isReadOnly(record, type.name(), key));
      out.add(values);
    }
    return out;
  }

  private static boolean isReadOnly(Snapshot record, String children, String field) {
    if (record.value(children) instanceof List<?> list && !list.isEmpty()) {
      return ((Snapshot) list.get(0)).type().find(field).map(f -> f.isReadOnly()).orElse(true);
    }
    return false;
  }

  private static void put(Snapshot child, Map<String, Object> values, String name, Object pair) {
    if (pair instanceof List<?> list && !child.type().field(name).isReadOnly()) values.put(name, list.get(0));
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static List<Long> ids(@Nullable Object items) {
    return list(items).stream().map(item -> id((Map<?, ?>) item)).toList();
  }

  private static long id(Map<?, ?> item) {
    return ((Number) java.util.Objects.requireNonNull(item.get("id"))).longValue();
  }
}
