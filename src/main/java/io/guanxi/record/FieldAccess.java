package io.guanxi.record;

import java.util.Locale;

/** What somebody may do with a field, the least first. */
public enum FieldAccess {
  /** As if there were no such field. */
  NONE,
  /** A form that gives little away; an empty one may be filled in, none may be changed. */
  MASK,
  READ,
  WRITE;

  public FieldAccess or(FieldAccess other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public FieldAccess and(FieldAccess other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
