package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A known caller: who acts, and by which session or token.
 *
 * @param sessionId null for a token
 * @param tokenId null for a session
 */
record Caller(
    Actor actor, @Nullable Long sessionId, @Nullable Long tokenId, boolean mustChangePassword) {

  boolean bySession() {
    return sessionId != null;
  }
}
