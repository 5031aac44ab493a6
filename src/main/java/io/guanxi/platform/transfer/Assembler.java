package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.SourceRow;
import io.guanxi.record.kind.Invalid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes entries of rows, as the mapping says. */
final class Assembler {

  /**
   * A mapped column.
   *
   * @param text what of a row is its value
   * @param lookup finds what the cells refer to; null for values
   */
  record Slot(
      int column,
      Target target,
      CellText text,
      Cells.Parser parser,
      ReferenceFinder.@Nullable Lookup lookup) {}

  private final List<Slot> slots;
  private final boolean clearEmpty;

  Assembler(List<Slot> slots, boolean clearEmpty) {
    this.slots = slots;
    this.clearEmpty = clearEmpty;
  }

  List<Slot> slots() {
    return slots;
  }

  Entry entry(Group group) {
    var entry = new Entry(group);
    if (group.torn()) {
      entry.refuse(group.line(), -1, "group-torn", List.of());
      return entry;
    }
    for (var slot : slots) {
      if (slot.target() instanceof Target.Plain plain) {
        plain(entry, slot, plain);
      }
    }
    OneLineAddress.split(entry.values());
    withoutSystemAlone(entry);
    for (var row : group.rows()) {
      children(entry, row);
    }
    return entry;
  }

  /** The system that every row comes from means nothing for one without an old id. */
  private void withoutSystemAlone(Entry entry) {
    var id = entry.values().get(Preparation.EXTERNAL);
    if (id == null && entry.values().containsKey(Preparation.SYSTEM)) {
      for (var slot : slots) {
        if (slot.text().isConstant() && slot.target().name().equals(Preparation.SYSTEM)) {
          entry.values().remove(Preparation.SYSTEM);
        }
      }
    }
  }

  /** The first row of the group that says something speaks for the record. */
  private void plain(Entry entry, Slot slot, Target.Plain target) {
    for (var row : entry.group().rows()) {
      var cell = slot.text().of(row);
      if (!cell.isEmpty()) {
        put(entry, slot, row, cell, target.keyOnly() ? entry.keys() : entry.values());
        return;
      }
    }
    if (clearEmpty && !target.keyOnly() && target.part() == null) {
      entry.values().put(target.name(), null);
    }
  }

  private void children(Entry entry, SourceRow row) {
    Map<String, Map<String, Object>> own = null;
    for (var slot : slots) {
      var target = slot.target();
      if (target instanceof Target.Plain) {
        continue;
      }
      var cell = slot.text().of(row);
      if (cell.isEmpty()) {
        continue;
      }
      if (target instanceof Target.Flat flat) {
        flat(entry, slot, flat, row, cell);
      } else if (target instanceof Target.Child child) {
        own = own == null ? new LinkedHashMap<>() : own;
        var values = own.computeIfAbsent(child.holder().name(), h -> child(entry, h, row));
        put(entry, slot, row, cell, values);
      }
    }
    if (own != null) own.values().forEach(OneLineAddress::split);
  }

  private static Map<String, Object> child(Entry entry, String holder, SourceRow row) {
    var values = new LinkedHashMap<String, Object>();
    entry.children(holder).add(new Entry.ChildEntry(values, row.line(), -1, null));
    return values;
  }

  /** The same value twice, in two columns or rows, is one child. */
  private static void flat(Entry entry, Slot slot, Target.Flat target, SourceRow row, String cell) {
    var siblings = entry.children(target.holder().name());
    for (var sibling : siblings) {
      var values = sibling.values();
      if (target.option().equals(values.get(target.kind().name()))
          && cell.equals(values.get(target.field().name()))) {
        return;
      }
    }
    var values = new LinkedHashMap<String, Object>();
    values.put(target.kind().name(), target.option());
    put(entry, slot, row, cell, values);
    siblings.add(new Entry.ChildEntry(values, row.line(), slot.column(), target));
  }

  private static void put(
      Entry entry, Slot slot, SourceRow row, String cell, Map<String, Object> into) {
    var target = slot.target();
    var name = target.field().name();
    var lookup = slot.lookup();
    if (lookup != null) {
      var other = slot.text().isOther(row);
      entry
          .pending()
          .add(new Entry.Pending(lookup, cell, row.line(), slot.column(), into, name, other));
      return;
    }
    try {
      var value = slot.parser().parse(cell);
      var part = target.part();
      if (part == null) {
        into.put(name, value);
      } else if (value != null) {
        part(into, name).put(part, value);
      }
    } catch (Invalid e) {
      entry.refuse(row.line(), slot.column(), e.code(), e.args());
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> part(Map<String, Object> into, String name) {
    return (Map<String, Object>)
        into.computeIfAbsent(name, n -> new LinkedHashMap<String, Object>());
  }

  /**
   * Where in the file the value stands that the engine refused by this path; column -1 when
   * nowhere.
   */
  RowProblem locate(Entry entry, String path, String code, List<Object> args) {
    int open = path.indexOf('[');
    int close = path.indexOf("].");
    if (open < 0 || close < open) {
      var field = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
      return new RowProblem(entry.group().line(), column(null, field), code, args);
    }
    var holder = path.substring(0, open);
    var placed = entry.placed(holder, Integer.parseInt(path.substring(open + 1, close)));
    if (placed == null) {
      return new RowProblem(entry.group().line(), -1, code, args);
    }
    int column =
        placed.flat() == null ? column(holder, path.substring(close + 2)) : placed.column();
    return new RowProblem(placed.line(), column, code, args);
  }

  private int column(@Nullable String holder, String field) {
    for (var slot : slots) {
      var of = slot.target().holder();
      var same = holder == null ? of == null : of != null && of.name().equals(holder);
      if (same && slot.target().field().name().equals(field) && !slot.text().isConstant()) {
        return slot.column();
      }
    }
    return -1;
  }
}
