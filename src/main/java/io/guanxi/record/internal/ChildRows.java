package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads the children of many records: one query for each children field. */
@Component
final class ChildRows {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;

  ChildRows(DSLContext db, Registry registry, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.access = access;
  }

  /**
   * Puts the children into the snapshots' values; with the fields the actor may see, or all for the
   * pipeline.
   */
  void load(
      Collection<Snapshot> parents,
      List<FieldSpec> fields,
      @org.jspecify.annotations.Nullable Actor actor) {
    if (parents.isEmpty()) return;
    for (var field : fields) {
      if (field.children() == null) continue;
      var found = of(parents.stream().map(Snapshot::id).toList(), field, actor);
      for (var parent : parents)
        parent.values().put(field.name(), found.getOrDefault(parent.id(), List.of()));
    }
  }

  private Map<Long, List<Snapshot>> of(
      List<Long> ids, FieldSpec field, @org.jspecify.annotations.Nullable Actor actor) {
    var children = java.util.Objects.requireNonNull(field.children());
    var type = registry.get(children.type());
    var hidden = actor == null ? java.util.Set.<String>of() : access.hidden(type, actor);
    var shown = type.fields().stream().filter(f -> !hidden.contains(f.name())).toList();
    var selection = new Selection(type, shown, List.of(children.parent()));
    var out = new HashMap<Long, List<Snapshot>>();
    var rows =
        selection.fetch(
            db.select(selection.columns())
                .from(type.table())
                .where(children.parent().eq(DSL.any(ids.toArray(Long[]::new))))
                .orderBy(children.parent(), children.position(), type.id()));
    for (var row : rows)
      out.computeIfAbsent(
              java.util.Objects.requireNonNull(row.get(children.parent())), id -> new ArrayList<>())
          .add(selection.read(row));
    return out;
  }
}
