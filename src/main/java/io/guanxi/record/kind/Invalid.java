package io.guanxi.record.kind;

import java.util.List;

/** A value that a kind refuses: a problem code with what its message needs. */
public final class Invalid extends Exception {

  private final String code;
  private final transient List<Object> args;

  public Invalid(String code, Object... args) {
    super(code, null, false, false);
    this.code = code;
    this.args = List.of(args);
  }

  public String code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }
}
