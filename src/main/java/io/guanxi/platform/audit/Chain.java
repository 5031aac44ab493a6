package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_BLOCK;
import static io.guanxi.tables.Tables.AUDIT_CHECKPOINT;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.AUDIT_PENDING;

import io.guanxi.platform.secret.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts events that are committed into blocks. Whoever writes events never waits for it: only one
 * node at a time chains, and what it does not see yet goes into a later block.
 */
@Component
class Chain {

  static final int MOST_EVENTS = 500;

  /** Any number of our own: the lock of who chains or prunes. */
  private static final long LOCK = 0x6775616e7869L;

  private final DSLContext db;
  private final Vault vault;
  private final Clock clock;

  Chain(DSLContext db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** Where a chain ends. */
  record End(long seq, byte[] hash) {}

  /** One block; null when there was nothing to chain or another node is at it. */
  @Transactional
  public @Nullable Block next() {
    if (!lock()) return null;
    var ids = take();
    if (ids.isEmpty()) return null;
    var seals = new ArrayList<byte[]>();
    var present = new ArrayList<Long>();
    Instant last = Instant.EPOCH;
    for (var row :
        db.select(AUDIT_EVENT.ID, AUDIT_EVENT.AT, AUDIT_EVENT.SEAL)
            .from(AUDIT_EVENT)
            .where(AUDIT_EVENT.ID.eq(DSL.any(ids.toArray(Long[]::new))))
            .orderBy(AUDIT_EVENT.ID)) {
      present.add(row.value1());
      seals.add(row.value3());
      if (row.value2().isAfter(last)) last = row.value2();
    }
    var end = end();
    var block =
        Block.of(
            end.seq() + 1,
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            present,
            seals,
            end.hash());
    store(block, last);
    return block;
  }

  private List<Long> take() {
    var oldest =
        DSL.select(AUDIT_PENDING.EVENT_ID)
            .from(AUDIT_PENDING)
            .orderBy(AUDIT_PENDING.EVENT_ID)
            .limit(MOST_EVENTS);
    return db.deleteFrom(AUDIT_PENDING)
        .where(AUDIT_PENDING.EVENT_ID.in(oldest))
        .returning(AUDIT_PENDING.EVENT_ID)
        .fetch(AUDIT_PENDING.EVENT_ID);
  }

  private void store(Block block, Instant last) {
    db.insertInto(AUDIT_BLOCK)
        .set(AUDIT_BLOCK.SEQ, block.seq())
        .set(AUDIT_BLOCK.MADE_AT, block.madeAt())
        .set(AUDIT_BLOCK.LAST_AT, last)
        .set(AUDIT_BLOCK.EVENTS, block.events().toArray(Long[]::new))
        .set(AUDIT_BLOCK.PREVIOUS, block.previous())
        .set(AUDIT_BLOCK.HASH, block.hash())
        .set(
            AUDIT_BLOCK.SIGNATURE,
            vault.sign(Block.statement("block", block.seq(), block.madeAt(), block.hash())))
        .execute();
  }

  /** False while another node chains or prunes; held until the transaction ends. */
  boolean lock() {
    return Boolean.TRUE.equals(
        db.fetchValue("SELECT pg_try_advisory_xact_lock(?)", LOCK) instanceof Boolean got && got);
  }

  End end() {
    var block =
        db.select(AUDIT_BLOCK.SEQ, AUDIT_BLOCK.HASH)
            .from(AUDIT_BLOCK)
            .orderBy(AUDIT_BLOCK.SEQ.desc())
            .limit(1)
            .fetchOne();
    if (block != null) return new End(block.value1(), block.value2());
    var checkpoint =
        db.select(AUDIT_CHECKPOINT.SEQ, AUDIT_CHECKPOINT.HASH)
            .from(AUDIT_CHECKPOINT)
            .orderBy(AUDIT_CHECKPOINT.SEQ.desc())
            .limit(1)
            .fetchOne();
    return checkpoint == null
        ? new End(0, Block.BEGINNING)
        : new End(checkpoint.value1(), checkpoint.value2());
  }
}
