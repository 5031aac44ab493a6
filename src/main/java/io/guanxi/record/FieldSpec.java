package io.guanxi.record;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.kind.FieldKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One field of a record type: its kind over its columns, and what is particular to it. Built by
 * {@link Fields}.
 */
public final class FieldSpec {

  private final String name;
  private final FieldKind<?> kind;
  private final List<TableField<?, ?>> columns;
  private boolean required;
  private boolean readOnly;
  private boolean personal;
  private boolean onTimeline;
  private boolean sticky;
  private @Nullable Character searchTag;
  private @Nullable TableField<?, String> sortColumn;
  private @Nullable TypeKey target;
  private Supplier<List<String>> options = List::of;
  private boolean open;
  private @Nullable String currencyField;
  private @Nullable BigDecimal min;
  private @Nullable BigDecimal max;
  private @Nullable Integer maxLength;
  private @Nullable Integer yearsAhead;
  private boolean toCome;
  private @Nullable Supplier<?> defaultValue;
  private @Nullable Field<?> expression;
  private @Nullable FieldKind<?> valueKind;
  private @Nullable Children children;
  private @Nullable Serial serial;
  private boolean goesWith;
  private Information information = Information.OF_ITS_OWN;

  /**
   * What a children field holds: records of {@code type} whose {@code parent} column names this
   * one.
   */
  public record Children(
      TypeKey type, TableField<?, Long> parent, TableField<?, Integer> position) {}

  /** A number from a database sequence, formatted. */
  public record Serial(String sequence, String format) {}

  FieldSpec(String name, FieldKind<?> kind, List<TableField<?, ?>> columns) {
    this.name = name;
    this.kind = kind;
    this.columns = columns;
  }

  public FieldSpec required() {
    required = true;
    return this;
  }

  /** Not writable from outside; rules may derive it. */
  public FieldSpec readOnly() {
    readOnly = true;
    return this;
  }

  /** Holds personal data: redacted in logs, exported and erased for the person. */
  public FieldSpec personal() {
    personal = true;
    return this;
  }

  /** A flag that stays raised when two children that are the same become one. */
  public FieldSpec sticky() {
    sticky = true;
    return this;
  }

  /** Its changes are shown on the record's timeline. */
  public FieldSpec onTimeline() {
    onTimeline = true;
    return this;
  }

  /**
   * Found by search. The tag, any letter, marks the field's tokens in the search column, so that a
   * hidden field is not found through it: unique within the type and its children, and never
   * changed. Users do not see it.
   */
  public FieldSpec searchable(char tag) {
    searchTag = tag;
    return this;
  }

  /** Sorted by a column holding {@code SortName.of(value)}, which the engine keeps. */
  public FieldSpec sortedBy(TableField<?, String> column) {
    sortColumn = column;
    return this;
  }

  /**
   * Says what it tells, by a name that fields of other types may have too: who may not know the one
   * field may not know the others.
   */
  public FieldSpec tells(String... what) {
    information = Information.of(what);
    return this;
  }

  /** The same for a field that tells different things, as another field of its record says. */
  public FieldSpec tells(TableField<?, String> by, Map<String, String> what) {
    information = Information.by(Fields.nameOf(by), what);
    return this;
  }

  /** Who is shown the record referenced is shown this one with it: it hangs on it. */
  public FieldSpec goesWith() {
    goesWith = true;
    return this;
  }

  public FieldSpec to(TypeKey type) {
    target = type;
    return this;
  }

  public FieldSpec from(String... values) {
    var fixed = List.of(values);
    options = () -> fixed;
    return this;
  }

  /**
   * Offers codes that are known only at run time and need no words; a rule decides what else may
   * stand here.
   */
  public FieldSpec offering(Supplier<List<String>> codes) {
    options = codes;
    open = true;
    return this;
  }

  public FieldSpec in(TableField<?, String> currency) {
    currencyField = Fields.nameOf(currency);
    return this;
  }

