package io.guanxi.record.internal;

import static io.guanxi.tables.Tables.RECORD_MERGE;
import static io.guanxi.tables.Tables.RECORD_MERGED;

import io.guanxi.kernel.Problem;
import io.guanxi.record.TypeSpec;
import java.util.Map;
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
    Long at = null;
    long next = id;
    for (int i = 0; i < LONGEST; i++) {
      var into =
          db.select(RECORD_MERGED.INTO_ID)
              .from(RECORD_MERGED)
              .join(RECORD_MERGE)
              .on(RECORD_MERGE.ID.eq(RECORD_MERGED.MERGE_ID))
              .where(RECORD_MERGED.RECORD_ID.eq(next))
              .and(RECORD_MERGE.TYPE.eq(type.key().singular()))
              .fetchOne(RECORD_MERGED.INTO_ID);
      if (into == null) return at;
      at = into;
      next = into;
    }
    return at;
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
