package io.guanxi.platform.view;

import io.guanxi.kernel.Actor;
import io.guanxi.record.web.MetaPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface at its start how somebody wants it. */
@Component
@Order(3)
class PreferenceMeta implements MetaPart {

  private final Preferences preferences;

  PreferenceMeta(Preferences preferences) {
    this.preferences = preferences;
  }

  @Override
  public String name() {
    return "preferences";
  }

  @Override
  public Object value(Actor actor) {
    return preferences.of(actor);
  }
}
