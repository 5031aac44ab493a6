package io.guanxi.record.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Kinds whose values take several columns, or another form in their column. */
final class SplitColumns {

  private SplitColumns() {}

  static final Columns<PhoneValue> PHONE =
      new Columns<>() {
        @Override
        public @Nullable PhoneValue fromColumns(@Nullable Object[] columns) {
          return columns[0] == null
              ? null
              : PhoneValue.of((String) columns[0], (String) columns[1]);
        }

        @Override
        public @Nullable Object[] toColumns(PhoneValue value, Field<?>[] columns) {
          return new Object[] {value.stored(), value.raw()};
        }
      };

  static final Columns<AddressValue> ADDRESS =
      new Columns<>() {
        @Override
        public @Nullable AddressValue fromColumns(@Nullable Object[] c) {
          if (Arrays.stream(c).allMatch(Objects::isNull)) return null;
          return new AddressValue(
              (String) c[0],
              (String) c[1],
              (String) c[2],
              (String) c[3],
              (String) c[4],
              (String) c[5]);
        }

        @Override
        public @Nullable Object[] toColumns(AddressValue value, Field<?>[] columns) {
          return value.parts();
        }
      };

  @SuppressWarnings("unchecked")
  static final Columns<List<String>> LIST =
      new Columns<>() {
        @Override
        public @Nullable List<String> fromColumns(@Nullable Object[] columns) {
          return columns[0] == null ? null : List.of((String[]) columns[0]);
        }

        @Override
        public @Nullable Object[] toColumns(List<String> value, Field<?>[] columns) {
          return new Object[] {value.toArray(String[]::new)};
        }
      };

  static final Columns<Object> JSON =
      new Columns<>() {
        @Override
        public @Nullable Object fromColumns(@Nullable Object[] columns) {
          return columns[0] == null
              ? null
              : JsonCodec.MAPPER.readValue(((JSONB) columns[0]).data(), Object.class);
        }

        @Override
        public @Nullable Object[] toColumns(Object value, Field<?>[] columns) {
          return new Object[] {JSONB.valueOf(JsonCodec.MAPPER.writeValueAsString(value))};
        }
      };
}
