package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void usesArgon2idAsRecommended() {
    var hash = passwords.hash("brown-teapot-77");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("brown-teapot-77", hash)).isTrue();
    assertThat(passwords.matches("brown-teapot-78", hash)).isFalse();
    assertThat(passwords.matches("brown-teapot-77", null)).isFalse();
  }

  @Test
  void takesAsLongForNobody() {
    var hash = passwords.hash("brown-teapot-77");
    assertThat(least(null)).isGreaterThan(least(hash) / 2);
  }

  /** The shortest of several tries, which a busy machine disturbs least. */
  private long least(@Nullable String hash) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) {
      long began = System.nanoTime();
      passwords.matches("wrong-password", hash);
      least = Math.min(least, System.nanoTime() - began);
    }
    return least;
  }
}
