package io.guanxi.record;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A record on its way to the store: what it was, what it is to be, and why it may not be. */
public final class Draft {

  private final TypeSpec type;
  private final Actor actor;
  private final long id;
  private final @Nullable Snapshot base;
  private final @Nullable Draft parent;
  private Input.Action action;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final Map<String, List<Draft>> children = new HashMap<>();
  private final List<FieldError> errors = new ArrayList<>();
  private @Nullable Problem problem;
  private long version;
  private boolean adopted;
  private @Nullable Long givenTo;

  public Draft(
      TypeSpec type,
      Input.Action action,
      long id,
      @Nullable Snapshot base,
      Actor actor,
      @Nullable Draft parent) {
    this.type = type;
    this.action = action;
    this.id = id;
    this.base = base;
    this.actor = actor;
    this.parent = parent;
    this.version = base == null ? 0 : base.version();
  }

  public TypeSpec type() {
    return type;
  }

  public Actor actor() {
    return actor;
  }

  public long id() {
    return id;
  }

  /** The record as it was, null for a new one. */
  public @Nullable Snapshot base() {
    return base;
  }

  /** The draft this child belongs to, null for a record of its own. */
  public @Nullable Draft parent() {
    return parent;
  }

  public Input.Action action() {
    return action;
  }

  public boolean isNew() {
    return action == Input.Action.CREATE;
  }

  /** Created or updated, not deleted, nor given away. */
  public boolean isKept() {
    return givenTo == null && (action == Input.Action.CREATE || action == Input.Action.UPDATE);
  }

  /** Makes a stored child of another record one of its parent's here. */
  public void adopt() {
    adopted = true;
  }

  public boolean isAdopted() {
    return adopted;
  }

  /** Makes a child one of another record of its parent's type. */
  public void giveTo(long record) {
    givenTo = record;
  }

  /** The record this child goes to; null when it stays. */
  public @Nullable Long givenTo() {
    return givenTo;
  }

  /** Turns a child that was left out into one that is deleted. */
  public void remove() {
    action = Input.Action.DELETE;
  }

  public long version() {
    return version;
  }

  public void version(long value) {
    version = value;
  }

  /** The value as it will be. */
  public @Nullable Object value(String field) {
    if (values.containsKey(field)) return values.get(field);
    return base == null ? null : base.value(field);
  }

  @SuppressWarnings("unchecked")
  public <T> @Nullable T get(Field<T> column) {
    var value = value(type.fieldOver(column).name());
    return value == null ? null : (T) column.getDataType().convert(value);
  }

  /** Sets a value as a rule does; {@code null} empties the field. */
  public void set(String field, @Nullable Object value) {
    values.put(type.field(field).name(), value);
  }

  public <T> void set(Field<T> column, @Nullable T value) {
    var field = type.fieldOver(column);
    values.put(field.name(), value == null ? null : field.kind().canonical(value));
  }

  /** Sets a value that the writer himself sent. */
  public void put(String field, @Nullable Object value) {
    values.put(field, value);
    touched.add(field);
  }

  /** Whether the writer himself sent this field. */
  public boolean touched(Field<?> column) {
    return touched.contains(type.fieldOver(column).name());
  }

  public boolean touched(String field) {
    return touched.contains(field);
  }

  public boolean changed(Field<?> column) {
    return changed(type.fieldOver(column).name());
  }

  /** Whether the value will differ from what is stored; for a new record, whether it is set. */
  public boolean changed(String field) {
    if (!values.containsKey(field)) return false;
    var before = base == null ? null : base.value(field);
    return !same(before, values.get(field));
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof java.math.BigDecimal x && b instanceof java.math.BigDecimal y)
      return x.compareTo(y) == 0;
    return Objects.equals(a, b);
  }

  /** Names of the stored fields that will differ. */
  public List<String> changes() {
    return values.keySet().stream().filter(this::changed).toList();
  }

  /** Whether anything is to be written for the record or its children. */
  public boolean isDirty() {
    if (action != Input.Action.UPDATE || adopted || givenTo != null) return true;
    if (!changes().isEmpty()) return true;
    return children.values().stream().flatMap(List::stream).anyMatch(Draft::isDirty);
  }

  /** The children as they will be, in order. */
  public List<Draft> children(String field) {
    return allChildren(field).stream().filter(Draft::isKept).toList();
  }

  /** The children with those that are to be deleted. */
  public List<Draft> allChildren(String field) {
    return children.getOrDefault(field, List.of());
  }

  public void children(String field, List<Draft> drafts) {
    children.put(field, drafts);
  }

  /** Refuses a field's value; {@code code} is one of the closed list of problem codes. */
  public void refuse(String field, String code, Object... args) {
    errors.add(FieldError.of(field, code, args));
  }

  public void refuse(Field<?> column, String code, Object... args) {
    refuse(type.fieldOver(column).name(), code, args);
  }

  /** Refuses the whole draft. */
  public void refuse(Problem reason) {
    if (problem == null) problem = reason;
  }

  /** Why it cannot be stored; null when it can. */
  public @Nullable Problem problem() {
    if (problem != null) return problem;
    var all = new ArrayList<>(errors);
    children.forEach(
        (field, drafts) -> {
          var live = drafts.stream().filter(Draft::isKept).toList();
          for (int i = 0; i < live.size(); i++) {
            for (var error : live.get(i).errors) {
              all.add(
                  new FieldError(
                      field + "[" + i + "]." + error.field(), error.code(), error.args()));
            }
          }
        });
    return all.isEmpty() ? null : Problem.invalid(all);
  }
}
