package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
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

  PoolRules(DSLContext db) {
    this.db = db;
  }

  /** What has an owner lies in no pool; what a pool's own move left without one lies in that. */
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
