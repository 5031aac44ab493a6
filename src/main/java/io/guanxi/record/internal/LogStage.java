package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.Input.Action;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Last stage: one row for each record in {@code record_change}. A create logs no values, an update
 * those that differ as {@code [from, to]}, a delete the whole row. Children are part of their
 * parent's row.
 */
@Component
final class LogStage {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "type",
          "record_id",
          "version",
          "action",
          "origin",
          "origin_ref",
          "actor_id",
          "changes");

  private final CopyRows copy;
  private final Sequences sequences;
  private final Clock clock;
  private final ObjectMapper json;

  LogStage(CopyRows copy, Sequences sequences, Clock clock, ObjectMapper json) {
    this.copy = copy;
    this.sequences = sequences;
    this.clock = clock;
    this.json = json;
  }

  void run(TypeSpec type, List<Draft> drafts) {
    if (drafts.isEmpty()) return;
    var ids = sequences.take("record_change_id", drafts.size());
    var now = clock.instant();
    copy.copy(
        "record_change",
        COLUMNS,
        buffer -> {
          for (var draft : drafts) row(buffer, type, draft, ids.next(), now);
        });
  }

  private void row(CopyRows.Buffer buffer, TypeSpec type, Draft draft, long id, Instant now) {
    var origin = draft.actor().origin();
    var changes = changes(draft);
    buffer.add(id).add(now).add(type.key().singular()).add(draft.id()).add(draft.version());
    buffer
        .add(draft.action().name().toLowerCase(Locale.ROOT))
        .add(origin.kind())
        .add(origin.ref())
        .add(draft.actor().id());
    buffer.add(changes == null ? null : json.writeValueAsString(changes)).endRow();
  }

  private static @Nullable Map<String, Object> changes(Draft draft) {
    if (draft.action() == Action.CREATE || draft.action() == Action.RESTORE) return null;
    if (draft.action() != Action.UPDATE)
      return draft.base() == null ? null : Forms.plain(draft.base());
    var out = new LinkedHashMap<String, Object>();
    for (var name : draft.changes()) {
      var field = draft.type().field(name);
      if (!ColumnValues.isOwn(field)) continue;
      var base = draft.base();
      out.put(
          name,
          pair(
              Forms.plain(field, base == null ? null : base.value(name)),
              Forms.plain(field, draft.value(name))));
    }
    for (var field : draft.type().fields()) {
      var changed =
          field.children() == null
              ? Map.<String, Object>of()
              : children(draft.allChildren(field.name()));
      if (!changed.isEmpty()) out.put(field.name(), changed);
    }
    return out;
  }

  private static Map<String, Object> children(List<Draft> children) {
    var added = new ArrayList<Object>();
    var removed = new ArrayList<Object>();
    var changed = new ArrayList<Object>();
    for (var child : children) {
      if (child.isNew() || child.isAdopted()) added.add(Forms.plain(child));
      else if (!child.isKept())
        removed.add(Forms.plain((Snapshot) java.util.Objects.requireNonNull(child.base())));
      else if (!child.changes().isEmpty()) changed.add(fields(child));
    }
    var out = new LinkedHashMap<String, Object>();
    if (!added.isEmpty()) out.put("added", added);
    if (!removed.isEmpty()) out.put("removed", removed);
    if (!changed.isEmpty()) out.put("changed", changed);
    return out;
  }

  private static Map<String, Object> fields(Draft child) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", child.id());
    var base = java.util.Objects.requireNonNull(child.base());
    for (var name : child.changes()) {
      var field = child.type().field(name);
      out.put(
          name, pair(Forms.plain(field, base.value(name)), Forms.plain(field, child.value(name))));
    }
    return out;
  }

  private static List<@Nullable Object> pair(@Nullable Object from, @Nullable Object to) {
    var out = new ArrayList<@Nullable Object>(2);
    out.add(from);
    out.add(to);
    return out;
  }
}
