package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether somebody has all that a role gives: nobody grants more than that. */
@Component
class Coverage {

  private final RoleBook roles;
  private final Standing standing;
  private final Registry registry;

  Coverage(RoleBook roles, Standing standing, Registry registry) {
    this.roles = roles;
    this.standing = standing;
    this.registry = registry;
  }

  /** The first thing that the role gives and the actor has not; null when there is none. */
  @Nullable String missing(StoredRole role, Actor actor) {
    if (actor.is(Roles.ADMINISTRATOR) && actor.scopes() == null) return null;
    if (role.isAdministrator() || role.base().equals(Roles.ADMINISTRATOR))
      return Roles.ADMINISTRATOR;
    for (var right : SystemRight.values())
      if (role.system().contains(right.code()) && !standing.has(actor, right))
        return "system:" + right.code();
    if (role.reveals() > reveals(actor)) return "reveals";
    var wanted = new Policy(java.util.Map.of(role.key(), role), registry);
    for (var type : registry.all()) {
      var beyond = beyond(role, wanted, type, actor);
      if (beyond != null) return beyond;
    }
    return null;
  }

  private @Nullable String beyond(StoredRole role, Policy wanted, TypeSpec type, Actor actor) {
    for (var verb : Verb.values()) {
      var own =
          TokenScopes.allow(actor, verb, type)
              ? roles.policy().reach(actor.roles(), verb, type)
              : Reach.NONE;
      if (wanted.reach(role, verb, type).compareTo(own) > 0)
        return type.key().plural() + ":" + verb.code();
    }
    if (wanted.reach(role, Verb.READ, type) == Reach.NONE) return null;
    return beyond(
        wanted.fields(Set.of(role.key()), type), roles.policy().fields(actor.roles(), type), type);
  }

  private static @Nullable String beyond(FieldRights wanted, FieldRights own, TypeSpec type) {
    for (var field : type.fields())
      for (var tells : FieldRights.cases(field)) {
        FieldAccess has = own.level(field, tells);
        if (wanted.level(field, tells).compareTo(has) > 0)
          return type.key().plural() + "." + field.name();
      }
    return null;
  }

  /** How many masked values somebody may have shown in 24 hours: the most of all her roles. */
  int reveals(Actor actor) {
    return actor.roles().stream()
        .map(key -> roles.policy().roles().get(key))
        .filter(java.util.Objects::nonNull)
        .mapToInt(StoredRole::reveals)
        .max()
        .orElse(0);
  }
}
