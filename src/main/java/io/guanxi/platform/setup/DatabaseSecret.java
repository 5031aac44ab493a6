package io.guanxi.platform.setup;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The passwords of the embedded database, made once and kept where only the owner can read them.
 *
 * @param superuser of the role postgres, which only the start uses
 * @param program of the role guanxi, which the program uses
 */
record DatabaseSecret(String superuser, String program) {

  static final String FILE = "postgres/secret";

  static DatabaseSecret create() {
    return new DatabaseSecret(random(), random());
  }

  static DatabaseSecret load(DataDirectory data) {
    var lines = String.valueOf(data.readSecret(FILE)).lines().toList();
    if (lines.size() != 2) {
      throw new StartFailure(
          "the database's password file "
              + data.resolve(FILE)
              + " is missing or damaged; put it back from your backup.");
    }
    return new DatabaseSecret(lines.get(0), lines.get(1));
  }

  void save(DataDirectory data) {
    data.writeSecret(FILE, superuser + "\n" + program + "\n");
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
