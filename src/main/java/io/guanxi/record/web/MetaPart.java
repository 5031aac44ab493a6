package io.guanxi.record.web;

import io.guanxi.kernel.Actor;

/**
 * Something else that {@code GET /meta} tells: the user, the company. Contributed by the platform.
 */
public interface MetaPart {

  String name();

  Object value(Actor actor);
}
