package io.guanxi.platform.access;

import java.util.Locale;

/** What somebody may do with the installation rather than with records. */
public enum SystemRight {
  /** Invite, change and shut out people. */
  USERS,
  ROLES,
  TEAMS,
  POOLS,
  /** Name, currencies, sample data, what concerns all records. */
  COMPANY,
  /** How mail goes out, templates, robots, what is told by default. */
  MAIL,
  /** Rules of signing in, identity providers. */
  SECURITY,
  /** Service accounts and other people's tokens. */
  TOKENS,
  /** Read, search and export the audit trail. */
  AUDIT,
  /** Ask why somebody sees something, and look through the eyes of a role. */
  EXPLAIN;

  /** The name used in {@code access_role.system}, meta and token scopes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
