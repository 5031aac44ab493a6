package io.guanxi.platform.pool;

import io.guanxi.kernel.Actor;
import io.guanxi.record.web.MetaPart;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface whether there is anything to claim from. */
@Component
@Order(30)
class PoolMeta implements MetaPart {

  private final Claims claims;

  PoolMeta(Claims claims) {
    this.claims = claims;
  }

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    return Map.of("open", claims.openTo(actor).size());
  }
}
