package io.guanxi.platform.pool;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.web.Rsql;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In which pools records belong, by the pools' filters, whoever may see them. */
@Component
class Belonging {

  private final ObjectProvider<Records> records;
  private final Registry registry;
  private final Pools pools;
  private final Keeper keeper;

  /**
   * @param records asked for when needed: the rule by which records know their pool asks too
   */
  Belonging(ObjectProvider<Records> records, Registry registry, Pools pools, Keeper keeper) {
    this.records = records;
    this.registry = registry;
    this.pools = pools;
    this.keeper = keeper;
  }

  /** Which of these belong in the pool; one query. */
  Set<Long> in(Pool pool, Collection<Long> ids) {
    if (ids.isEmpty()) return Set.of();
    var type = registry.named(pool.type());
    var filter = Filter.and(Rsql.parse(pool.filter()), Filter.where("id", Op.IN, ids.toArray()));
    var query =
        Query.of(type.key())
            .where(filter)
            .fields(List.of(type.fields().get(0).name()))
            .limit(ids.size());
    var out = new HashSet<Long>();
    for (Snapshot record : records.getObject().list(query, keeper.itself(0)).items())
      out.add(record.id());
    return out;
  }

  /** The first active pool in which each belongs; what belongs in none is missing. */
  Map<Long, Pool> first(TypeKey type, Collection<Long> ids) {
    var left = new HashSet<>(ids);
    var out = new HashMap<Long, Pool>();
    for (var pool : pools.active(type.plural())) {
      if (left.isEmpty()) break;
      for (var id : in(pool, left)) out.put(id, pool);
      left.removeAll(out.keySet());
    }
    return out;
  }
}
