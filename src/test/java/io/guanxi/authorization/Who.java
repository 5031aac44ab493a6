package io.guanxi.authorization;

import java.util.Set;

/** The principals of the matrix, and what each of them may do: said once, by hand. */
enum Who {
  ANONYMOUS,
  /** Was signed in when he was shut out. */
  DEACTIVATED,
  READ_ONLY,
  /** Has the record called own; a mate in his team has the one called the team's. */
  OWN,
  /** Has the record called foreign, and nothing to do with the others. */
  OTHER_TEAM,
  MANAGER,
  ADMINISTRATOR,
  AUDITOR,
  /** A token of the owner, for reading customers. */
  LIMITED_TOKEN,
  /** A program of the owner's team, with a representative's role; nothing is its own. */
  SERVICE_ACCOUNT;

  private static final Set<String> REPRESENTATIVE =
      Set.of(
          "read", "create", "update", "undo", "restore", "delete", "bulk", "share", "merge",
          "assign");

  private static final Set<String> IN_THE_BIN = Set.of("restore", "purge", "undo");

  boolean isKnown() {
    return this != ANONYMOUS && this != DEACTIVATED;
  }

  boolean isPerson() {
    return isKnown() && this != LIMITED_TOKEN && this != SERVICE_ACCOUNT;
  }

  boolean hasSystemRight(String right) {
    return this == ADMINISTRATOR
        || this == AUDITOR && (right.equals("audit") || right.equals("explain"));
  }

  /** Whether he may do this with some record of the type. */
  boolean may(String verb, String type) {
    return switch (this) {
      case ADMINISTRATOR, MANAGER -> true;
      case OWN, OTHER_TEAM, SERVICE_ACCOUNT -> REPRESENTATIVE.contains(verb);
      case READ_ONLY -> verb.equals("read");
      case LIMITED_TOKEN -> verb.equals("read") && type.equals("customers");
      default -> false;
    };
  }

  /** Whether he may do this with that record. */
  boolean may(String verb, String type, Which which) {
    if (!may(verb, type) || which == Which.RANDOM) return false;
    if (which == Which.DELETED && !IN_THE_BIN.contains(verb)) return false;
    return switch (this) {
      case ADMINISTRATOR, MANAGER, READ_ONLY -> true;
      case OTHER_TEAM -> which == Which.FOREIGN;
      case SERVICE_ACCOUNT -> (which == Which.OWN || which == Which.TEAMS) && verb.equals("read");
      default ->
          which == Which.OWN
              || which == Which.DELETED
              || which == Which.TEAMS && verb.equals("read");
    };
  }

  /** The records that are tried. */
  enum Which {
    OWN,
    TEAMS,
    FOREIGN,
    DELETED,
    RANDOM
  }
}
