package io.guanxi.platform.access;

import io.guanxi.record.FieldAccess;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a few sentences what a role may do, read off the same policy that enforces it. */
@Component
class RoleSentence {

  private static final List<Verb> TOLD = List.of(Verb.READ, Verb.UPDATE, Verb.DELETE, Verb.EXPORT);

  private final Registry registry;
  private final Labels labels;
  private final MessageSource messages;

  RoleSentence(Registry registry, Labels labels, MessageSource messages) {
    this.registry = registry;
    this.labels = labels;
    this.messages = messages;
  }

  List<String> of(StoredRole role, Locale locale) {
    if (role.isAdministrator()) return List.of(word("role.says.everything", locale));
    var policy = new Policy(Map.of(role.key(), role), registry);
    var out = new ArrayList<String>();
    for (var verb : TOLD) out.add(verb(verb, policy, role, locale));
    for (var access : List.of(FieldAccess.MASK, FieldAccess.NONE, FieldAccess.READ)) {
      var names = fields(access, policy, role, locale);
      if (!names.isEmpty())
        out.add(word("role.says.field." + access.code(), locale, join(names, locale)));
    }
    if (!role.system().isEmpty()) {
      var rights =
          Arrays.stream(SystemRight.values())
              .filter(right -> role.system().contains(right.code()))
              .map(right -> word("right." + right.code(), locale))
              .toList();
      out.add(word("role.says.system", locale, join(rights, locale)));
    }
    return out;
  }

  private String verb(Verb verb, Policy policy, StoredRole role, Locale locale) {
    var byReach = new LinkedHashMap<Reach, List<String>>();
    for (var reach : List.of(Reach.ALL, Reach.TREE, Reach.TEAM, Reach.OWN))
      for (var type : work())
        if (policy.reach(role, verb, type) == reach)
          byReach
              .computeIfAbsent(reach, r -> new ArrayList<>())
              .add(labels.type(type, true, locale).toLowerCase(locale));
    if (byReach.isEmpty()) return word("role.says." + verb.code() + ".none", locale);
    var parts = new ArrayList<String>();
    byReach.forEach((reach, types) -> parts.add(part(reach, types, locale)));
    return word(
        "role.says." + verb.code(), locale, String.join(word("role.says.and", locale), parts));
  }

  private String part(Reach reach, List<String> types, Locale locale) {
    var key = "reach.says." + reach.code();
    return types.size() == work().size()
        ? word(key + ".every", locale)
        : word(key, locale, join(types, locale));
  }

  /** The types that people work with, as the menu has them. */
  private List<TypeSpec> work() {
    return registry.all().stream().filter(TypeSpec::isInNavigation).toList();
  }

  /** Fields that tell the same are named once. */
  private Set<String> fields(FieldAccess access, Policy policy, StoredRole role, Locale locale) {
    var out = new LinkedHashSet<String>();
    for (var type : registry.all()) {
      if (policy.reach(role, Verb.READ, type) == Reach.NONE) continue;
      for (var field : type.fields()) {
        var tells = field.information().always();
        if (policy.access(role, type, field) == access)
          out.add(
              tells.isEmpty()
                  ? labels.field(type, field, locale).toLowerCase(locale)
                  : word("information." + tells.iterator().next(), locale));
      }
    }
    return out;
  }

  private String join(Collection<String> parts, Locale locale) {
    return String.join(word("role.says.comma", locale), parts);
  }

  private String word(String key, Locale locale, Object... args) {
    return String.valueOf(messages.getMessage(key, args, key, locale));
  }
}
