package io.guanxi.platform.access;

import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What all roles give, as of one moment. Rights add up over the roles somebody has; of fields only
 * those roles count that may read the type at all. What enforces, what explains and what says it in
 * a sentence all ask here.
 */
final class Policy {

  private final Map<String, StoredRole> roles;
  private final Registry registry;
  private final Map<Key, FieldRights> fields = new ConcurrentHashMap<>();

  private record Key(Set<String> roles, String type) {}

  Policy(Map<String, StoredRole> roles, Registry registry) {
    this.roles = roles;
    this.registry = registry;
  }

  Map<String, StoredRole> roles() {
    return roles;
  }

  Reach reach(Collection<String> of, Verb verb, TypeSpec type) {
    var reach = Reach.NONE;
    for (var key : of) {
      var role = roles.get(key);
      if (role != null) reach = reach.or(reach(role, verb, type));
    }
    return reach;
  }

  /** Children are reached where their parents are. */
  Reach reach(StoredRole role, Verb verb, TypeSpec type) {
    if (!type.isChild()) return own(role, verb, type);
    var reach = Reach.NONE;
    for (var link : registry.parentsOf(type.key()))
      reach = reach.or(reach(role, verb, link.type()));
    return reach;
  }

  private static Reach own(StoredRole role, Verb verb, TypeSpec type) {
    if (role.isAdministrator()) return Reach.ALL;
    var said = role.reaches().getOrDefault(type.key().plural(), Map.of()).get(verb);
    return said == null ? Rights.of(role.base(), verb, type) : said;
  }

  FieldRights fields(Set<String> of, TypeSpec type) {
    return fields.computeIfAbsent(
        new Key(of, type.key().plural()), key -> new FieldRights(type, readers(of, type), this));
  }

  private List<StoredRole> readers(Set<String> of, TypeSpec type) {
    return of.stream()
        .map(roles::get)
        .filter(Objects::nonNull)
        .filter(role -> reach(role, Verb.READ, type) != Reach.NONE)
        .toList();
  }

  /**
   * What one role gives of a field that tells these things: what is said of the field itself, and
   * of every other that tells one of them. The strictest counts, so that nothing masked in one
   * place is open in another.
   */
  FieldAccess access(StoredRole role, TypeSpec type, FieldSpec field, Set<String> tells) {
    if (role.isAdministrator() || role.fields().isEmpty()) return FieldAccess.WRITE;
    var access = said(role, type, field);
    for (var other : telling(tells)) access = access.and(said(role, other.type(), other.field()));
    return access;
  }

  /** The same where its record is not known: of one that tells now this, now that, only itself. */
  FieldAccess access(StoredRole role, TypeSpec type, FieldSpec field) {
    return access(role, type, field, field.information().always());
  }

  private static FieldAccess said(StoredRole role, TypeSpec type, FieldSpec field) {
    return role.fields()
        .getOrDefault(type.key().plural(), Map.of())
        .getOrDefault(field.name(), FieldAccess.WRITE);
  }

  /** The fields, of all types, that may tell one of these things. */
  List<Registry.Link> telling(Set<String> what) {
    var out = new ArrayList<Registry.Link>();
    if (what.isEmpty()) return out;
    for (var type : registry.all())
      for (var field : type.fields())
        if (field.information().all().stream().anyMatch(what::contains))
          out.add(new Registry.Link(type, field));
    return out;
  }
}
