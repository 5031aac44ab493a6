package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Finds records by what people call them: an old id, a number, a name. */
@Component
public class RecordNames {

  private final DSLContext db;
  private final AccessScope access;

  RecordNames(DSLContext db, AccessScope access) {
    this.db = db;
    this.access = access;
  }

  /**
   * The records that are called so, by the text; several where it is not clear. Of the fields that
   * name a record the first that knows a text counts.
   */
  public Map<String, Set<Long>> named(TypeSpec type, Collection<String> texts, Actor actor) {
    var hidden = access.closed(type, actor);
    var out = new HashMap<String, Set<Long>>();
    var left = new LinkedHashSet<>(texts);
    for (var name : Preparation.namingFields(type)) {
      if (!left.isEmpty() && !hidden.contains(name)) {
        by(type, type.field(name), left, actor, out);
        left.removeAll(out.keySet());
      }
    }
    return out;
  }

  private void by(
      TypeSpec type, FieldSpec key, Set<String> texts, Actor actor, Map<String, Set<Long>> out) {
    var values = new HashMap<Object, List<String>>();
    for (var text : texts) {
      var value = ReferenceFinder.value(key, text);
      if (value != null) {
        values.computeIfAbsent(value, v -> new ArrayList<>()).add(text);
      }
    }
    if (values.isEmpty()) {
      return;
    }
    var column = key.columns().get(0);
    db.select(type.id(), column)
        .from(type.table())
        .where(ReferenceFinder.isAny(key, values.keySet()))
        .and(Stored.live(type))
        .and(access.rows(Verb.READ, type, actor))
        .forEach(
            row -> {
              var value = key.valueKind().canonical(row.get(column));
              for (var text : values.getOrDefault(value, List.of())) {
                out.computeIfAbsent(text, t -> new HashSet<>()).add(row.value1());
              }
            });
  }

  /** What records are called that the actor may see. */
  public Map<Long, String> titles(TypeSpec type, Collection<Long> ids, Actor actor) {
    var title = type.titleField();
    if (title == null || ids.isEmpty() || access.closed(type, actor).contains(title)) {
      return Map.of();
    }
    var column = type.field(title).columns().get(0);
    var out = new HashMap<Long, String>();
    db.select(type.id(), column)
        .from(type.table())
        .where(ReferenceFinder.any(type.id(), ids))
        .and(access.rows(Verb.READ, type, actor))
        .forEach(row -> out.put(row.value1(), String.valueOf(row.value2())));
    return out;
  }
}
