package io.guanxi.record.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * Reads a column of a row in the Java type that the generated tables give it. Straight from the
 * driver: of a list's time the way over jOOQ's records took a third.
 */
@FunctionalInterface
interface Cell {

  @Nullable Object read(ResultSet row, int index) throws SQLException;

  static Cell of(Field<?> column) {
    var type = column.getType();
    if (type == String.class) return ResultSet::getString;
    if (type == Long.class) return (row, i) -> orNull(row, row.getLong(i));
    if (type == Integer.class) return (row, i) -> orNull(row, row.getInt(i));
    if (type == Boolean.class) return (row, i) -> orNull(row, row.getBoolean(i));
    if (type == BigDecimal.class) return ResultSet::getBigDecimal;
    if (type == LocalDate.class) return (row, i) -> row.getObject(i, LocalDate.class);
    if (type == Instant.class) return Cell::instant;
    if (type == String[].class) return Cell::strings;
    if (type == JSONB.class) return (row, i) -> JSONB.jsonbOrNull(row.getString(i));
    return (row, i) -> column.getDataType().convert(row.getObject(i));
  }

  private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
    return row.wasNull() ? null : value;
  }

  private static @Nullable Instant instant(ResultSet row, int index) throws SQLException {
    var moment = row.getObject(index, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }

  private static String @Nullable [] strings(ResultSet row, int index) throws SQLException {
    var array = row.getArray(index);
    return array == null ? null : (String[]) array.getArray();
  }
}
