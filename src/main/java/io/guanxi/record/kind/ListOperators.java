package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Questions to several options or tags: has it, has any of them, has none. */
final class ListOperators implements Operators {

  @Override
  public Set<Op> all() {
    return Set.copyOf(EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.OUT, Op.EMPTY));
  }

  @Override
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    if (op == Op.EMPTY) {
      var empty = DSL.condition("cardinality({0}) = 0", field.sql());
      return ScalarOperators.flag(values) ? empty : DSL.not(empty);
    }
    Field<?> asked = DSL.val(values.toArray(String[]::new), String[].class);
    var overlap = DSL.condition("{0} && {1}::text[]", field.sql(), asked);
    return op == Op.EQ || op == Op.IN ? overlap : DSL.not(overlap);
  }
}
