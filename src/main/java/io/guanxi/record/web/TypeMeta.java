package io.guanxi.record.web;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.NamedFilters;
import io.guanxi.record.RecordCommand;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.internal.Catalog;
import io.guanxi.record.kind.Kinds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One record type as meta tells it. */
@Component
final class TypeMeta {

  private final Registry registry;
  private final AccessScope access;
  private final Catalog catalog;
  private final Labels labels;
  private final List<RecordCommand> commands;

  TypeMeta(
      Registry registry,
      AccessScope access,
      Catalog catalog,
      Labels labels,
      List<RecordCommand> commands) {
    this.registry = registry;
    this.access = access;
    this.catalog = catalog;
    this.labels = labels;
    this.commands = commands;
  }

  Map<String, Object> of(TypeSpec type, Actor actor, Locale locale) {
    var hidden = access.hidden(type, actor);
    var closed = access.closed(type, actor);
    var fields = type.fields().stream().filter(field -> !hidden.contains(field.name())).toList();
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type.key().plural());
    out.put("label", labels.type(type, false, locale));
    out.put("labelPlural", labels.type(type, true, locale));
    out.put("icon", type.icon());
    out.put("nav", type.isInNavigation());
    out.put("child", type.isChild());
    out.put("secondary", type.isSecondary());
    out.put("titleField", hidden.contains(type.titleField()) ? null : type.titleField());
    out.put("ownerField", hidden.contains(type.ownerField()) ? null : type.ownerField());
    out.put("searchable", type.has("search"));
    out.put("can", can(type, actor));
    out.put("fields", fields.stream().map(field -> field(type, field, actor, locale)).toList());
    out.put("list", type.list().stream().filter(name -> !hidden.contains(name)).toList());
    out.put(
        "defaultSort",
        String.join(
            ",",
            type.defaultSort().stream()
                .filter(s -> !closed.contains(s.field()))
                .map(s -> (s.descending() ? "-" : "") + s.field())
                .toList()));
    out.put("form", sections(type, fields, locale));
    out.put("filters", filters(type, closed, locale));
    out.put(
        "naturalKeys",
        type.naturalKeys().stream()
            .filter(key -> key.stream().noneMatch(closed::contains))
            .toList());
    out.put(
        "commands",
        commands.stream()
            .filter(c -> c.appliesTo().equals(type.key()))
            .map(c -> named(c.name(), labels.command(type, c.name(), locale)))
            .toList());
    out.put(
        "related",
        registry.referencing(type.key()).stream()
            .filter(
                link ->
                    !link.field().isReadOnly()
                        && !link.type().isSecondary()
                        && link.type().ends().isEmpty())
            .map(link -> related(link, locale))
            .toList());
    out.put(
        "timeline",
        registry.all().stream()
            .anyMatch(
                t ->
                    t.timelines().stream()
                        .anyMatch(e -> type.key().equals(t.field(e.reference()).target()))));
    return out;
  }

  private Map<String, Object> related(Registry.Link link, Locale locale) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", link.type().key().plural());
    out.put("field", link.field().name());
    var label = labels.related(link.type(), link.field(), locale);
    if (label != null) out.put("label", label);
    return out;
  }

  private Map<String, Boolean> can(TypeSpec type, Actor actor) {
    var can = new LinkedHashMap<String, Boolean>();
    for (var verb : Verb.values()) {
      can.put(
          verb.code(),
          (verb == Verb.READ || verb == Verb.EXPORT || !type.isReadOnlyApi())
              && access.may(verb, type, actor));
    }
    return can;
  }

  private Map<String, Object> field(TypeSpec type, FieldSpec field, Actor actor, Locale locale) {
    var masked = access.masked(type, actor).contains(field.name());
    var out = new LinkedHashMap<String, Object>();
    out.put("name", field.name());
    out.put("label", labels.field(type, field, locale));
    out.put("kind", field.kind().name());
    if (field.valueKind() != field.kind()) out.put("valueKind", field.valueKind().name());
    out.put("required", field.isRequired());
    out.put("readOnly", field.isReadOnly() || access.readOnly(type, actor).contains(field.name()));
    if (masked) {
      out.put("masked", true);
      out.put("of", type.key().plural());
    }
    out.put("sortable", !masked && catalog.isSortable(type, field));
    var ops = field.valueKind().operators().all().stream().sorted().map(op -> op.symbol()).toList();
    out.put(
        "filterable",
        !masked
            && (!ops.isEmpty() || field.kind() == Kinds.CHILDREN || field.kind() == Kinds.ADDRESS));
    out.put("operators", masked ? List.of() : ops);
    if (field.isPersonal()) out.put("personal", true);
    if (field.maxLength() != null) out.put("maxLength", field.maxLength());
    if (field.min() != null) out.put("min", field.min().toPlainString());
    if (field.max() != null) out.put("max", field.max().toPlainString());
    if (field.target() != null) out.put("to", field.target().plural());
    if (field.currencyField() != null) out.put("currencyField", field.currencyField());
    var children = field.children();
    if (children != null) out.put("childType", children.type().plural());
    var usual = field.defaultValue();
    if (usual != null) out.put("default", usual(field, usual));
    var help = labels.help(type, field, locale);
    if (help != null) out.put("help", help);
    if (!field.options().isEmpty()) {
      var options = new ArrayList<Map<String, Object>>();
      for (var value : field.options())
        options.add(
            Map.of(
                "value",
                value,
                "label",
                field.isOpen() ? value : labels.option(type, field, value, locale)));
      out.put("options", options);
    }
    return out;
  }

  /** Meta outlives the moment it was asked for, so a date's default is told by name. */
  private static Object usual(FieldSpec field, Object value) {
    if (field.kind() == Kinds.DATE) return "today";
    return field.kind() == Kinds.MOMENT ? "now" : field.kind().write(field.kind().canonical(value));
  }

  private List<Map<String, Object>> sections(TypeSpec type, List<FieldSpec> fields, Locale locale) {
    var bySection = new LinkedHashMap<String, List<String>>();
    for (var field : fields)
      bySection.computeIfAbsent(type.sectionOf(field), s -> new ArrayList<>()).add(field.name());
    var out = new ArrayList<Map<String, Object>>();
    bySection.forEach(
        (name, names) ->
            out.add(
                Map.of("section", name, "label", labels.section(name, locale), "fields", names)));
    return out;
  }

  private List<Map<String, Object>> filters(
      TypeSpec type, java.util.Set<String> closed, Locale locale) {
    var out = new ArrayList<Map<String, Object>>();
    if (type.ownerField() != null && NamedFilters.isOpen(type, "mine", closed))
      out.add(named("mine", labels.filter(type, "mine", locale)));
    if (type.ownerField() != null && !type.isReadOnlyApi())
      out.add(named("shared", labels.filter(type, "shared", locale)));
    for (var name : type.filters().keySet())
      if (NamedFilters.isOpen(type, name, closed))
        out.add(named(name, labels.filter(type, name, locale)));
    return out;
  }

  private static Map<String, Object> named(String name, String label) {
    return Map.of("name", name, "label", label);
  }
}
