package io.guanxi.platform.access;

import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.List;

/**
 * What a role may do that says nothing else: the defaults of the built-in role it starts from. They
 * are code, so that a new record type has its rights from the first day.
 */
final class Rights {

  static final String NOTHING = "nothing";

  static final List<String> BASES =
      List.of(
          Roles.ADMINISTRATOR,
          Roles.MANAGER,
          Roles.REPRESENTATIVE,
          Roles.READ_ONLY,
          Roles.AUDITOR,
          NOTHING);

  private Rights() {}

  static Reach of(String base, Verb verb, TypeSpec type) {
    return switch (base) {
      case Roles.ADMINISTRATOR -> Reach.ALL;
      case Roles.MANAGER -> isReading(verb) || !isSetting(type) ? Reach.ALL : Reach.NONE;
      case Roles.REPRESENTATIVE -> representative(verb, type);
      case Roles.READ_ONLY -> verb == Verb.READ ? Reach.ALL : Reach.NONE;
      default -> Reach.NONE;
    };
  }

  private static Reach representative(Verb verb, TypeSpec type) {
    return switch (verb) {
      case READ -> type.ownerField() == null ? Reach.ALL : Reach.TEAM;
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

  /** Verbs that one may or may not: there is no record yet that could be near or far. */
  static boolean isYesOrNo(Verb verb) {
    return verb == Verb.CREATE || verb == Verb.IMPORT;
  }
}
