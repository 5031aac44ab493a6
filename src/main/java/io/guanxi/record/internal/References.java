package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Ref;
import io.guanxi.record.Snapshot;
import io.guanxi.record.Titles;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gives references their titles: one query for each type referenced on a page. */
@Component
final class References {

  private final Titles titles;

  References(Titles titles) {
    this.titles = titles;
  }

  void resolve(Collection<Snapshot> snapshots, Actor actor) {
    var wanted = new HashMap<TypeKey, Set<Long>>();
    for (var snapshot : snapshots) collect(snapshot, wanted);
    if (wanted.isEmpty()) return;
    var found = new HashMap<TypeKey, Map<Long, String>>();
    wanted.forEach((key, ids) -> found.put(key, titles.of(key, ids, actor)));
    for (var snapshot : snapshots) fill(snapshot, found);
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
}
