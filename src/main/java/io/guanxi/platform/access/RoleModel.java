package io.guanxi.platform.access;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Masks;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a role can be put together from: types, verbs, reaches, fields, rights, in words. */
@Component
class RoleModel {

  private final Registry registry;
  private final Labels labels;
  private final MessageSource messages;

  RoleModel(Registry registry, Labels labels, MessageSource messages) {
    this.registry = registry;
    this.labels = labels;
    this.messages = messages;
  }

  Map<String, Object> of(Locale locale) {
    var out = new LinkedHashMap<String, Object>();
    out.put("bases", Rights.BASES.stream().filter(b -> !b.equals(Roles.ADMINISTRATOR)).toList());
    out.put("verbs", Arrays.stream(Verb.values()).map(Verb::code).toList());
    out.put(
        "system",
        Arrays.stream(SystemRight.values())
            .map(
                right ->
                    Map.of("code", right.code(), "label", word("right." + right.code(), locale)))
            .toList());
    out.put(
        "types",
        registry.all().stream()
            .filter(type -> !type.isChild())
            .map(type -> type(type, locale))
            .toList());
    return out;
  }

  private Map<String, Object> type(TypeSpec type, Locale locale) {
    var out = new LinkedHashMap<String, Object>();
    out.put("type", type.key().plural());
    out.put("label", labels.type(type, true, locale));
    out.put("main", type.isInNavigation());
    out.put("icon", type.icon());
    var reaches = new LinkedHashMap<String, List<String>>();
    for (var verb : Verb.values()) {
      var reachable = reaches(type, verb);
      if (reachable.size() > 1) reaches.put(verb.code(), reachable);
    }
    out.put("reaches", reaches);
    out.put("defaults", defaults(type));
    var fields = new ArrayList<Map<String, Object>>();
    fields(type, type, "", fields, locale);
    for (var holder : type.fields()) {
      var children = holder.children();
      if (children == null) continue;
      var child = registry.get(children.type());
      fields(child, child, labels.field(type, holder, locale) + " · ", fields, locale);
    }
    out.put("fields", fields);
    return out;
  }

  /** What every base gives of the type, so that a choice can be shown as the usual one. */
  private static Map<String, Object> defaults(TypeSpec type) {
    var out = new LinkedHashMap<String, Object>();
    for (var base : Rights.BASES) {
      var verbs = new LinkedHashMap<String, String>();
      for (var verb : Verb.values()) verbs.put(verb.code(), Rights.of(base, verb, type).code());
      out.put(base, verbs);
    }
    return out;
  }

  private static List<String> reaches(TypeSpec type, Verb verb) {
    var none = Reach.NONE.code();
    var all = Reach.ALL.code();
    var reading = verb == Verb.READ || verb == Verb.EXPORT;
    if (type.isReadOnlyApi() && !reading) return List.of(none);
    if (Rights.isYesOrNo(verb) || RoleScope.owner(type) == null) return List.of(none, all);
    return Arrays.stream(Reach.values()).map(Reach::code).toList();
  }

  private void fields(
      TypeSpec type, TypeSpec of, String before, List<Map<String, Object>> out, Locale locale) {
    for (var field : type.fields()) {
      if (field.children() != null) continue;
      var one = new LinkedHashMap<String, Object>();
      one.put("type", of.key().plural());
      one.put("name", field.name());
      one.put("label", before + labels.field(type, field, locale));
      one.put("personal", field.isPersonal());
      one.put("writable", !field.isReadOnly());
      one.put("maskable", Masks.has(field.valueKind()));
      information(field, one, locale);
      out.add(one);
    }
  }

  private void information(FieldSpec field, Map<String, Object> one, Locale locale) {
    if (field.information().by() != null || field.information().all().isEmpty()) return;
    var name = field.information().all().iterator().next();
    one.put("information", name);
    one.put("informationLabel", word("information." + name, locale));
  }

  private String word(String key, Locale locale) {
    return Objects.requireNonNull(messages.getMessage(key, null, key, locale));
  }
}
