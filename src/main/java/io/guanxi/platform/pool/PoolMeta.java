package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL;

import io.guanxi.kernel.Actor;
import io.guanxi.record.web.MetaPart;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface whether there is anything to claim from. */
@Component
@Order(30)
class PoolMeta implements MetaPart {

  private final Pools pools;
  private final Claims claims;

  PoolMeta(Pools pools, Claims claims) {
    this.pools = pools;
    this.claims = claims;
  }

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    var open =
        pools.all(POOL.ACTIVE.isTrue()).stream()
            .filter(pool -> claims.mayRead(pool, actor) && pools.isFor(pool, actor))
            .count();
    return Map.of("open", open);
  }
}
