package io.guanxi.record.kind;

import org.jspecify.annotations.Nullable;

/**
 * A kind of field, made of small parts that each answer one question.
 *
 * @param name as in meta
 * @param javaType of values inside the engine
 * @param search null when values of the kind are never searched
 */
public record FieldKind<T>(
    String name,
    Class<T> javaType,
    Codec<T> codec,
    Columns<T> columns,
    Operators operators,
    Samples samples,
    @Nullable SearchTokens<T> search) {

  /** A column's value in the kind's own Java type. */
  public Object canonical(Object value) {
    if (javaType.isInstance(value)) return value;
    return org.jooq.tools.Convert.convert(value, javaType);
  }

  public Object write(Object value) {
    if (value instanceof Masked masked) return masked.text();
    return codec.write(javaType.cast(value));
  }

  public String toText(Object value) {
    if (value instanceof Masked masked) return masked.text();
    return codec.toText(javaType.cast(value));
  }

  @Override
  public String toString() {
    return name;
  }
}
