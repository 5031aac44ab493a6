package io.guanxi.platform.identity;

import io.guanxi.kernel.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords with Argon2id. Each takes 19 MiB for a moment, so only as many at a
 * time as there are processors.
 */
@Component
class Passwords {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;
  private static final int PATIENCE_SECONDS = 10;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
  private final Semaphore places =
      new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

  /** Slow by design, so the start does not wait for it. */
  private final CompletableFuture<String> nobody =
      CompletableFuture.supplyAsync(() -> argon2.encode(Secret.random()));

  String hash(String password) {
    return inTurn(() -> argon2.encode(password));
  }

  /** Takes as long for a user who does not exist or has no password. */
  boolean matches(String password, @Nullable String hash) {
    return inTurn(() -> argon2.matches(password, hash == null ? nobody.join() : hash))
        && hash != null;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw Problem.of(503, "try-again");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.of(503, "try-again");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
