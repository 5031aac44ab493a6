package io.guanxi.platform.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;

/** Random secrets, and the hash under which they are kept: being random, they need no slow one. */
public final class Secret {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String TYPED = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 4;

  private Secret() {}

  /** 256 random bits in letters that fit a cookie and a header. */
  public static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A password to be typed once: four groups of letters and digits that nobody mixes up. */
  static String password() {
    return RANDOM
        .ints(GROUPS * GROUP, 0, TYPED.length())
        .mapToObj(i -> TYPED.substring(i, i + 1))
        .collect(Collectors.joining())
        .replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
  }

  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
