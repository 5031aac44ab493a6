package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The change log in commit-safe order: only rows whose transactions are older than every running
 * one, so that a reader with a cursor {@code (xid, id)} skips none.
 */
@Component
public class ChangeFeed {

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;

  ChangeFeed(DSLContext db, Registry registry, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.access = access;
  }

  /** Some changes, and where to go on. */
  public record Feed(List<Map<String, Object>> items, String next) {}

  public Feed after(@Nullable String cursor, int limit, Actor actor) {
    var from = position(cursor);
    var rows =
        db.fetch(
            """
            SELECT xid::text, id, at, type, record_id, version, action, origin, origin_ref
            FROM record_change
            WHERE (xid, id) > (?::xid8, ?) AND xid < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY xid, id LIMIT ?
            """,
            from[0],
            Long.valueOf(from[1]),
            limit);
    var visible = visible(rows, actor);
    var items = new ArrayList<Map<String, Object>>();
    for (var row : rows) {
      if (visible
          .getOrDefault(row.get("type", String.class), Set.of())
          .contains(row.get("record_id", Long.class))) items.add(item(row));
    }
    var last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
    return new Feed(
        items,
        last == null ? from[0] + "_" + from[1] : last.get(0) + "_" + last.get("id", Long.class));
  }

  private Map<String, Object> item(Record row) {
    var out = new LinkedHashMap<String, Object>();
    out.put("id", row.get("id", Long.class));
    out.put("at", row.get("at", Instant.class));
    out.put("type", registry.logged(row.get("type", String.class)).key().plural());
    out.put("record", row.get("record_id", Long.class));
    out.put("version", row.get("version", Long.class));
    out.put("action", row.get("action", String.class));
    out.put("origin", row.get("origin", String.class));
    out.put("originRef", row.get("origin_ref", Long.class));
    return out;
  }

  /** The ids of each type that the actor may see; purged records only where he may see all. */
  private Map<String, Set<Long>> visible(List<? extends Record> rows, Actor actor) {
    var wanted = new HashMap<String, Set<Long>>();
    for (var row : rows)
      wanted
          .computeIfAbsent(row.get("type", String.class), t -> new HashSet<>())
          .add(row.get("record_id", Long.class));
    var out = new HashMap<String, Set<Long>>();
    wanted.forEach(
        (name, ids) ->
            registry.all().stream()
                .filter(t -> t.key().singular().equals(name))
                .findFirst()
                .ifPresent(type -> out.put(name, seen(type, ids, actor))));
    return out;
  }

  private Set<Long> seen(TypeSpec type, Set<Long> ids, Actor actor) {
    if (!access.may(Verb.READ, type, actor)) return Set.of();
    var rows = access.rows(Verb.READ, type, actor);
    if (rows.equals(DSL.noCondition())) return ids;
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(rows)
        .fetchSet(type.id());
  }

  private static String[] position(@Nullable String cursor) {
    if (cursor == null) return new String[] {"0", "0"};
    if (!cursor.matches("[0-9]{1,19}_[0-9]{1,18}")) throw Problem.badRequest("cursor-mismatch");
    return cursor.split("_");
  }
}
