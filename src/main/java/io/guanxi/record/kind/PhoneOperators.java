package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Compares phone numbers in their normalised form, however they were typed; finds them by a part of
 * their digits.
 */
final class PhoneOperators implements Operators {

  @Override
  public Set<Op> all() {
    return ScalarOperators.LIKENESS;
  }

  @Override
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    var sql = field.sql();
    if (op == Op.EMPTY) return ScalarOperators.empty(sql, values);
    if (op == Op.LIKE) return ScalarOperators.like(sql, values.get(0).replaceAll("[^0-9*]", ""));
    var numbers = new ArrayList<Object>();
    for (var value : values) numbers.add(Kinds.PHONE.codec().fromText(field, value).stored());
    return switch (op) {
      case IN -> sql.in(numbers);
      case OUT -> sql.isNull().or(sql.notIn(numbers));
      default -> ScalarOperators.compare(sql, op, DSL.val(numbers.get(0)));
    };
  }
}
