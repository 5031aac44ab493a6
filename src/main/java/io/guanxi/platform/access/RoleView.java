package io.guanxi.platform.access;

import io.guanxi.record.FieldAccess;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Roles as JSON. */
@Component
class RoleView {

  private final Registry registry;
  private final RoleSentence sentence;
  private final MessageSource messages;

  RoleView(Registry registry, RoleSentence sentence, MessageSource messages) {
    this.registry = registry;
    this.sentence = sentence;
    this.messages = messages;
  }

  /** For a list: what it is called and what it says. */
  Map<String, Object> brief(StoredRole role, int users, Locale locale) {
    var out = new LinkedHashMap<String, Object>();
    out.put("key", role.key());
    out.put("name", name(role, locale));
    out.put("description", role.description());
    out.put("base", role.base());
    out.put("builtIn", Roles.ALL.contains(role.key()));
    out.put("fixed", role.isAdministrator());
    out.put("secondFactor", role.secondFactor());
    out.put("users", users);
    out.put("version", role.version());
    out.put("sentences", sentence.of(role, locale));
    return out;
  }

  /** With every right and every restricted field, those of the base too. */
  Map<String, Object> whole(StoredRole role, int users, Locale locale) {
    var out = brief(role, users, locale);
    out.putAll(rights(role));
    return out;
  }

  String name(StoredRole role, Locale locale) {
    if (role.name() != null) return role.name();
    return String.valueOf(messages.getMessage("role." + role.key(), null, role.key(), locale));
  }

  /** What it gives: the same for the interface and for the audit trail. */
  Map<String, Object> rights(StoredRole role) {
    var out = new LinkedHashMap<String, Object>();
    out.put("base", role.base());
    out.put("system", new TreeSet<>(role.system()));
    out.put("secondFactor", role.secondFactor());
    out.put("reveals", role.reveals());
    out.put("rights", reaches(role));
    out.put("fields", restricted(role));
    return out;
  }

  /** By plural type, then verb: how far it reaches. */
  Map<String, Map<String, String>> reaches(StoredRole role) {
    var policy = alone(role);
    var out = new LinkedHashMap<String, Map<String, String>>();
    for (var type : registry.all())
      if (!type.isChild()) out.put(type.key().plural(), reaches(policy, role, type));
    return out;
  }

  /** By plural type, then name: the fields that are not open. */
  Map<String, Map<String, String>> restricted(StoredRole role) {
    var policy = alone(role);
    var out = new LinkedHashMap<String, Map<String, String>>();
    for (var type : registry.all()) {
      var restricted = restricted(policy, role, type);
      if (!restricted.isEmpty()) out.put(type.key().plural(), restricted);
    }
    return out;
  }

  private Policy alone(StoredRole role) {
    return new Policy(Map.of(role.key(), role), registry);
  }

  private static Map<String, String> reaches(Policy policy, StoredRole role, TypeSpec type) {
    var out = new LinkedHashMap<String, String>();
    for (var verb : Verb.values()) out.put(verb.code(), policy.reach(role, verb, type).code());
    return out;
  }

  /** As they hold, so that a field restricted through another that tells the same is there too. */
  private static Map<String, String> restricted(Policy policy, StoredRole role, TypeSpec type) {
    var out = new LinkedHashMap<String, String>();
    for (var field : type.fields()) {
      var access = policy.access(role, type, field);
      if (access != FieldAccess.WRITE) out.put(field.name(), access.code());
    }
    return out;
  }
}
