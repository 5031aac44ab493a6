package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Who had a record, from when, given by whom and why: read from the one log of every write. */
@Component
class OwnersSoFar {

  private static final int MOST = 100;

  private static final String SQL =
      """
      SELECT c.at, c.actor_id, c.origin, c.origin_ref, c.changes -> {1} AS change
      FROM record_change c
      WHERE c.record_id = {0} AND c.action = 'update' AND c.changes ?? {1}
      ORDER BY c.id DESC LIMIT {2}
      """;

  private final DSLContext db;
  private final AccessScope access;
  private final HandoverView view;
  private final List<OwnerChangeReasons> reasons;
  private final ObjectMapper json;

  OwnersSoFar(
      DSLContext db,
      AccessScope access,
      HandoverView view,
      List<OwnerChangeReasons> reasons,
      ObjectMapper json) {
    this.db = db;
    this.access = access;
    this.view = view;
    this.reasons = reasons;
    this.json = json;
  }

  /** One change of hands. */
  record Change(
      Instant at,
      @Nullable Object from,
      @Nullable Object to,
      @Nullable Object by,
      String origin,
      @Nullable String reason) {}

  /** Newest first; nothing for who may not read whose it is. */
  List<Change> of(Snapshot record, Actor actor) {
    var owner = record.type().ownerField();
    if (owner == null || access.hidden(record.type(), actor).contains(owner)) return List.of();
    var rows =
        db.fetch(SQL, DSL.val(record.id()), DSL.inline(owner), DSL.inline(MOST)).stream().toList();
    var people = new HashSet<Long>();
    for (var row : rows) {
      people.add(row.get("actor_id", Long.class));
      people.add(person(row, 0));
      people.add(person(row, 1));
    }
    people.remove(null);
    var names = view.names(people, actor);
    var why = why(record.id(), rows);
    var out = new ArrayList<Change>();
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      out.add(
          new Change(
              row.get("at", Instant.class),
              ref(person(row, 0), names),
              ref(person(row, 1), names),
              ref(row.get("actor_id", Long.class), names),
              row.get("origin", String.class),
              why.get(i)));
    }
    return out;
  }

  private Map<Integer, @Nullable String> why(long record, List<? extends Record> rows) {
    var byOrigin = new LinkedHashMap<String, Set<Long>>();
    for (var row : rows) {
      var ref = row.get("origin_ref", Long.class);
      if (ref != null)
        byOrigin.computeIfAbsent(row.get("origin", String.class), o -> new HashSet<>()).add(ref);
    }
    var told = new LinkedHashMap<String, Map<Long, String>>();
    byOrigin.forEach(
        (origin, refs) -> {
          for (var source : reasons)
            if (source.origin().equals(origin)) told.put(origin, source.of(record, refs));
        });
    var out = new LinkedHashMap<Integer, @Nullable String>();
    for (int i = 0; i < rows.size(); i++) {
      var ref = rows.get(i).get("origin_ref", Long.class);
      var known = told.get(rows.get(i).get("origin", String.class));
      out.put(i, known == null || ref == null ? null : known.get(ref));
    }
    return out;
  }

  private @Nullable Long person(Record row, int at) {
    var change = row.get("change", JSONB.class);
    JsonNode value = json.readTree(Objects.requireNonNull(change).data()).path(at);
    return value.isNumber() ? Long.valueOf(value.asLong()) : null;
  }

  private static @Nullable Object ref(@Nullable Long id, Map<Long, String> names) {
    return id == null ? null : HandoverView.ref(id, names);
  }
}
