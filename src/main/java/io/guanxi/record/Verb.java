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
  BULK;

  /** The name used in meta and token scopes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
