package io.guanxi.platform.outbound;

import java.util.Locale;

/**
 * Nothing came back that may be used. Says only of which class the reason is: what lies inside a
 * network is nobody's business who types addresses.
 */
public final class Unreachable extends Exception {

  /** Why. */
  public enum Reason {
    /** No http or https address, or one with a user in it. */
    BAD_ADDRESS,
    /** Not a place that may be asked. */
    NOT_ALLOWED,
    UNKNOWN_HOST,
    /** Nobody listens there, or something in between refuses. */
    NO_CONNECTION,
    TLS,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** Somebody answered, but not in HTTP. */
    BAD_ANSWER;

    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  public Unreachable(Reason reason) {
    super(reason.code(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
