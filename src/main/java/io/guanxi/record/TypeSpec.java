package io.guanxi.record;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.kind.Kinds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.AggregateFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * What a record type means: its fields over its table, title, owner, filters, lists. Written once
 * in a {@link RecordType}.
 */
public final class TypeSpec {

  private final Table<?> table;
  private @Nullable TypeKey key;
  private @Nullable String title;
  private @Nullable String owner;
  private String icon = "file";
  private boolean inNavigation;
  private boolean readOnlyApi;
  private boolean secondary;
  private boolean people;
  private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private final Map<String, Condition> filters = new LinkedHashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final List<TableField<?, Long>> parents = new ArrayList<>();
  private List<String> list = List.of();
  private List<Query.Sort> defaultSort = List.of();
  private final List<TimelineEntry> timelines = new ArrayList<>();
  private final List<Feed> feeds = new ArrayList<>();
  private List<List<String>> naturalKeys = List.of();
  private List<TableField<?, Long>> ends = List.of();
  private String section = "basic";
  private @Nullable Sealed sealed;

  /** What is asked of a type at every record, put together once it is complete. */
  private record Sealed(
      List<FieldSpec> fields, List<FieldSpec> links, Set<String> columns, TableField<?, Long> id) {}

  /**
   * A record of this type appears on the timeline of the record that {@code reference} names.
   *
   * @param at the field with the moment or date it belongs to
   * @param shows fields to send along
   */
  public record TimelineEntry(String reference, String at, List<String> shows) {}

  /**
   * A rollup field of another type that records of this one add up to.
   *
   * @param parent this type's reference to the record that holds the sum
   * @param where which records count
   */
  public record Feed(
      TypeKey target,
      String field,
      TableField<?, Long> parent,
      AggregateFunction<?> aggregate,
      Condition where) {}

  private TypeSpec(Table<?> table) {
    this.table = table;
  }

  public static TypeSpec over(Table<?> table) {
    return new TypeSpec(table);
  }

  /** Its names: singular in the change log and in words, plural in addresses. */
  public TypeSpec as(TypeKey value) {
    key = value;
    return this;
  }

  /** One of the names in {@code web/src/ui/icons.tsx}. */
  public TypeSpec icon(String value) {
    icon = value;
    return this;
  }

  /** Has its own place in the navigation. */
  public TypeSpec inNavigation() {
    inNavigation = true;
    return this;
  }

  /** Written by its module only; the generic API reads. */
  public TypeSpec readOnlyApi() {
    readOnlyApi = true;
    return this;
  }

  /** Not listed by itself in menus and search: a currency, a setting. */
  public TypeSpec secondary() {
    secondary = true;
    return this;
  }

  /** Its records are the people who use the system: what {@code createdBy} and owners refer to. */
  public TypeSpec people() {
    people = true;
    return this;
  }

  /**
   * What a record is called in look-ups, links and search; searchable where there is a search
   * column.
   */
  public TypeSpec title(TableField<?, String> column) {
    title = Fields.nameOf(column);
    return this;
  }

  /**
   * Whose record it is. This decides who may see and change it: roles reach "own" and "team"
   * through this column, or through {@code created_by} where a type has no owner. Brings the named
   * filter {@code mine}.
   */
  public TypeSpec owner(TableField<?, Long> column) {
    owner = Fields.nameOf(column);
    return this;
  }

  /**
   * Each record joins two others: it is seen by who sees both of them, and by nobody while both are
   * one and the same, as a merge may leave it. It is shown with them, not in a list of its own.
   */
  public TypeSpec between(TableField<?, Long> one, TableField<?, Long> other) {
    ends = List.of(one, other);
    return this;
  }

  /** Fields from here on are shown under this heading. */
  public TypeSpec section(String name) {
    section = name;
    return this;
  }

  public TypeSpec field(FieldSpec field) {
    if (fields.put(field.name(), field) != null)
      throw new IllegalStateException("Type " + key + " describes " + field.name() + " twice");
    sections.put(field.name(), section);
    return this;
  }

  /**
   * A condition offered by name as a tab of the list. Any filterable field can be filtered by
   * besides.
   */
  public TypeSpec filter(String name, Condition condition) {
    filters.put(name, condition);
    return this;
  }

  /** Columns the engine or the module keeps and nobody sees. */
  public TypeSpec hidden(TableField<?, ?>... columns) {
    for (var column : columns) hidden.add(column.getName());
    return this;
  }

  /** A child type: its rows belong to the record that one of these columns names. */
  @SafeVarargs
  public final TypeSpec childOf(TableField<?, Long>... parentColumns) {
    parents.addAll(List.of(parentColumns));
    return this;
  }

  /** The columns a list shows at first. */
  public TypeSpec list(String... names) {
    list = List.of(names);
    return this;
  }

  /**
   * The order of a list nobody sorted; without it {@code -updatedAt}. Needs an index {@code
   * (column, id)}.
   */
  public TypeSpec sort(String field, boolean descending) {
    defaultSort = List.of(new Query.Sort(field, descending));
    return this;
  }

