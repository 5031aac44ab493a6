package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Ref;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Gives references their titles: one query for each type referenced on a page. */
@Component
final class References {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;

  References(DSLContext db, Registry registry, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.access = access;
  }

  void resolve(Collection<Snapshot> snapshots, Actor actor) {
    var wanted = new HashMap<TypeKey, Set<Long>>();
    for (var snapshot : snapshots) collect(snapshot, wanted);
    if (wanted.isEmpty()) return;
    var titles = new HashMap<TypeKey, Map<Long, String>>();
    wanted.forEach((key, ids) -> titles.put(key, titles(registry.get(key), ids, actor)));
    for (var snapshot : snapshots) fill(snapshot, titles);
  }

  private static void collect(Snapshot snapshot, Map<TypeKey, Set<Long>> wanted) {
    for (var field : snapshot.type().links()) {
      var value = snapshot.value(field.name());
      if (value instanceof Long id && field.target() != null)
        wanted.computeIfAbsent(field.target(), key -> new HashSet<>()).add(id);
      if (value instanceof List<?> list && field.children() != null) {
        for (var child : list) collect((Snapshot) child, wanted);
      }
    }
  }

  private static void fill(Snapshot snapshot, Map<TypeKey, Map<Long, String>> titles) {
    for (var field : snapshot.type().links()) {
      var value = snapshot.value(field.name());
      if (value instanceof Long id && field.target() != null) {
        snapshot
            .titles()
            .put(field.name(), new Ref(id, titles.getOrDefault(field.target(), Map.of()).get(id)));
      }
      if (value instanceof List<?> list && field.children() != null) {
        for (var child : list) fill((Snapshot) child, titles);
      }
    }
  }

  /**
   * Titles of the records that the actor may see. Deleted ones keep theirs: what they were is
   * history, not a secret.
   */
  Map<Long, String> titles(TypeSpec type, Collection<Long> ids, Actor actor) {
    var title = type.titleField();
    if (title == null || ids.isEmpty()) return Map.of();
    var column = type.field(title).sql();
    var out = new HashMap<Long, String>();
    db.select(type.id(), column)
        .from(type.table())
        .where(type.id().eq(org.jooq.impl.DSL.any(ids.toArray(Long[]::new))))
        .and(access.rows(Verb.READ, type, actor))
        .forEach(row -> out.put(row.value1(), String.valueOf(row.value2())));
    return out;
  }
}
