package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;

/**
 * Reads and writes values of one kind, as JSON and as spreadsheet cells.
 *
 * @param <T> the kind's Java type
 */
public interface Codec<T> {

  /** From a JSON form (string, number, boolean, list, map) or the Java type itself; never null. */
  T read(FieldSpec field, Object json) throws Invalid;

  /** To a JSON form. */
  default Object write(T value) {
    return value;
  }

  /** From the text of a filter or a cell. */
  default T fromText(FieldSpec field, String text) throws Invalid {
    return read(field, text);
  }

  /** To the text of a cell, such that {@link #fromText} gives the value back. */
  default String toText(T value) {
    return String.valueOf(write(value));
  }
}
