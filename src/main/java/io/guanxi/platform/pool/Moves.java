package io.guanxi.platform.pool;

import static io.guanxi.tables.Sequences.RECORD_ID;
import static io.guanxi.tables.Tables.POOL_ENTRY;
import static io.guanxi.tables.Tables.POOL_EXEMPT;
import static io.guanxi.tables.Tables.POOL_HOLD;
import static io.guanxi.tables.Tables.POOL_MOVE;
import static io.guanxi.tables.Tables.POOL_WARNING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What lies in pools, and every way in and out. */
@Component
class Moves {

  private static final Duration KEPT = Duration.ofDays(2 * 365);

  private final DSLContext db;
  private final Clock clock;

  Moves(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** The ways. */
  enum Kind {
    CLAIM,
    ASSIGN,
    RELEASE,
    RECYCLE,
    /** Given to somebody by another way than the pool's own. */
    TAKEN
  }

  /** One record's way in or out. */
  record Move(
      Kind kind,
      Pool pool,
      long record,
      @Nullable Long from,
      @Nullable Long to,
      @Nullable String reason) {}

  /** A record that lies in a pool. */
  record Entry(long record, long pool, Instant since, @Nullable Long previous) {}

  /** What moves together is one origin in the change log. */
  long batch() {
    return db.select(RECORD_ID.nextval()).fetchSingle().value1();
  }

  /** The record's place in the pool, locked; null when it lies there no more. */
  @Nullable Entry locked(long pool, long record) {
    return db.selectFrom(POOL_ENTRY)
        .where(POOL_ENTRY.RECORD_ID.eq(record), POOL_ENTRY.POOL_ID.eq(pool))
        .forUpdate()
        .fetchOne(
            row ->
                new Entry(
                    row.get(POOL_ENTRY.RECORD_ID),
                    row.get(POOL_ENTRY.POOL_ID),
                    row.get(POOL_ENTRY.SINCE),
                    row.get(POOL_ENTRY.PREVIOUS_ID)));
  }

  void log(long batch, Move move, long by) {
    db.insertInto(POOL_MOVE)
        .set(POOL_MOVE.BATCH, batch)
        .set(POOL_MOVE.POOL_ID, move.pool().id())
        .set(POOL_MOVE.TYPE, move.pool().type())
        .set(POOL_MOVE.RECORD_ID, move.record())
        .set(POOL_MOVE.KIND, move.kind().name())
        .set(POOL_MOVE.FROM_ID, move.from())
        .set(POOL_MOVE.TO_ID, move.to())
        .set(POOL_MOVE.REASON, move.reason())
        .set(POOL_MOVE.AT, clock.instant())
        .set(POOL_MOVE.BY_ID, by)
        .execute();
  }

  void in(Move move) {
    db.insertInto(POOL_ENTRY)
        .set(POOL_ENTRY.RECORD_ID, move.record())
        .set(POOL_ENTRY.TYPE, move.pool().type())
        .set(POOL_ENTRY.POOL_ID, move.pool().id())
        .set(POOL_ENTRY.SINCE, clock.instant())
        .set(POOL_ENTRY.PREVIOUS_ID, move.from())
        .set(POOL_ENTRY.REASON, move.reason())
        .onConflict(POOL_ENTRY.RECORD_ID)
        .doUpdate()
        .set(POOL_ENTRY.POOL_ID, move.pool().id())
        .set(POOL_ENTRY.SINCE, clock.instant())
        .set(POOL_ENTRY.PREVIOUS_ID, move.from())
        .set(POOL_ENTRY.REASON, move.reason())
        .execute();
  }

  void out(Collection<Long> records) {
    db.deleteFrom(POOL_ENTRY)
        .where(POOL_ENTRY.RECORD_ID.eq(DSL.any(records.toArray(Long[]::new))))
        .execute();
  }

  /** The owner is another from now on, and knows of no warning. */
  void held(Long[] records, Long[] owners) {
    db.execute(
        """
        INSERT INTO pool_hold (record_id, owner_id, since)
        SELECT r, o, {2} FROM unnest({0}::bigint[], {1}::bigint[]) AS n(r, o)
        ON CONFLICT (record_id) DO UPDATE SET owner_id = excluded.owner_id, since = excluded.since
        """,
        DSL.val(records), DSL.val(owners), DSL.val(clock.instant()));
  }

  void unwarned(Collection<Long> records) {
    db.deleteFrom(POOL_WARNING)
        .where(POOL_WARNING.RECORD_ID.eq(DSL.any(records.toArray(Long[]::new))))
        .execute();
  }

  /** What is older is in the audit trail; the latest way of what lies in a pool stays. */
  void sweep() {
    db.deleteFrom(POOL_MOVE)
        .where(POOL_MOVE.AT.lt(clock.instant().minus(KEPT)))
        .andNotExists(
            DSL.selectOne().from(POOL_ENTRY).where(POOL_ENTRY.RECORD_ID.eq(POOL_MOVE.RECORD_ID)))
        .execute();
  }

  /** Purged records leave nothing but the log of their moves. */
  void forget(List<Long> records) {
    var all = DSL.any(records.toArray(Long[]::new));
    db.deleteFrom(POOL_ENTRY).where(POOL_ENTRY.RECORD_ID.eq(all)).execute();
    db.deleteFrom(POOL_HOLD).where(POOL_HOLD.RECORD_ID.eq(all)).execute();
    db.deleteFrom(POOL_WARNING).where(POOL_WARNING.RECORD_ID.eq(all)).execute();
    db.deleteFrom(POOL_EXEMPT).where(POOL_EXEMPT.RECORD_ID.eq(all)).execute();
  }
}
