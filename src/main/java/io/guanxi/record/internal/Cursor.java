package io.guanxi.record.internal;

import io.guanxi.kernel.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the sort it was made with, the last row's values of it, and its id. Opaque to
 * clients.
 *
 * @param values of the sort columns, null where the column was
 */
record Cursor(String sort, List<@Nullable Object> values, long id) {

  private static final char SEPARATOR = '\u001f';
  private static final String NULL = "\u0001";

  String encode() {
    var out = new StringBuilder(sort).append(SEPARATOR).append(id);
    for (var value : values) out.append(SEPARATOR).append(value == null ? NULL : text(value));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Object value) {
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  static Cursor decode(String encoded, String sort, List<? extends Field<?>> columns) {
    try {
      var parts =
          new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8)
              .split(String.valueOf(SEPARATOR), -1);
      if (!parts[0].equals(sort) || parts.length != columns.size() + 2)
        throw Problem.badRequest("cursor-mismatch");
      var values = new ArrayList<@Nullable Object>();
      for (int i = 0; i < columns.size(); i++)
        values.add(value(parts[i + 2], columns.get(i).getType()));
      return new Cursor(sort, values, Long.parseLong(parts[1]));
    } catch (RuntimeException e) {
      if (e instanceof Problem) throw e;
      throw Problem.badRequest("cursor-mismatch");
    }
  }

  private static @Nullable Object value(String text, Class<?> type) {
    if (text.equals(NULL)) return null;
    if (text.indexOf(0) >= 0) throw Problem.badRequest("cursor-mismatch");
    if (type == Instant.class) return Instant.parse(text);
    if (type == LocalDate.class) return LocalDate.parse(text);
    if (type == BigDecimal.class) return new BigDecimal(text);
    if (type == Long.class) return Long.valueOf(text);
    if (type == Integer.class) return Integer.valueOf(text);
    if (type == Boolean.class) return Boolean.valueOf(text);
    return text;
  }
}
