package io.guanxi.record;

import static io.guanxi.record.kind.Kinds.*;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.kind.FieldKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.TableField;

/**
 * The words a descriptor is written in: one method per field kind. The API's name of a field is its
 * column's in camel case, a reference's without {@code Id}. What can be filtered by is the kind's
 * matter; sorted by is every field with an index {@code (column, id)}.
 */
public final class Fields {

  private Fields() {}

  public static FieldSpec text(TableField<?, String> column) {
    return over(TEXT, column).maxLength(200);
  }

  public static FieldSpec longtext(TableField<?, String> column) {
    return over(LONGTEXT, column).maxLength(20_000);
  }

  /** Formatted text; its HTML is cleaned, its words are counted and searched. */
  public static FieldSpec richtext(TableField<?, String> column) {
    return over(RICHTEXT, column).maxLength(20_000);
  }

  public static FieldSpec integer(TableField<?, ? extends Number> column) {
    return over(INTEGER, column);
  }

  public static FieldSpec decimal(TableField<?, BigDecimal> column) {
    return over(DECIMAL, column);
  }

  public static FieldSpec percent(TableField<?, BigDecimal> column) {
    return over(PERCENT, column);
  }

  public static FieldSpec money(TableField<?, BigDecimal> column) {
    return over(MONEY, column);
  }

  public static FieldSpec date(TableField<?, LocalDate> column) {
    return over(DATE, column);
  }

  public static FieldSpec moment(TableField<?, Instant> column) {
    return over(MOMENT, column);
  }

  public static FieldSpec flag(TableField<?, Boolean> column) {
    return over(FLAG, column).defaultsTo(false);
  }

  public static FieldSpec choice(TableField<?, String> column) {
    return over(CHOICE, column);
  }

  public static FieldSpec choices(TableField<?, String[]> column) {
    return over(CHOICES, column).defaultsTo(List.of());
  }

  public static FieldSpec tags(TableField<?, String[]> column) {
    return over(TAGS, column).defaultsTo(List.of());
  }

  public static FieldSpec email(TableField<?, String> column) {
    return over(EMAIL, column).maxLength(254);
  }

  public static FieldSpec url(TableField<?, String> column) {
    return over(URL, column).maxLength(2048);
  }

  /** A phone number over two columns: the normalised number and what was typed. */
  public static FieldSpec phone(TableField<?, String> number, TableField<?, String> raw) {
    return new FieldSpec(nameOf(number), PHONE, List.of(number, raw));
  }

  /** An address over six columns; its parts are filtered as {@code name.city}. */
  public static FieldSpec address(
      String name,
      TableField<?, String> country,
      TableField<?, String> province,
      TableField<?, String> city,
      TableField<?, String> district,
      TableField<?, String> line,
      TableField<?, String> postcode) {
    return new FieldSpec(name, ADDRESS, List.of(country, province, city, district, line, postcode));
  }

  public static FieldSpec json(TableField<?, JSONB> column) {
    return over(JSON, column);
  }

  /** A reference; its name is the column's without {@code _id}. */
  public static FieldSpec reference(TableField<?, Long> column) {
    return over(REFERENCE, column);
  }

  /** A number such as {@code C-000123} from a sequence, given once. */
  public static FieldSpec serial(TableField<?, String> column, String sequence, String format) {
    return over(SERIAL, column).serial(new FieldSpec.Serial(sequence, format));
  }

  public static FieldSpec children(
      String name, TypeKey type, TableField<?, Long> parent, TableField<?, Integer> position) {
    return new FieldSpec(name, CHILDREN, List.of())
        .children(new FieldSpec.Children(type, parent, position));
  }

  /** A stored aggregate, shown as {@code kind}, that another type feeds: {@link TypeSpec#feeds}. */
  public static FieldSpec rollup(TableField<?, ?> column, FieldKind<?> kind) {
    return new FieldSpec(nameOf(column), ROLLUP, List.of(column)).shownAs(kind);
  }

  /** A value computed by one SQL expression when read. */
  public static FieldSpec computed(String name, FieldKind<?> kind, Field<?> expression) {
    return new FieldSpec(name, COMPUTED, List.of()).computedAs(expression, kind);
  }

  private static FieldSpec over(FieldKind<?> kind, TableField<?, ?> column) {
    return new FieldSpec(nameOf(column), kind, List.of(column));
  }

  /** The field name a column gets: camel case, without {@code _id}. */
  public static String nameOf(Field<?> column) {
    var name = column.getName();
    if (name.endsWith("_id") && column.getDataType().getType() == Long.class)
      name = name.substring(0, name.length() - 3);
    var out = new StringBuilder();
    for (var part : name.split("_")) {
      out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
    }
    return out.toString();
  }
}
