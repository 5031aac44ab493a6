package io.guanxi.record.internal;

import static io.guanxi.tables.Tables.RECORD_MERGE;
import static io.guanxi.tables.Tables.RECORD_MERGED;

import io.guanxi.kernel.Problem;
import io.guanxi.record.TypeSpec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Where records went that were merged into others. */
final class Tombstones {

  private static final int LONGEST = 100;

  private Tombstones() {}

  /** The record that this one is part of now, over several merges; null if it was not merged. */
  static @Nullable Long follow(DSLContext db, TypeSpec type, long id) {
    return follow(db, type, Set.of(id)).get(id);
  }

  /** Of each of these that was merged the record that it is part of now; a query for each step. */
  static Map<Long, Long> follow(DSLContext db, TypeSpec type, Collection<Long> ids) {
    var steps = new HashMap<Long, Long>();
    Collection<Long> next = ids;
    for (int i = 0; i < LONGEST && !next.isEmpty(); i++) {
      var found = step(db, type, next);
      steps.putAll(found);
      next = found.values().stream().filter(into -> !steps.containsKey(into)).distinct().toList();
    }
    var out = new HashMap<Long, Long>();
    for (var id : ids) {
      var at = id;
      for (int i = 0; i < LONGEST && steps.containsKey(at); i++) at = steps.get(at);
      if (steps.containsKey(id)) out.put(id, at);
    }
    return out;
  }

  private static Map<Long, Long> step(DSLContext db, TypeSpec type, Collection<Long> ids) {
    return db.select(RECORD_MERGED.RECORD_ID, RECORD_MERGED.INTO_ID)
        .from(RECORD_MERGED)
        .join(RECORD_MERGE)
        .on(RECORD_MERGE.ID.eq(RECORD_MERGED.MERGE_ID))
        .where(RECORD_MERGED.RECORD_ID.eq(DSL.any(ids.toArray(Long[]::new))))
        .and(RECORD_MERGE.TYPE.eq(type.key().singular()))
        .fetchMap(RECORD_MERGED.RECORD_ID, RECORD_MERGED.INTO_ID);
  }

  /** Those in the recycle bin that are not merely merged. */
  static Condition isNone(TypeSpec type) {
    return DSL.notExists(
        DSL.selectOne().from(RECORD_MERGED).where(RECORD_MERGED.RECORD_ID.eq(type.id())));
  }

  static Problem merged(TypeSpec type, long into) {
    return Problem.of(410, "merged-record")
        .with("mergedInto", Map.of("type", type.key().plural(), "id", into));
  }
}