  /**
   * Puts each record of this type on the timeline of the one it refers to; a field's own changes
   * are shown by {@link FieldSpec#onTimeline} instead.
   */
  public TypeSpec onTimelineOf(String reference, String at, String... shows) {
    timelines.add(new TimelineEntry(reference, at, List.of(shows)));
    return this;
  }

  /** Keeps a rollup of {@code target}, in the same transaction as every write of this type. */
  public TypeSpec feeds(
      TypeKey target,
      TableField<?, ?> rollup,
      TableField<?, Long> parent,
      AggregateFunction<?> aggregate,
      Condition where) {
    feeds.add(new Feed(target, Fields.nameOf(rollup), parent, aggregate, where));
    return this;
  }

  /**
   * Field groups that name a record by themselves, best first; imports and batches offer them as
   * match keys. They promise nothing: what must be unique has a unique index.
   */
  @SafeVarargs
  public final TypeSpec naturalKeys(List<String>... keys) {
    naturalKeys = List.of(keys);
    return this;
  }

  /** Adds the fields every record has, where the table has their columns. */
  @SuppressWarnings("unchecked")
  TypeSpec withCommonFields(TypeKey users) {
    section = "system";
    for (var column : table.fields()) {
      var tableField = (TableField<?, ?>) column;
      switch (column.getName()) {
        case "created_at", "updated_at" ->
            field(Fields.moment((TableField<?, Instant>) tableField).readOnly());
        case "created_by", "updated_by" ->
            field(
                new FieldSpec(Fields.nameOf(column), Kinds.REFERENCE, List.of(tableField))
                    .to(users)
                    .readOnly());
        case "id", "version", "deleted_at", "custom", "search", "position" ->
            hidden.add(column.getName());
        default -> {}
      }
    }
    for (var field : fields.values())
      if (field.sortColumn() != null) hidden.add(field.sortColumn().getName());
    for (var parent : parents) hidden.add(parent.getName());
    if (defaultSort.isEmpty() && has("updated_at")) sort("updatedAt", true);
    var columns = Arrays.stream(table.fields()).map(Field::getName).collect(Collectors.toSet());
    var links =
        fields.values().stream().filter(f -> f.target() != null || f.children() != null).toList();
    sealed = new Sealed(List.copyOf(fields.values()), links, columns, id());
    return this;
  }

  public TypeKey key() {
    if (key == null) throw new IllegalStateException("A type over " + table + " has no key");
    return key;
  }

  public Table<?> table() {
    return table;
  }

  public String icon() {
    return icon;
  }

  public boolean isInNavigation() {
    return inNavigation;
  }

  public boolean isReadOnlyApi() {
    return readOnlyApi || isChild();
  }

  public boolean isSecondary() {
    return secondary || isChild();
  }

  public boolean isPeople() {
    return people;
  }

  public boolean isChild() {
    return !parents.isEmpty();
  }

  public List<TableField<?, Long>> parents() {
    return parents;
  }

  public @Nullable String titleField() {
    return title;
  }

  /** The two references of a type {@link #between}; empty for others. */
  public List<TableField<?, Long>> ends() {
    return ends;
  }

  public @Nullable String ownerField() {
    return owner;
  }

  /** Where the owner stands; only of a type that has one. */
  public TableField<?, Long> ownerColumn() {
    return column(field(Objects.requireNonNull(owner)).columns().get(0).getName(), Long.class);
  }

  public List<FieldSpec> fields() {
    return sealed == null ? List.copyOf(fields.values()) : sealed.fields();
  }

  /** References and children. */
  public List<FieldSpec> links() {
    return sealed == null ? List.of() : sealed.links();
  }

  public Optional<FieldSpec> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  public FieldSpec field(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException(key() + " has no field " + name));
  }

  /** The field that a column belongs to. */
  public FieldSpec fieldOver(Field<?> column) {
    for (var field : fields.values()) if (field.columns().contains(column)) return field;
    throw new IllegalArgumentException(key() + " has no field over " + column);
  }

  public String sectionOf(FieldSpec field) {
    return sections.getOrDefault(field.name(), "basic");
  }

  public Map<String, Condition> filters() {
    return filters;
  }

  public List<String> list() {
    return list;
  }

  public List<Query.Sort> defaultSort() {
    return defaultSort;
  }

  public List<TimelineEntry> timelines() {
    return timelines;
  }

  public List<Feed> feeds() {
    return feeds;
  }

  public List<List<String>> naturalKeys() {
    return naturalKeys;
  }

  public Set<String> hiddenColumns() {
    return hidden;
  }

  /** Whether the table has this column. */
  public boolean has(String column) {
    return sealed == null ? table.field(column) != null : sealed.columns().contains(column);
  }

  @SuppressWarnings("unchecked")
  public <T> TableField<?, T> column(String name, Class<T> type) {
    var column = table.field(name);
    if (column == null || !type.isAssignableFrom(column.getType())) {
      throw new IllegalArgumentException(table + " has no column " + name + " of " + type);
    }
    return (TableField<?, T>) column;
  }

  public TableField<?, Long> id() {
    return sealed == null ? column("id", Long.class) : sealed.id();
  }

  @Override
  public String toString() {
    return key().plural();
  }
}
