package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Questions to the parts of an address, {@code address.city}; of the whole only whether it is
 * empty.
 */
final class AddressOperators implements Operators {

  @Override
  public Set<Op> all() {
    return Set.of(Op.EMPTY);
  }

  @Override
  public boolean hasPart(String part) {
    return part.isEmpty() || AddressValue.PARTS.contains(part);
  }

  @Override
  @SuppressWarnings("unchecked")
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    if (part.isEmpty()) {
      if (op != Op.EMPTY) throw new Invalid("unknown-operator", op.symbol());
      var none = DSL.and(field.columns().stream().map(Field::isNull).toList());
      return ScalarOperators.flag(values) ? none : DSL.not(none);
    }
    var sql = (Field<Object>) (Field<?>) field.columns().get(AddressValue.PARTS.indexOf(part));
    return switch (op) {
      case EMPTY -> ScalarOperators.empty(sql, values);
      case LIKE -> ScalarOperators.like(sql, values.get(0));
      case EQ, NE -> ScalarOperators.compare(sql, op, DSL.val(values.get(0)));
      case IN -> sql.in(values);
      case OUT -> sql.isNull().or(sql.notIn(values));
      default -> throw new Invalid("unknown-operator", op.symbol());
    };
  }
}
