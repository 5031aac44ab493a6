package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input;
import io.guanxi.record.RecordLinks;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Everything that names a record, and how to make it name another: references of every type found
 * in the registry, and rows elsewhere by their port.
 */
@Component
final class Followers {

  private static final int CHUNK = 1_000;

  private final DSLContext db;
  private final Registry registry;
  private final Reading reading;
  private final Writing writing;
  private final List<RecordLinks> links;

  Followers(
      DSLContext db, Registry registry, Reading reading, Writing writing, List<RecordLinks> links) {
    this.db = db;
    this.registry = registry;
    this.reading = reading;
    this.writing = writing;
    this.links = links;
  }

  /** References to a type, those of child types too. */
  List<Registry.Link> references(TypeSpec type) {
    var out = new ArrayList<Registry.Link>();
    for (var from : registry.all()) {
      for (var field : from.fields())
        if (type.key().equals(field.target()) && field.isStored())
          out.add(new Registry.Link(from, field));
    }
    return out;
  }

  List<RecordLinks> links() {
    return links;
  }

  static TableField<?, Long> column(Registry.Link link) {
    return link.type().column(link.field().columns().get(0).getName(), Long.class);
  }

  long count(TableField<?, Long> column, Collection<Long> of) {
    return db.fetchCount(table(column), column.eq(DSL.any(of.toArray(Long[]::new))));
  }

  /** Which rows name which of these records, by row. Those in the recycle bin too. */
  Map<Long, Long> naming(
      TableField<?, Long> id, TableField<?, Long> column, Collection<Long> records) {
    return db.select(id, column)
        .from(table(column))
        .where(column.eq(DSL.any(records.toArray(Long[]::new))))
        .orderBy(id)
        .fetchMap(id, column);
  }

  /** Which of these rows name the record now. */
  Set<Long> stillNaming(
      TableField<?, Long> id, TableField<?, Long> column, Collection<Long> rows, long record) {
    return db.select(id)
        .from(table(column))
        .where(id.eq(DSL.any(rows.toArray(Long[]::new))), column.eq(record))
        .fetchSet(id);
  }

  /** Makes each row name its record. Records go through the end of the pipeline, chunk by chunk. */
  void point(Registry.Link link, Map<Long, Long> to, Actor actor) {
    if (link.type().isChild()) {
      point(link.type().id(), column(link), DSL.noCondition(), to);
      return;
    }
    var ids = to.keySet().stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      var part = ids.subList(from, Math.min(ids.size(), from + CHUNK));
      writing.follow(link.type(), drafts(link.type(), link.field(), part, to, actor));
    }
  }

  /** Which rows elsewhere would follow; one that is there already stays where it is. */
  Map<Long, Long> linking(RecordLinks link, Collection<Long> records, long into) {
    var table = table(link.record());
    var there = table.as("there");
    return db.select(link.id(), link.record())
        .distinctOn(link.id())
        .from(table)
        .where(link.record().eq(DSL.any(records.toArray(Long[]::new))))
        .andNotExists(
            DSL.selectOne()
                .from(there)
                .where(there.field(link.id()).eq(link.id()), there.field(link.record()).eq(into)))
        .orderBy(link.id())
        .fetchMap(link.id(), link.record());
  }

  /**
   * Makes each row that names {@code from} name the record it is to; one statement for each record
   * that rows are to name.
   */
  void point(RecordLinks link, long from, Map<Long, Long> to) {
    point(link.id(), link.record(), link.record().eq(from), to);
  }

  private void point(
      TableField<?, Long> id, TableField<?, Long> column, Condition also, Map<Long, Long> to) {
    var rows = new TreeMap<Long, List<Long>>();
    to.forEach((row, record) -> rows.computeIfAbsent(record, r -> new ArrayList<>()).add(row));
    rows.forEach(
        (record, some) ->
            db.update(table(column))
                .set(column, record)
                .where(id.eq(DSL.any(some.toArray(Long[]::new))), also)
                .execute());
  }

  private List<Draft> drafts(
      TypeSpec type, FieldSpec field, List<Long> ids, Map<Long, Long> to, Actor actor) {
    var out = new ArrayList<Draft>();
    for (var base : reading.whole(type, Set.copyOf(ids), null, true)) {
      var draft = new Draft(type, Input.Action.UPDATE, base.id(), base, actor, null);
      children(draft, base);
      draft.set(field.name(), to.get(base.id()));
      out.add(draft);
    }
    return out.stream().filter(Draft::isDirty).collect(Collectors.toList());
  }

  /** As loaded, so that what is stored and searched of them stays. */
  private void children(Draft draft, Snapshot base) {
    for (var field : draft.type().fields()) {
      var children = field.children();
      if (children == null) continue;
      var type = registry.get(children.type());
      var drafts = new ArrayList<Draft>();
      if (base.value(field.name()) instanceof List<?> stored)
        for (var child : stored) {
          var snapshot = (Snapshot) child;
          drafts.add(
              new Draft(type, Input.Action.UPDATE, snapshot.id(), snapshot, draft.actor(), draft));
        }
      draft.children(field.name(), drafts);
    }
  }

  private static org.jooq.Table<?> table(TableField<?, ?> column) {
    return java.util.Objects.requireNonNull(column.getTable());
  }
}
