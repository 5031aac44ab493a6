package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;

import io.guanxi.platform.handover.OwnerChangeReasons;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Why a record went into its pool, for who reads who had it so far. */
@Component
class PoolReasons implements OwnerChangeReasons {

  private final DSLContext db;

  PoolReasons(DSLContext db) {
    this.db = db;
  }

  @Override
  public String origin() {
    return Keeper.ORIGIN;
  }

  @Override
  public Map<Long, String> of(long record, Collection<Long> refs) {
    return db.select(POOL_MOVE.BATCH, POOL_MOVE.REASON)
        .from(POOL_MOVE)
        .where(
            POOL_MOVE.BATCH.in(refs), POOL_MOVE.RECORD_ID.eq(record), POOL_MOVE.REASON.isNotNull())
        .fetchMap(POOL_MOVE.BATCH, POOL_MOVE.REASON);
  }
}
