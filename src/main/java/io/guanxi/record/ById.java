package io.guanxi.record;

import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.DSL;

/**
 * Rows whose column is among the ids that a query gives. Said in one of two ways: as an array that
 * indexes look up, where few rows are wanted; as a hashed set, where many rows are tested.
 */
public final class ById {

  private static final String TESTED = "guanxi.tested";

  private ById() {}

  public static Condition in(Field<Long> column, Select<Record1<Long>> ids) {
    var found = column.eq(DSL.any(DSL.array(ids)));
    var tested = column.in(ids);
    return CustomCondition.of(context -> visit(context, tested, found));
  }

  /** The same rows, said for a statement that goes through many and tests each. */
  public static Condition testing(Condition rows) {
    return CustomCondition.of(
        context -> {
          var before = context.data(TESTED, true);
          context.visit(rows);
          if (before == null) context.data().remove(TESTED);
        });
  }

  private static void visit(Context<?> context, Condition tested, Condition found) {
    context.visit(context.data(TESTED) == null ? found : tested);
  }
}
