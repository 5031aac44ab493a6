package io.guanxi.platform.mail;

import java.util.Locale;

/** How the way to the mail server is kept secret. */
enum Security {
  /** TLS from the first byte, usually port 465. */
  TLS,
  /** TLS after a plain greeting, required, usually port 587. */
  STARTTLS,
  /** None: only for a server in one's own network. */
  NONE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
