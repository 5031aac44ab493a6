package io.guanxi.record.web;

import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import java.util.List;
import java.util.stream.Collectors;

/** Spells a filter for a URL. */
final class RsqlText {

  private RsqlText() {}

  static String of(Filter filter) {
    if (filter instanceof Filter.And and) return joined(and.parts(), ";");
    if (filter instanceof Filter.Or or) return joined(or.parts(), ",");
    if (filter instanceof Filter.Not not) return "not(" + of(not.part()) + ")";
    if (filter instanceof Filter.Any any) return any.path() + ".any(" + of(any.inner()) + ")";
    if (filter instanceof Filter.None none) return none.path() + ".none(" + of(none.inner()) + ")";
    var compare = (Filter.Compare) filter;
    var values = compare.values().stream().map(RsqlText::quoted).collect(Collectors.joining(","));
    boolean list = compare.op() == Op.IN || compare.op() == Op.OUT;
    return compare.path() + compare.op().symbol() + (list ? "(" + values + ")" : values);
  }

  private static String joined(List<Filter> parts, String by) {
    return parts.stream()
        .map(
            part ->
                part instanceof Filter.And || part instanceof Filter.Or ? grouped(part) : of(part))
        .collect(Collectors.joining(by));
  }

  private static String grouped(Filter part) {
    return "(" + of(part) + ")";
  }

  private static String quoted(String value) {
    if (value.matches("[\\p{L}\\p{N}@_.:+-]+")) return value;
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
