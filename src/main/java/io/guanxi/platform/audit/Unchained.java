package io.guanxi.platform.audit;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether there may be events on this node that are in no block yet. */
@Component
class Unchained {

  private final AtomicBoolean wanted = new AtomicBoolean(true);

  void add() {
    wanted.set(true);
  }

  boolean taken() {
    return wanted.getAndSet(false);
  }
}
