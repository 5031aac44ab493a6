package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Comparisons of dates and moments with days, relative days and periods, meant in the asker's zone.
 */
final class DateOperators implements Operators {

  private final boolean moments;

  DateOperators(boolean moments) {
    this.moments = moments;
  }

  @Override
  public Set<Op> all() {
    return ScalarOperators.ORDER;
  }

  @Override
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    var sql = field.sql();
    if (op == Op.EMPTY) return ScalarOperators.empty(sql, values);
    if (op == Op.IN || op == Op.OUT) {
      var within = DSL.noCondition();
      for (var value : values)
        within = within.or(condition(field, part, Op.EQ, List.of(value), now));
      return op == Op.IN ? within : sql.isNull().or(DSL.not(within));
    }
    var text = values.get(0);
    if (moments && text.contains("T"))
      return ScalarOperators.compare(sql, op, val(sql, Kinds.MOMENT.codec().fromText(field, text)));
    var period = Period.parse(text, LocalDate.now(now.clock().withZone(now.zone())));
    var from = edge(sql, period.from(), now);
    var to = edge(sql, period.to(), now);
    return switch (op) {
      case EQ -> sql.ge(from).and(sql.lt(to));
      case NE -> sql.isNull().or(sql.lt(from)).or(sql.ge(to));
      case GT -> sql.ge(to);
      case GE -> sql.ge(from);
      case LT -> sql.lt(from);
      case LE -> sql.lt(to);
      default -> throw new Invalid("unknown-operator", op.symbol());
    };
  }

  private Field<Object> edge(Field<Object> sql, LocalDate day, Now now) {
    return val(sql, moments ? day.atStartOfDay(now.zone()).toInstant() : day);
  }

  @SuppressWarnings("unchecked")
  private static Field<Object> val(Field<Object> sql, Object value) {
    return value instanceof Instant instant
        ? (Field<Object>) (Field<?>) DSL.val(instant, sql.getDataType())
        : (Field<Object>) (Field<?>) DSL.val(value, sql.getDataType());
  }
}
