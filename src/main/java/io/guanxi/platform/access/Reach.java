package io.guanxi.platform.access;

/** How far a right goes, the least first. */
enum Reach {
  NONE,
  /** What one owns; where records have no owner, what one created. */
  OWN,
  /** What one's team owns or was given, and what nobody has taken yet. */
  TEAM,
  /** The same of one's team and all teams below it. */
  TREE,
  ALL;

  Reach or(Reach other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
