package io.guanxi.platform.secret;

import io.guanxi.platform.setup.DataDirectory;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key of an installation that was given none: made once, outside the database. */
final class SecretKeyFile {

  static final String NAME = "secret.key";

  private static final int BYTES = 32;

  private SecretKeyFile() {}

  static String readOrMake(DataDirectory data) {
    var kept = data.readSecret(NAME);
    if (kept != null && !kept.isBlank()) return kept.strip();
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var made = HexFormat.of().formatHex(bytes);
    data.writeSecret(NAME, made + "\n");
    return made;
  }
}
