package io.guanxi.record;

import io.guanxi.record.kind.Masked;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * A record as stored at one moment.
 *
 * @param values by field name, in the kinds' own Java types; absent where not read
 * @param titles of the records that this one references, by field name
 */
public record Snapshot(
    TypeSpec type,
    long id,
    long version,
    @Nullable String title,
    Map<String, Object> values,
    Map<String, Ref> titles) {

  public @Nullable Object value(String field) {
    return values.get(field);
  }

  /** The value over a column of the type's table. */
  @SuppressWarnings("unchecked")
  public <T> @Nullable T get(Field<T> column) {
    var value = values.get(type.fieldOver(column).name());
    return value == null || value instanceof Masked
        ? null
        : (T) column.getDataType().convert(value);
  }
}
