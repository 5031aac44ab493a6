package io.guanxi.platform.access;

import java.util.Locale;

/** How far a right goes, the least first. */
enum Reach {
  NONE,
  /** What one owns; where records have no owner, what one created. */
  OWN,
  /**
   * What one's teams own or were given, and what nobody has taken yet. For the manager of a team
   * the teams below it are hers too.
   */
  TEAM,
  /** The same of one's teams and all teams below them. */
  TREE,
  ALL;

  Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
