package io.guanxi.platform.mail;

import java.util.Locale;

/** Why a letter did not go out; each has a sentence that says what to do about it. */
enum SmtpProblem {
  UNKNOWN_HOST(true),
  /** Not a place that may be asked. */
  NOT_ALLOWED(true),
  /** Nobody answers in time: most often a blocked port. */
  PORT_BLOCKED(true),
  REFUSED(true),
  TLS_FAILED(true),
  NO_STARTTLS(true),
  /** Somebody answers who is no mail server, or one that wants TLS from the start. */
  NOT_A_MAIL_SERVER(true),
  WRONG_PASSWORD(true),
  /** The provider wants a code made for programs instead of the password. */
  NEEDS_CODE(true),
  /** Signing in with a password is switched off for the account. */
  PASSWORD_SWITCHED_OFF(true),
  SENDER_REFUSED(true),
  ADDRESS_REFUSED(false),
  LETTER_REFUSED(false),
  TRY_LATER(true),
  LOST(true),
  EXPIRED(false);

  private final boolean passing;

  SmtpProblem(boolean passing) {
    this.passing = passing;
  }

  /** Whether another attempt may do better. */
  boolean isPassing() {
    return passing;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
