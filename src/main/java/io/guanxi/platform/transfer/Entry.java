package io.guanxi.platform.transfer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record being made of the rows of a group. */
final class Entry {

  /** A child being made, and which cells it is made of. */
  record ChildEntry(
      Map<String, Object> values, long line, int column, Target.@Nullable Flat flat) {}

  /** A text that names a record of another type, to be replaced by its id in {@code into}. */
  record Pending(
      ReferenceFinder.Lookup lookup,
      String text,
      long line,
      int column,
      Map<String, Object> into,
      String name,
      boolean other) {}

  private final Group group;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final Map<String, Object> keys = new LinkedHashMap<>();
  private final Map<String, List<ChildEntry>> children = new LinkedHashMap<>();
  private final Map<String, List<@Nullable ChildEntry>> placed = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<RowProblem> remarks = new ArrayList<>();

  Entry(Group group) {
    this.group = group;
  }

  Group group() {
    return group;
  }

  /** Fields of the record itself. */
  Map<String, Object> values() {
    return values;
  }

  /** Values that find a record and are not written. */
  Map<String, Object> keys() {
    return keys;
  }

  List<ChildEntry> children(String holder) {
    return children.computeIfAbsent(holder, h -> new ArrayList<>());
  }

  Map<String, List<ChildEntry>> children() {
    return children;
  }

  /** Notes in which order the children were handed to the engine, stored ones as null. */
  void place(String holder, List<@Nullable ChildEntry> order) {
    placed.put(holder, order);
  }

  @Nullable ChildEntry placed(String holder, int index) {
    var order = placed.getOrDefault(holder, List.of());
    return index < order.size() ? order.get(index) : null;
  }

  List<Pending> pending() {
    return pending;
  }

  List<RowProblem> problems() {
    return problems;
  }

  boolean isRefused() {
    return !problems.isEmpty();
  }

  /** What is worth knowing though it is no reason to refuse. */
  List<RowProblem> remarks() {
    return remarks;
  }

  void refuse(long line, int column, String code, List<Object> args) {
    problems.add(new RowProblem(line, column, code, args));
  }
}
