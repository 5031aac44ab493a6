package io.guanxi.record.internal;

import io.guanxi.record.TypeSpec;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counts a list at a bounded cost: exactly up to a thousand, beyond that as the planner estimates.
 */
@Component
final class Counting {

  private static final int BOUND = 1_000;
  private static final Pattern PLAN_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");
  private final DSLContext db;

  Counting(DSLContext db) {
    this.db = db;
  }

  record Count(long value, boolean exact) {}

  Count exact(TypeSpec type, Condition where) {
    return new Count(db.fetchCount(db.selectOne().from(type.table()).where(where)), true);
  }

  Count estimate(TypeSpec type, Condition where) {
    var bounded = db.fetchCount(db.selectOne().from(type.table()).where(where).limit(BOUND + 1));
    if (bounded <= BOUND) return new Count(bounded, true);
    var plan =
        db.fetchValue(
            "EXPLAIN (FORMAT JSON) {0}", db.select(DSL.one()).from(type.table()).where(where));
    var rows = PLAN_ROWS.matcher(String.valueOf(plan));
    return new Count(
        rows.find() ? Math.max(bounded, Long.parseLong(rows.group(1))) : bounded, false);
  }
}
