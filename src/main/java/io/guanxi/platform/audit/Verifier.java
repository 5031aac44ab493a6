package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_BLOCK;
import static io.guanxi.tables.Tables.AUDIT_CHECKPOINT;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.AUDIT_PENDING;

import io.guanxi.platform.audit.Verification.Fault;
import io.guanxi.platform.secret.Vault;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Looks through the whole trail, a few blocks at a time, as it was at one moment. */
@Component
class Verifier {

  private static final int BLOCKS_AT_ONCE = 20;

  private final DSLContext db;
  private final TrailStore store;
  private final Vault vault;
  private final Anchor anchor;
  private final Clock clock;

  Verifier(DSLContext db, TrailStore store, Vault vault, Anchor anchor, Clock clock) {
    this.db = db;
    this.store = store;
    this.vault = vault;
    this.anchor = anchor;
    this.clock = clock;
  }

  @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
  public Verification verify() {
    return new Walk().through();
  }

  /** An event as it is found. */
  private record Found(byte[] seal, boolean fits) {}

  private final class Walk {

    private final List<Fault> faults = new ArrayList<>();
    private final Chain.@Nullable End kept = anchor.kept();
    private byte[] previous = Block.BEGINNING;
    private long seq;
    private long blocks;
    private long events;
    private @Nullable Instant since;

    Verification through() {
      beginAtCheckpoint();
      for (var some = blocks(); !some.isEmpty(); some = blocks()) {
        var found = events(some);
        for (var block : some) block(block, found);
      }
      long waiting = db.fetchCount(AUDIT_PENDING);
      // Only when the number is wrong is it looked for what is in no block: that takes long.
      if (db.fetchCount(AUDIT_EVENT) != events + waiting) strangers();
      if (kept != null && kept.seq() > seq) fault("end-missing", kept.seq(), null);
      return new Verification(
          faults.isEmpty(),
          clock.instant(),
          events,
          blocks,
          waiting,
          since,
          HexFormat.of().formatHex(previous),
          List.copyOf(faults));
    }

    private void beginAtCheckpoint() {
      var checkpoint =
          db.selectFrom(AUDIT_CHECKPOINT).orderBy(AUDIT_CHECKPOINT.SEQ.desc()).limit(1).fetchOne();
      if (checkpoint == null) return;
      seq = checkpoint.get(AUDIT_CHECKPOINT.SEQ);
      previous = checkpoint.get(AUDIT_CHECKPOINT.HASH);
      since = checkpoint.get(AUDIT_CHECKPOINT.UNTIL);
      var statement =
          Block.statement("checkpoint", seq, checkpoint.get(AUDIT_CHECKPOINT.MADE_AT), previous);
      if (!vault.isSigned(statement, checkpoint.get(AUDIT_CHECKPOINT.SIGNATURE))) {
        fault("checkpoint-unsigned", seq, null);
      }
    }

    private List<Record> blocks() {
      return List.copyOf(
          db.selectFrom(AUDIT_BLOCK)
              .where(AUDIT_BLOCK.SEQ.gt(seq))
              .orderBy(AUDIT_BLOCK.SEQ)
              .limit(BLOCKS_AT_ONCE)
              .fetch());
    }

    private Map<Long, Found> events(List<Record> some) {
      var ids =
          some.stream()
              .flatMap(block -> java.util.Arrays.stream(block.get(AUDIT_BLOCK.EVENTS)))
              .toArray(Long[]::new);
      var found = new HashMap<Long, Found>();
      for (var row : db.selectFrom(AUDIT_EVENT).where(AUDIT_EVENT.ID.eq(DSL.any(ids))).fetch()) {
        long id = row.get(AUDIT_EVENT.ID);
        var seal = row.get(AUDIT_EVENT.SEAL);
        var fits = MessageDigest.isEqual(seal, store.seal(id, TrailStore.entry(row)));
        found.put(id, new Found(seal, fits));
      }
      return found;
    }

    private void block(Record block, Map<Long, Found> found) {
      long number = block.get(AUDIT_BLOCK.SEQ);
      for (long missing = seq + 1; missing < number && !isFull(); missing++) {
        fault("block-missing", missing, null);
      }
      var seals = new ArrayList<byte[]>();
      boolean whole = true;
      for (var id : block.get(AUDIT_BLOCK.EVENTS)) {
        var event = found.get(id);
        if (event == null) {
          fault("event-missing", number, id);
          whole = false;
          continue;
        }
        events++;
        seals.add(event.seal());
        if (!event.fits()) {
          fault("event-changed", number, id);
          whole = false;
        }
      }
      var hash = block.get(AUDIT_BLOCK.HASH);
      if (whole && !follows(block, number, seals, hash)) fault("block-changed", number, null);
      if (!vault.isSigned(
          Block.statement("block", number, block.get(AUDIT_BLOCK.MADE_AT), hash),
          block.get(AUDIT_BLOCK.SIGNATURE))) {
        fault("block-unsigned", number, null);
      }
      if (kept != null && kept.seq() == number && !MessageDigest.isEqual(kept.hash(), hash)) {
        fault("block-changed", number, null);
      }
      previous = hash;
      seq = number;
      blocks++;
    }

    private boolean follows(Record block, long number, List<byte[]> seals, byte[] hash) {
      var computed =
          Block.hash(
              number,
              block.get(AUDIT_BLOCK.MADE_AT),
              List.of(block.get(AUDIT_BLOCK.EVENTS)),
              seals,
              previous);
      return MessageDigest.isEqual(computed, hash)
          && MessageDigest.isEqual(previous, block.get(AUDIT_BLOCK.PREVIOUS));
    }

    /** Events that the program did not write, or that were taken out of the queue. */
    private void strangers() {
      db.fetchValues(
              """
              SELECT id FROM audit_event
              EXCEPT SELECT unnest(events) FROM audit_block
              EXCEPT SELECT event_id FROM audit_pending
              LIMIT 100
              """)
          .forEach(id -> fault("event-strange", null, (Long) id));
    }

    private boolean isFull() {
      return faults.size() >= Verification.MOST_FAULTS;
    }

    private void fault(String kind, @Nullable Long block, @Nullable Long event) {
      if (!isFull()) faults.add(new Fault(kind, block, event));
    }
  }
}
