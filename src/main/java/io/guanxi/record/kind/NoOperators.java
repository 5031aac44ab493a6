package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/** Kinds that no filter compares by themselves. */
final class NoOperators implements Operators {

  @Override
  public Set<Op> all() {
    return Set.of();
  }

  @Override
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    throw new Invalid("unknown-operator", op.symbol());
  }
}
