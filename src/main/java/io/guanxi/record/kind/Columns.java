package io.guanxi.record.kind;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Maps values of one kind to the columns that hold them.
 *
 * @param <T> the kind's Java type
 */
public interface Columns<T> {

  /** The value from its columns' values, null when all are null. */
  @Nullable T fromColumns(@Nullable Object[] columns);

  /** The columns' values, in the columns' own Java types. */
  @Nullable Object[] toColumns(T value, Field<?>[] columns);

  /** One column that holds the value itself. */
  static <T> Columns<T> one(Class<T> type) {
    return new Columns<>() {
      @Override
      public @Nullable T fromColumns(@Nullable Object[] columns) {
        var value = columns[0];
        if (value == null || type.isInstance(value)) return type.cast(value);
        return org.jooq.tools.Convert.convert(value, type);
      }

      @Override
      public @Nullable Object[] toColumns(T value, Field<?>[] columns) {
        return new Object[] {columns[0].getDataType().convert(value)};
      }
    };
  }

  /** No column: values live elsewhere. */
  static <T> Columns<T> none() {
    return new Columns<>() {
      @Override
      public @Nullable T fromColumns(@Nullable Object[] columns) {
        return null;
      }

      @Override
      public @Nullable Object[] toColumns(T value, Field<?>[] columns) {
        return new Object[0];
      }
    };
  }
}