  public FieldSpec min(long value) {
    return min(BigDecimal.valueOf(value));
  }

  public FieldSpec min(BigDecimal value) {
    min = value;
    return this;
  }

  public FieldSpec max(long value) {
    max = BigDecimal.valueOf(value);
    return this;
  }

  public FieldSpec maxLength(int value) {
    maxLength = value;
    return this;
  }

  /** A day or moment that lies at most so many years ahead of the one who writes it. */
  public FieldSpec withinYears(int years) {
    yearsAhead = years;
    return this;
  }

  /** A day or moment that has not passed when somebody sets it; an import may bring old ones. */
  public FieldSpec toCome() {
    toCome = true;
    return this;
  }

  public FieldSpec defaultsTo(Object value) {
    defaultValue = () -> value;
    return this;
  }

  public FieldSpec defaultsTo(Supplier<?> value) {
    defaultValue = value;
    return this;
  }

  FieldSpec computedAs(Field<?> sql, FieldKind<?> shownAs) {
    expression = sql;
    valueKind = shownAs;
    readOnly = true;
    return this;
  }

  FieldSpec shownAs(FieldKind<?> shownAs) {
    valueKind = shownAs;
    readOnly = true;
    return this;
  }

  FieldSpec children(Children value) {
    children = value;
    return this;
  }

  FieldSpec serial(Serial value) {
    serial = value;
    readOnly = true;
    return this;
  }

  public String name() {
    return name;
  }

  public FieldKind<?> kind() {
    return kind;
  }

  /**
   * The kind its values have: the kind itself, or what a rollup, computed or serial field is shown
   * as.
   */
  public FieldKind<?> valueKind() {
    return valueKind == null ? kind : valueKind;
  }

  public List<TableField<?, ?>> columns() {
    return columns;
  }

  public boolean isRequired() {
    return required;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  public boolean isPersonal() {
    return personal;
  }

  /** Whether its record is shared with the one it refers to. */
  public boolean isGoingWith() {
    return goesWith;
  }

  public Information information() {
    return information;
  }

  public boolean isSticky() {
    return sticky;
  }

  public boolean isOnTimeline() {
    return onTimeline;
  }

  public @Nullable Character searchTag() {
    return searchTag;
  }

  public @Nullable TableField<?, String> sortColumn() {
    return sortColumn;
  }

  public @Nullable TypeKey target() {
    return target;
  }

  public List<String> options() {
    return options.get();
  }

  /** Whether the options are only offered: others may be sent, and each is its own label. */
  public boolean isOpen() {
    return open;
  }

  public @Nullable String currencyField() {
    return currencyField;
  }

  public @Nullable BigDecimal min() {
    return min;
  }

  public @Nullable BigDecimal max() {
    return max;
  }

  public @Nullable Integer maxLength() {
    return maxLength;
  }

  /** How many years ahead a day or moment may lie; null when that does not matter. */
  public @Nullable Integer yearsAhead() {
    return yearsAhead;
  }

  public boolean isToCome() {
    return toCome;
  }

  public @Nullable Object defaultValue() {
    return defaultValue == null ? null : defaultValue.get();
  }

  public @Nullable Children children() {
    return children;
  }

  public @Nullable Serial serial() {
    return serial;
  }

  /** Whether values live in columns of the type's own table. */
  public boolean isStored() {
    return !columns.isEmpty();
  }

  /** What is selected and compared: the column, or the expression of a computed field. */
  @SuppressWarnings("unchecked")
  public Field<Object> sql() {
    return (Field<Object>)
        (expression != null
            ? DSL.field("({0})", expression.getDataType(), expression)
            : columns.get(0));
  }

  /** What is sorted by. */
  @SuppressWarnings("unchecked")
  public Field<Object> sortSql() {
    return sortColumn != null ? (Field<Object>) (Field<?>) sortColumn : sql();
  }
}
