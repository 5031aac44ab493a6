package io.guanxi.platform.roster;

import java.util.Locale;

/** What a column of a list of people may be for. */
enum RosterField {
  NAME,
  EMAIL,
  LOGIN,
  MOBILE,
  ROLES,
  TEAMS,
  MANAGER,
  LANGUAGE;

  /** As it is called in problems of the user's own fields. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
