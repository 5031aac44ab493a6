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

  PoolMeta(Pools pools) {
    this.pools = pools;
  }

  @Override
  public String name() {
    return "pools";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    var open =
        pools.all(POOL.ACTIVE.isTrue()).stream().filter(pool -> pools.isFor(pool, actor)).count();
    return Map.of("open", open);
  }
}
