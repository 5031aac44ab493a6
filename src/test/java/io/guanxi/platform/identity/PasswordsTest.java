package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

  /** As many of either, in turn, so that a busy machine disturbs both alike. */
  @Test
  void itsMiddleTimeTellsNobodyFromSomebody() {
    var hash = passwords.hash("brown-teapot-77");
    var known = new ArrayList<Long>();
    var unknown = new ArrayList<Long>();
    for (int i = 0; i < 31; i++) {
      known.add(time(hash));
      unknown.add(time(null));
    }
    double apart = (double) middle(known) / middle(unknown);
    assertThat(apart).isBetween(0.67, 1.5);
  }

  private static long middle(List<Long> times) {
    return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
  }

  private long time(@Nullable String hash) {
    long began = System.nanoTime();
    passwords.matches("wrong-password", hash);
    return System.nanoTime() - began;
  }

  /** The shortest of several tries, which a busy machine disturbs least. */
  private long least(@Nullable String hash) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 8; i++) least = Math.min(least, time(hash));
    return least;
  }
}
