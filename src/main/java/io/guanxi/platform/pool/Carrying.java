package io.guanxi.platform.pool;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.share.Sharing;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives records an owner or takes him away, with all that goes along, through the one door. */
@Component
class Carrying {

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final Sharing sharing;

  Carrying(DSLContext db, Records records, Registry registry, Sharing sharing) {
    this.db = db;
    this.records = records;
    this.registry = registry;
    this.sharing = sharing;
  }

  /** Out of the pool, to somebody. */
  void give(Pooled pooled, long record, long to, Actor keeper) {
    own(pooled.type(), List.of(record), to, keeper);
    giveAlong(pooled, record, to, keeper);
  }

  /** What lies in the pool because of a record goes with it. */
  void giveAlong(Pooled pooled, long record, long to, Actor keeper) {
    for (var along : pooled.along()) {
      var type = registry.get(along.type());
      var free = type.ownerColumn().isNull();
      own(along.type(), with(along, type, record, free), to, keeper);
    }
  }

  /** Into the pool. */
  void take(Pooled pooled, long record, long from, Actor keeper) {
    own(pooled.type(), List.of(record), null, keeper);
    takeAlong(pooled, record, from, keeper);
  }

  /** With a record goes what its owner had along with it; whoever was let in is let in no more. */
  void takeAlong(Pooled pooled, long record, long from, Actor keeper) {
    sharing.endAll(registry.get(pooled.type()), List.of(record), keeper);
    for (var along : pooled.along()) {
      var type = registry.get(along.type());
      var his = with(along, type, record, type.ownerColumn().eq(from));
      own(along.type(), his, null, keeper);
      sharing.endAll(type, his, keeper);
    }
  }

  private List<Long> with(Pooled.Along along, TypeSpec type, long record, Condition whose) {
    return db.select(type.id())
        .from(type.table())
        .where(along.reference().eq(record), whose)
        .and(type.column("deleted_at", Instant.class).isNull())
        .orderBy(type.id())
        .fetch(type.id());
  }

  private void own(TypeKey key, List<Long> ids, @Nullable Long owner, Actor keeper) {
    if (ids.isEmpty()) return;
    var field = Objects.requireNonNull(registry.get(key).ownerField());
    var inputs = new ArrayList<Input>();
    for (var id : ids) inputs.add(Input.update(id, null, value(field, owner)));
    for (Outcome outcome : records.writeAll(key, inputs, keeper)) {
      Problem problem = outcome.problem();
      if (problem != null) throw problem;
    }
  }

  @SuppressWarnings("NullAway")
  private static Map<String, Object> value(String field, @Nullable Long owner) {
    var out = new LinkedHashMap<String, Object>();
    out.put(field, owner);
    return out;
  }
}
