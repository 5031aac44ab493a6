package io.guanxi.platform.access;

import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Masks;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What some roles together give of each field of a type; worked out once. */
final class FieldRights {

  private final Set<String> hidden = new HashSet<>();
  private final Set<String> masked = new HashSet<>();
  private final Set<String> readOnly = new HashSet<>();

  /** Of the fields that are not wholly open: by what they tell in a record. */
  private final Map<String, Map<Set<String>, FieldAccess>> levels = new HashMap<>();

  /** Roles that may not read the type say nothing here; where none may, there is nothing to see. */
  FieldRights(TypeSpec type, List<StoredRole> roles, Policy policy) {
    if (roles.isEmpty()) return;
    for (var field : type.fields()) {
      var cases = new HashMap<Set<String>, FieldAccess>();
      for (var tells : cases(field)) cases.put(tells, level(type, field, tells, roles, policy));
      keep(field, cases);
    }
  }

  private void keep(FieldSpec field, Map<Set<String>, FieldAccess> cases) {
    var least = FieldAccess.WRITE;
    var most = FieldAccess.NONE;
    for (var one : cases.entrySet()) {
      least = least.and(one.getValue());
      if (isCase(field, one.getKey())) most = most.or(one.getValue());
    }
    if (least == FieldAccess.WRITE) return;
    levels.put(field.name(), cases);
    if (most == FieldAccess.NONE) hidden.add(field.name());
    else if (least.compareTo(FieldAccess.MASK) <= 0) masked.add(field.name());
    else readOnly.add(field.name());
  }

  /** All that a field may tell together is what is assumed where that is not known. */
  private static boolean isCase(FieldSpec field, Set<String> tells) {
    return field.information().by() == null || tells.size() < 2;
  }

  /** The different things that a field may tell, each with what it tells together. */
  static Set<Set<String>> cases(FieldSpec field) {
    var information = field.information();
    var out = new HashSet<Set<String>>();
    out.add(information.all());
    if (information.by() == null) return out;
    out.add(Set.of());
    for (var one : information.all()) out.add(Set.of(one));
    return out;
  }

  private static FieldAccess level(
      TypeSpec type, FieldSpec field, Set<String> tells, List<StoredRole> roles, Policy policy) {
    var level = FieldAccess.NONE;
    for (var role : roles) level = level.or(policy.access(role, type, field, tells));
    return level == FieldAccess.MASK && !Masks.has(field.valueKind()) ? FieldAccess.NONE : level;
  }

  Set<String> hidden() {
    return hidden;
  }

  Set<String> masked() {
    return masked;
  }

  Set<String> readOnly() {
    return readOnly;
  }

  FieldAccess level(FieldSpec field, Set<String> tells) {
    var cases = levels.get(field.name());
    return cases == null ? FieldAccess.WRITE : cases.getOrDefault(tells, FieldAccess.NONE);
  }

  FieldAccess in(FieldSpec field, Map<String, ?> values) {
    return level(field, field.information().in(values));
  }
}
