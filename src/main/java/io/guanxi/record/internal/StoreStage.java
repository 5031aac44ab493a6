package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Input.Action;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Fifth stage: writes rows and their children. New rows go by COPY, changes touch only the columns
 * that differ.
 */
@Component
final class StoreStage {

  private final DSLContext db;
  private final CopyRows copy;
  private final Clock clock;

  StoreStage(DSLContext db, CopyRows copy, Clock clock) {
    this.db = db;
    this.copy = copy;
    this.clock = clock;
  }

  void run(TypeSpec type, List<Draft> drafts) {
    if (drafts.isEmpty()) return;
    // Lists are planned anew for their values; foreign keys, looked up once a row, must not be.
    db.execute("SET LOCAL plan_cache_mode = auto");
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    for (var draft : drafts) draft.version(draft.version() + 1);
    insert(type, null, drafts.stream().filter(Draft::isNew).toList(), now);
    var changes = new ArrayList<Query>();
    for (var draft : drafts) if (!draft.isNew()) change(draft, now, changes);
    if (!changes.isEmpty()) db.batch(changes).execute();
    for (var field : type.fields()) if (field.children() != null) children(field, drafts, now);
    purgeRows(type, drafts.stream().filter(draft -> draft.action() == Action.PURGE).toList());
  }

  private void insert(TypeSpec type, @Nullable FieldSpec holder, List<Draft> drafts, Instant now) {
    if (drafts.isEmpty()) return;
    var columns = row(type, holder, drafts.get(0), now).keySet();
    copy.copy(
        type.table().getName(),
        columns.stream().map(Field::getName).toList(),
        buffer -> {
          for (var draft : drafts) {
            row(type, holder, draft, now).values().forEach(buffer::add);
            buffer.endRow();
          }
        });
  }

  private static Map<Field<?>, @Nullable Object> row(
      TypeSpec type, @Nullable FieldSpec holder, Draft draft, Instant now) {
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    row.put(type.id(), draft.id());
    if (type.has("version")) row.put(type.column("version", Long.class), 1L);
    if (type.has("updated_at")) {
      draft.set("createdAt", draft.value("createdAt") == null ? now : draft.value("createdAt"));
      draft.set(
          "createdBy",
          draft.value("createdBy") == null ? draft.actor().id() : draft.value("createdBy"));
      draft.set("updatedAt", now);
      draft.set("updatedBy", draft.actor().id());
    }
    for (var field : type.fields())
      if (ColumnValues.isOwn(field)) ColumnValues.put(row, field, draft.value(field.name()));
    if (type.has("search")) row.put(searchColumn(type), ColumnValues.search(draft));
    if (holder != null && holder.children() != null && draft.parent() != null) {
      row.put(holder.children().parent(), draft.parent().id());
      row.put(holder.children().position(), draft.parent().children(holder.name()).indexOf(draft));
    }
    return row;
  }

  private static Field<?> searchColumn(TypeSpec type) {
    return java.util.Objects.requireNonNull(type.table().field("search"));
  }

  private void change(Draft draft, Instant now, List<Query> out) {
    var type = draft.type();
    var row = new LinkedHashMap<Field<?>, @Nullable Object>();
    if (draft.action() == Action.UPDATE) {
      row.putAll(ColumnValues.changed(draft));
      if (type.has("search") && ColumnValues.searchChanged(draft)) {
        row.put(
            searchColumn(type),
            DSL.field("{0}::tsvector", Object.class, DSL.val(ColumnValues.search(draft))));
      }
    }
    if (draft.action() == Action.DELETE) row.put(type.column("deleted_at", Instant.class), now);
    if (draft.action() == Action.RESTORE) row.put(type.column("deleted_at", Instant.class), null);
    if (draft.action() == Action.PURGE) return;
    row.put(type.column("version", Long.class), draft.version());
    row.put(type.column("updated_at", Instant.class), now);
    row.put(type.column("updated_by", Long.class), draft.actor().id());
    out.add(db.update(type.table()).set(row).where(type.id().eq(draft.id())));
  }

  private void children(FieldSpec holder, List<Draft> drafts, Instant now) {
    var fresh = new ArrayList<Draft>();
    var changes = new ArrayList<Query>();
    var gone = new ArrayList<Long>();
    var children = java.util.Objects.requireNonNull(holder.children());
    for (var draft : drafts) {
      if (!draft.isKept()) continue;
      int position = 0;
      for (var child : draft.allChildren(holder.name())) {
        var heir = child.givenTo();
        if (heir != null) {
          changes.add(given(child, children, heir));
          continue;
        }
        if (!child.isKept()) {
          gone.add(child.id());
          continue;
        }
        if (child.isNew()) fresh.add(child);
        else moved(child, children, position, changes);
        position++;
      }
    }
    var table = children.parent().getTable();
    if (!gone.isEmpty()) {
      db.deleteFrom(java.util.Objects.requireNonNull(table))
          .where(DSL.field(DSL.name("id"), Long.class).in(gone))
          .execute();
    }
    if (!changes.isEmpty()) db.batch(changes).execute();
    if (!fresh.isEmpty()) insert(fresh.get(0).type(), holder, fresh, now);
  }

  private void moved(Draft child, FieldSpec.Children children, int position, List<Query> out) {
    var row = ColumnValues.changed(child);
    row.put(children.position(), position);
    if (child.isAdopted())
      row.put(children.parent(), java.util.Objects.requireNonNull(child.parent()).id());
    var moved = child.type().id().eq(child.id());
    if (row.size() == 1) moved = moved.and(children.position().ne(position));
    out.add(db.update(child.type().table()).set(row).where(moved));
  }

  private Query given(Draft child, FieldSpec.Children children, long heir) {
    var row = ColumnValues.changed(child);
    row.put(children.parent(), heir);
    return db.update(child.type().table()).set(row).where(child.type().id().eq(child.id()));
  }

  private void purgeRows(TypeSpec type, List<Draft> drafts) {
    if (drafts.isEmpty()) return;
    var ids = drafts.stream().map(Draft::id).toList();
    for (var field : type.fields()) {
      var children = field.children();
      if (children == null) continue;
      db.deleteFrom(java.util.Objects.requireNonNull(children.parent().getTable()))
          .where(children.parent().in(ids))
          .execute();
    }
    db.deleteFrom(type.table()).where(type.id().in(ids)).execute();
  }
}
