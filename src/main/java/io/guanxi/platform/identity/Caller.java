package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A known caller: who acts, and by which session or token.
 *
 * @param sessionId null for a token
 * @param tokenId null for a session
 * @param seenAt when the user of the session last did something; null for a token
 * @param mustEnrol a role asks for a second factor and there is none yet
 * @param address where a token was used last
 */
record Caller(
    Actor actor,
    @Nullable Long sessionId,
    @Nullable Long tokenId,
    @Nullable Instant seenAt,
    boolean mustChangePassword,
    boolean mustEnrol,
    @Nullable String address) {

  /** Whether nothing has to be done before anything else. */
  boolean isComplete() {
    return !mustChangePassword && !mustEnrol;
  }

  boolean bySession() {
    return sessionId != null;
  }
}
