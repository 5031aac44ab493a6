package io.guanxi.record;

import java.util.List;

/**
 * A question about records as a tree; the one form that lists, views, segments and reports share.
 * RSQL is its spelling.
 */
public sealed interface Filter {

  /** True of every record. */
  Filter ALL = new And(List.of());

  record And(List<Filter> parts) implements Filter {}

  record Or(List<Filter> parts) implements Filter {}

  record Not(Filter part) implements Filter {}

  /**
   * Compares one field.
   *
   * @param path a field, a field of a reference ({@code customer.name}) or a part of an address
   *     ({@code address.city})
   * @param values as text, relative dates included; one value for all operators but IN and OUT
   */
  record Compare(String path, Op op, List<String> values) implements Filter {}

  /** At least one child satisfies {@code inner}. */
  record Any(String path, Filter inner) implements Filter {}

  /** No child satisfies {@code inner}. */
  record None(String path, Filter inner) implements Filter {}

  static Filter where(String path, Op op, Object... values) {
    return new Compare(path, op, java.util.Arrays.stream(values).map(String::valueOf).toList());
  }

  static Filter and(Filter... parts) {
    return new And(List.of(parts));
  }
}
