package io.guanxi.platform.access;

import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Map;
import java.util.Set;

/** What each of the first roles may do. Rights add up over a user's roles. */
final class Rights {

  private static final Map<String, Role> ROLES =
      Map.of(
          Roles.ADMINISTRATOR,
          (verb, type) -> Reach.ALL,
          Roles.MANAGER,
          Rights::manager,
          Roles.REPRESENTATIVE,
          Rights::representative,
          Roles.READ_ONLY,
          (verb, type) -> verb == Verb.READ ? Reach.ALL : Reach.NONE,
          Roles.AUDITOR,
          (verb, type) -> Reach.NONE);

  private Rights() {}

  /** One role's answer. */
  private interface Role {
    Reach reach(Verb verb, TypeSpec type);
  }

  static Reach of(Set<String> roles, Verb verb, TypeSpec type) {
    var reach = Reach.NONE;
    for (var name : roles) {
      var role = ROLES.get(name);
      if (role != null) {
        reach = reach.or(role.reach(verb, type));
      }
    }
    return reach;
  }

  private static Reach manager(Verb verb, TypeSpec type) {
    return isReading(verb) || !isSetting(type) ? Reach.ALL : Reach.NONE;
  }

  private static Reach representative(Verb verb, TypeSpec type) {
    return switch (verb) {
      case READ -> type.ownerField() == null && !type.isChild() ? Reach.ALL : Reach.TEAM;
      case CREATE -> isSetting(type) ? Reach.NONE : Reach.ALL;
      case UPDATE, DELETE, BULK, SHARE, MERGE, ASSIGN -> isSetting(type) ? Reach.NONE : Reach.OWN;
      case PURGE, EXPORT, IMPORT -> Reach.NONE;
    };
  }

  private static boolean isReading(Verb verb) {
    return verb == Verb.READ || verb == Verb.EXPORT;
  }

  /** People, currencies and the like belong to the installation, not to the daily work. */
  private static boolean isSetting(TypeSpec type) {
    return type.isPeople() || (type.isSecondary() && !type.isChild());
  }
}
