package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Masked;
import io.guanxi.record.kind.Masks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns records as they are stored into what an actor may know of them: hidden fields are taken
 * out, masked ones get their masked form, titles and children too.
 */
@Component
final class Masking {

  private final AccessScope access;
  private final Registry registry;

  Masking(AccessScope access, Registry registry) {
    this.access = access;
    this.registry = registry;
  }

  Snapshot of(Snapshot record, Actor actor) {
    return of(List.of(record), actor).get(0);
  }

  /** All of one type. */
  List<Snapshot> of(List<Snapshot> records, Actor actor) {
    if (records.isEmpty() || isOpen(records.get(0).type(), actor)) return records;
    var out = new ArrayList<Snapshot>(records.size());
    for (var record : records) out.add(known(record, actor));
    return out;
  }

  private boolean isOpen(TypeSpec type, Actor actor) {
    if (!access.closed(type, actor).isEmpty()) return false;
    for (var field : type.links()) {
      var children = field.children();
      if (children != null && !access.closed(registry.get(children.type()), actor).isEmpty())
        return false;
    }
    return true;
  }

  private Snapshot known(Snapshot record, Actor actor) {
    var type = record.type();
    var closed = access.closed(type, actor);
    var values = new LinkedHashMap<String, Object>();
    record
        .values()
        .forEach(
            (name, value) -> {
              var field = type.find(name).orElse(null);
              var known = field == null ? value : known(field, value, record, closed, actor);
              if (known != null) values.put(name, known);
            });
    return new Snapshot(
        type, record.id(), record.version(), title(record, actor), values, record.titles());
  }

  private @Nullable Object known(
      FieldSpec field, Object value, Snapshot record, java.util.Set<String> closed, Actor actor) {
    if (closed.contains(field.name())) return shown(field, value, record, actor);
    if (field.children() == null || !(value instanceof List<?> list)) return value;
    return of(list.stream().map(Snapshot.class::cast).toList(), actor);
  }

  /** The value, its masked form, or null where it is hidden. */
  private @Nullable Object shown(FieldSpec field, Object value, Snapshot record, Actor actor) {
    return switch (access.shown(record.type(), field, record.values(), actor)) {
      case NONE -> null;
      case MASK -> Masks.of(field.valueKind(), value);
      case READ, WRITE -> value;
    };
  }

  private @Nullable String title(Snapshot record, Actor actor) {
    var name = record.type().titleField();
    if (name == null || record.title() == null) return record.title();
    if (!access.closed(record.type(), actor).contains(name)) return record.title();
    var shown = shown(record.type().field(name), record.title(), record, actor);
    return shown == null ? "#" + record.id() : shown.toString();
  }

  /** What may be known of a value of which the record around it is not known. */
  @Nullable Object plain(TypeSpec type, FieldSpec field, @Nullable Object json, Actor actor) {
    if (json == null || !access.closed(type, actor).contains(field.name())) return json;
    var level = access.shown(type, field, Map.of(), actor);
    return level == FieldAccess.NONE ? null : Masks.of(field.valueKind(), json).text();
  }

  /** Whether what was sent is only the masked form of what is stored. */
  boolean isMaskOf(FieldSpec field, @Nullable Object stored, @Nullable Object sent) {
    if (stored == null || sent == null) return stored == sent;
    return Objects.equals(Masks.of(field.valueKind(), stored).text(), text(sent));
  }

  private static String text(Object sent) {
    return sent instanceof Masked masked ? masked.text() : String.valueOf(sent);
  }
}
