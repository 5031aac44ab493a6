package io.guanxi.record;

import java.util.Locale;

/** What somebody may do with records of a type. */
public enum Verb {
  READ,
  CREATE,
  UPDATE,
  DELETE,
  PURGE,
  EXPORT,
  IMPORT,
  BULK,
  /** Show it to somebody who would not see it. */
  SHARE,
  /** Make one of several. */
  MERGE,
  /** Say whose it is. */
  ASSIGN;

  /** The name used in meta and token scopes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
