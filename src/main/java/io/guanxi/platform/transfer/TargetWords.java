package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.FieldName;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What targets are called, for people and for the guess from headers. */
@Component
class TargetWords {

  private final Registry registry;
  private final Labels labels;
  private final MessageSource messages;

  TargetWords(Registry registry, Labels labels, MessageSource messages) {
    this.registry = registry;
    this.labels = labels;
    this.messages = messages;
  }

  String label(TypeSpec type, Target target, Locale locale) {
    if (target instanceof Target.Flat flat) {
      return labels.option(flat.type(), flat.kind(), flat.option(), locale);
    }
    if (target.part() != null) {
      return String.valueOf(
          messages.getMessage("part." + target.part(), null, target.part(), locale));
    }
    return labels.field(owner(type, target), target.field(), locale);
  }

  /** The children it belongs to, null for the record itself. */
  @Nullable String group(TypeSpec type, Target target, Locale locale) {
    var holder = target.holder();
    return holder == null ? null : labels.field(type, holder, locale);
  }

  /** By its place alone a child's field is not told from the record's own of the same name. */
  List<FieldName> names(TypeSpec type, Collection<Target> targets) {
    var out = new ArrayList<FieldName>();
    for (var target : targets) {
      var last = target.name().substring(target.name().lastIndexOf('.') + 1);
      out.add(
          new FieldName(
              target.name(),
              label(type, target, Locale.SIMPLIFIED_CHINESE),
              label(type, target, Locale.ENGLISH),
              List.of(last)));
    }
    return out;
  }

  /** A target as the API tells it. */
  Map<String, Object> told(TypeSpec type, Target target, Locale locale) {
    var field = target.field();
    var out = new LinkedHashMap<String, Object>();
    out.put("name", target.name());
    out.put("label", label(type, target, locale));
    out.put("kind", target.part() == null ? field.kind().name() : "text");
    out.put(
        "required", target.holder() == null && field.isRequired() && field.defaultValue() == null);
    out.put("group", group(type, target, locale));
    out.put("matchable", !(target instanceof Target.Child) && target.part() == null);
    if (target instanceof Target.Plain plain && plain.keyOnly()) {
      out.put("keyOnly", true);
    }
    var options = options(owner(type, target), field, locale);
    if (!options.isEmpty() && target.part() == null && !(target instanceof Target.Flat)) {
      out.put("options", options);
    }
    if (field.kind() == Kinds.REFERENCE && field.target() != null) {
      out.put("to", field.target().plural());
      out.put("by", by(registry.get(field.target()), locale));
    }
    return out;
  }

  private List<Map<String, String>> by(TypeSpec type, Locale locale) {
    return Preparation.namingFields(type).stream()
        .map(name -> Map.of("name", name, "label", labels.field(type, type.field(name), locale)))
        .toList();
  }

  private List<Map<String, String>> options(TypeSpec type, FieldSpec field, Locale locale) {
    return field.options().stream()
        .map(
            v ->
                Map.of(
                    "value",
                    v,
                    "label",
                    field.isOpen() ? v : labels.option(type, field, v, locale)))
        .toList();
  }

  private TypeSpec owner(TypeSpec type, Target target) {
    var holder = target.holder();
    return holder == null ? type : registry.get(Objects.requireNonNull(holder.children()).type());
  }
}
