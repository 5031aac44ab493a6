package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Comparisons of kinds with one column: equality for all, order and likeness where the kind has
 * them.
 */
class ScalarOperators implements Operators {

  static final Set<Op> EQUALITY = Set.copyOf(EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.OUT, Op.EMPTY));
  static final Set<Op> ORDER =
      Set.copyOf(EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.OUT, Op.EMPTY, Op.GT, Op.GE, Op.LT, Op.LE));
  static final Set<Op> LIKENESS =
      Set.copyOf(EnumSet.of(Op.EQ, Op.NE, Op.IN, Op.OUT, Op.EMPTY, Op.LIKE));

  private final Set<Op> all;
  private final Codec<?> codec;

  ScalarOperators(Set<Op> all, Codec<?> codec) {
    this.all = all;
    this.codec = codec;
  }

  @Override
  public Set<Op> all() {
    return all;
  }

  @Override
  public Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid {
    var sql = field.sql();
    return switch (op) {
      case EMPTY -> empty(sql, values);
      case LIKE -> like(sql, values.get(0));
      case IN -> sql.in(bound(field, values));
      case OUT -> sql.isNull().or(sql.notIn(bound(field, values)));
      default -> compare(sql, op, bound(field, values).get(0));
    };
  }

  private List<Field<?>> bound(FieldSpec field, List<String> values) throws Invalid {
    var out = new ArrayList<Field<?>>();
    for (var value : values)
      out.add(DSL.val(codec.fromText(field, value), field.sql().getDataType()));
    return out;
  }

  @SuppressWarnings("unchecked")
  static Condition compare(Field<Object> sql, Op op, Field<?> value) {
    var other = (Field<Object>) value;
    return switch (op) {
      case EQ -> sql.eq(other);
      case NE -> sql.isDistinctFrom(other);
      case GT -> sql.gt(other);
      case GE -> sql.ge(other);
      case LT -> sql.lt(other);
      case LE -> sql.le(other);
      default -> throw new IllegalArgumentException(op + " takes no single value");
    };
  }

  static Condition empty(Field<?> sql, List<String> values) throws Invalid {
    return flag(values) ? sql.isNull() : sql.isNotNull();
  }

  static boolean flag(List<String> values) throws Invalid {
    if (values.equals(List.of("true"))) return true;
    if (values.equals(List.of("false"))) return false;
    throw new Invalid("not-a-flag");
  }

  /** Contains the text, ignoring case; {@code *} stands for anything when it is in the text. */
  static Condition like(Field<?> sql, String text) {
    var escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    var pattern = escaped.contains("*") ? escaped.replace('*', '%') : "%" + escaped + "%";
    return sql.likeIgnoreCase(pattern);
  }
}
