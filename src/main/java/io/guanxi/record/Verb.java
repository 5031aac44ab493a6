package io.guanxi.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  public static Optional<Verb> find(String code) {
    return Arrays.stream(values()).filter(verb -> verb.code().equals(code)).findFirst();
  }

  /** The name used in meta and token scopes. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
