package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.RIGHTS_HISTORY;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * The tables that decide who may do what, as they are or as they were: a query over one of them
 * asks the past by taking its table from here. What the history does not keep is null then.
 *
 * @param at null for as they are
 */
record AsOf(@Nullable Instant at) {

  static final AsOf NOW = new AsOf(null);

  Table<?> of(Table<?> table) {
    if (at == null) return table;
    return DSL.table(
            """
            (SELECT (jsonb_populate_record(NULL::{0}, data)).*
             FROM (SELECT DISTINCT ON (key) data FROM {1}
                   WHERE kind = {2} AND at <= {3} ORDER BY key, at DESC, id DESC) latest
             WHERE data IS NOT NULL)
            """,
            table, RIGHTS_HISTORY, DSL.inline(table.getName()), DSL.val(at, RIGHTS_HISTORY.AT))
        .as(table.getName());
  }

  /** Whether something had not ended then. */
  Condition current(Field<Instant> end) {
    var moment =
        at == null
            ? DSL.field("statement_timestamp()", SQLDataType.INSTANT)
            : DSL.val(at, SQLDataType.INSTANT);
    return end.isNull().or(end.gt(moment));
  }
}
