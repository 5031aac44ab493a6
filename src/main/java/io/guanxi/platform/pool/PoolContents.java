package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_ENTRY;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.RecordJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What lies in a pool, as those see it who may claim: the fields that the type shows there and no
 * way to reach anybody, found by name only.
 */
@Component
class PoolContents {

  private static final int MOST = 100;

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Titles titles;
  private final Pools pools;
  private final Limits limits;
  private final Keeper keeper;

  PoolContents(
      DSLContext db,
      Records records,
      Registry registry,
      AccessScope access,
      Titles titles,
      Pools pools,
      Limits limits,
      Keeper keeper) {
    this.db = db;
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.titles = titles;
    this.pools = pools;
    this.limits = limits;
    this.keeper = keeper;
  }

  /** A page, what lies there longest last; the cursor is the place of its last record. */
  Map<String, @Nullable Object> page(
      Pool pool, @Nullable String q, @Nullable String after, int limit, Actor actor) {
    var type = registry.named(pool.type());
    int wanted = Math.max(1, Math.min(limit, MOST));
    var where =
        POOL_ENTRY
            .POOL_ID
            .eq(pool.id())
            .and(type.column("deleted_at", Instant.class).isNull())
            .and(type.column("pool_id", Long.class).eq(pool.id()));
    if (q != null && !q.isBlank())
      where =
          where.and(
              type.field(Objects.requireNonNull(type.titleField()))
                  .sql()
                  .cast(String.class)
                  .containsIgnoreCase(q.strip()));
    if (after != null) where = where.and(before(after));
    var rows =
        db.select(POOL_ENTRY.RECORD_ID, POOL_ENTRY.SINCE, POOL_ENTRY.PREVIOUS_ID, POOL_ENTRY.REASON)
            .from(POOL_ENTRY)
            .join(type.table())
            .on(type.id().eq(POOL_ENTRY.RECORD_ID))
            .where(where)
            .orderBy(POOL_ENTRY.SINCE.desc(), POOL_ENTRY.RECORD_ID.desc())
            .limit(wanted + 1)
            .fetch();
    boolean more = rows.size() > wanted;
    var shown = more ? rows.subList(0, wanted) : List.copyOf(rows);
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("items", items(pool, type, shown, actor));
    var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    out.put(
        "next",
        more && last != null
            ? last.get(POOL_ENTRY.SINCE) + "_" + last.get(POOL_ENTRY.RECORD_ID)
            : null);
    out.put("limits", limits.of(pool, actor.id()));
    out.put("fields", fields(pool, type, actor));
    return out;
  }

  private List<Map<String, @Nullable Object>> items(
      Pool pool, TypeSpec type, List<? extends Record> rows, Actor actor) {
    if (rows.isEmpty()) return List.of();
    var ids = rows.stream().map(row -> row.get(POOL_ENTRY.RECORD_ID)).toList();
    var query = Query.these(type.key(), ids).fields(fields(pool, type, actor));
    var found =
        records.list(query, keeper.itself(0)).items().stream()
            .collect(Collectors.toMap(Snapshot::id, Function.identity()));
    var people = new HashSet<Long>();
    for (var row : rows) people.add(row.get(POOL_ENTRY.PREVIOUS_ID));
    people.remove(null);
    var names = titles.of(Users.USER, people, actor);
    var out = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : rows) {
      var record = found.get(row.get(POOL_ENTRY.RECORD_ID));
      if (record == null) continue;
      var previous = row.get(POOL_ENTRY.PREVIOUS_ID);
      var since = row.get(POOL_ENTRY.SINCE);
      var item = new LinkedHashMap<String, @Nullable Object>();
      item.put("record", RecordJson.of(record));
      item.put("since", since);
      item.put("previous", previous == null ? null : names.get(previous));
      item.put("reason", row.get(POOL_ENTRY.REASON));
      item.put("coolingUntil", limits.coolingUntil(pool, previous, since, actor.id()));
      out.add(item);
    }
    return out;
  }

  private List<String> fields(Pool pool, TypeSpec type, Actor actor) {
    var closed = access.hidden(type, actor);
    var open = pools.of(pool).shown().stream().filter(name -> !closed.contains(name)).toList();
    return open.isEmpty() ? List.of(Objects.requireNonNull(type.titleField())) : open;
  }

  private static org.jooq.Condition before(String cursor) {
    try {
      int split = cursor.indexOf('_');
      return DSL.row(POOL_ENTRY.SINCE, POOL_ENTRY.RECORD_ID)
          .lt(Instant.parse(cursor.substring(0, split)), Long.valueOf(cursor.substring(split + 1)));
    } catch (RuntimeException e) {
      throw Problem.badRequest("cursor-mismatch");
    }
  }
}
