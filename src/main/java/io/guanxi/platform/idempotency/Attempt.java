package io.guanxi.platform.idempotency;

import java.util.UUID;

/**
 * One try at a request that carries a key.
 *
 * @param route the method and the path: the same key on another route is another key
 * @param bodyHash of everything that was sent
 */
record Attempt(long userId, String route, String key, String bodyHash, UUID id) {

  static Attempt of(long userId, String route, String key, String bodyHash) {
    return new Attempt(userId, route, key, bodyHash, UUID.randomUUID());
  }
}
