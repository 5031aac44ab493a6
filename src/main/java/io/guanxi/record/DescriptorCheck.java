package io.guanxi.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/**
 * What every descriptor must keep, tested once at start: nothing is said twice and nothing is
 * forgotten, every column is described or hidden, every name means something.
 */
final class DescriptorCheck {

  private final Registry registry;

  DescriptorCheck(Registry registry) {
    this.registry = registry;
  }

  /**
   * @throws IllegalStateException naming the type and what is wrong with it
   */
  void check(TypeSpec spec) {
    columns(spec);
    names(spec);
    search(spec);
    for (var field : spec.fields()) {
      if (field.target() != null) registry.get(field.target());
      if (field.children() != null) registry.get(field.children().type());
    }
    for (var feed : spec.feeds()) registry.get(feed.target()).field(feed.field());
  }

  private static void columns(TypeSpec spec) {
    var described = new HashSet<>(spec.hiddenColumns());
    for (var field : spec.fields()) {
      for (var column : field.columns()) {
        require(
            column.getTable() != null && column.getTable().getName().equals(spec.table().getName()),
            spec,
            column + " is of another table");
        described.add(column.getName());
      }
    }
    for (var column : spec.table().fields()) {
      require(
          described.contains(column.getName()),
          spec,
          "column " + column.getName() + " is neither described nor hidden");
    }
  }

  private static void names(TypeSpec spec) {
    for (var name : spec.list()) known(spec, name, "its list");
    for (var sort : spec.defaultSort()) known(spec, sort.field(), "its sort");
    for (var key : spec.naturalKeys()) for (var name : key) known(spec, name, "a natural key");
    if (spec.titleField() != null) known(spec, spec.titleField(), "its title");
    for (var entry : spec.timelines()) {
      known(spec, entry.reference(), "a timeline");
      known(spec, entry.at(), "a timeline");
      for (var name : entry.shows()) known(spec, name, "a timeline");
    }
  }

  private static void known(TypeSpec spec, String name, String where) {
    require(spec.find(name).isPresent(), spec, where + " names no field: " + name);
  }

  /** Tokens of a record and its children lie in one column: each tag means one field. */
  private void search(TypeSpec spec) {
    var tags = new HashMap<Character, String>();
    for (var field : spec.fields()) {
      tag(spec, field, tags, field.name());
      var children = field.children();
      if (children == null) continue;
      for (var inner : registry.get(children.type()).fields())
        tag(spec, inner, tags, field.name() + "." + inner.name());
    }
    if (spec.has("search") && spec.titleField() != null) {
      require(
          spec.field(spec.titleField()).searchTag() != null,
          spec,
          "has a search column, but its title is not searchable");
    }
  }

  private static void tag(
      TypeSpec spec, FieldSpec field, Map<Character, String> tags, String name) {
    var tag = field.searchTag();
    if (tag == null) return;
    var other = tags.put(tag, name);
    require(other == null, spec, other + " and " + name + " have the same search tag " + tag);
  }

  private static void require(boolean holds, TypeSpec spec, String otherwise) {
    if (!holds) throw new IllegalStateException("Type " + spec + ": " + otherwise);
  }
}
