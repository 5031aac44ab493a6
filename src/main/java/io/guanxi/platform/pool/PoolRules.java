package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.handover.Handover;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.RecordRule;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Makes, for each type that takes part, the rule by which its records know their pool. */
@Component
public class PoolRules {

  /** What a record's {@code pool} refers to. */
  public static final TypeKey POOL = TypeKey.of("pool", "pools");

  static final String FIELD = "pool";

  private final DSLContext db;
  private final Pools pools;
  private final Belonging belonging;

  PoolRules(DSLContext db, Pools pools, Belonging belonging) {
    this.db = db;
    this.pools = pools;
    this.belonging = belonging;
  }

  /**
   * What has an owner lies in no pool; what a pool's own move left without one lies in that; what
   * loses its owner in any other way lies in the first pool in which it belongs, or is free.
   */
  public RecordRule on(TypeKey type) {
    return new OwnedLiesInNoPool(type);
  }

  private final class OwnedLiesInNoPool implements RecordRule {

    private final TypeKey type;

    OwnedLiesInNoPool(TypeKey type) {
      this.type = type;
    }

    @Override
    public TypeKey appliesTo() {
      return type;
    }

    @Override
    public void deriveAll(List<Draft> drafts) {
      if (drafts.isEmpty()) return;
      var owner = Objects.requireNonNull(drafts.get(0).type().ownerField());
      var origin = drafts.get(0).actor().origin();
      boolean own = origin.kind().equals(Keeper.ORIGIN) && origin.ref() != null;
      var released = drafts.stream().filter(d -> own && d.value(owner) == null).toList();
      if (!released.isEmpty()) {
        long pool = poolOf(Objects.requireNonNull(origin.ref()));
        for (var draft : released) draft.set(FIELD, pool);
      }
      for (var draft : drafts)
        if (draft.value(owner) != null && draft.value(FIELD) != null) draft.set(FIELD, null);
      if (!own && pools.types().contains(type)) freed(drafts, owner);
    }

    private void freed(List<Draft> drafts, String owner) {
      var freed =
          drafts.stream()
              .filter(d -> d.changed(owner) && d.value(owner) == null && d.value(FIELD) == null)
              .filter(d -> d.action() == Input.Action.UPDATE)
              .toList();
      if (freed.isEmpty()) return;
      var places = belonging.first(type, freed.stream().map(Draft::id).toList());
      for (var draft : freed) {
        var pool = places.get(draft.id());
        if (pool != null) draft.set(FIELD, pool.id());
        else if (draft.actor().origin().kind().equals(Handover.ORIGIN))
          draft.refuse(Problem.conflict("no-pool-for-it"));
      }
    }
  }

  private long poolOf(long batch) {
    return Objects.requireNonNull(
        db.select(POOL_MOVE.POOL_ID)
            .from(POOL_MOVE)
            .where(POOL_MOVE.BATCH.eq(batch))
            .limit(1)
            .fetchOne(POOL_MOVE.POOL_ID));
  }
}
