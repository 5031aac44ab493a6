package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_BLOCK;
import static io.guanxi.tables.Tables.AUDIT_CHECKPOINT;
import static io.guanxi.tables.Tables.AUDIT_EVENT;

import io.guanxi.kernel.AuditEvent;
import io.guanxi.platform.secret.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leaves out the beginning of the trail, whole blocks only, and signs where it goes on, so that
 * what is left still verifies.
 */
@Component
class Pruning {

  private static final int BLOCKS_AT_ONCE = 100;

  private final DSLContext db;
  private final Chain chain;
  private final Vault vault;
  private final StoredTrail trail;
  private final StoredAuditSettings settings;
  private final Clock clock;

  Pruning(
      DSLContext db,
      Chain chain,
      Vault vault,
      StoredTrail trail,
      StoredAuditSettings settings,
      Clock clock) {
    this.db = db;
    this.chain = chain;
    this.vault = vault;
    this.trail = trail;
    this.settings = settings;
    this.clock = clock;
  }

  /** By the settings; the number of events left out in this step, 0 when there are no more. */
  @Transactional
  public int step() {
    var months = settings.current().keepMonths();
    if (months == null) return 0;
    return before(clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant());
  }

  int before(Instant limit) {
    if (!chain.lock()) return 0;
    // The last block stays: the chain goes on from it.
    var old =
        db.select(AUDIT_BLOCK.SEQ, AUDIT_BLOCK.LAST_AT, AUDIT_BLOCK.EVENTS, AUDIT_BLOCK.HASH)
            .from(AUDIT_BLOCK)
            .where(AUDIT_BLOCK.SEQ.lt(DSL.select(DSL.max(AUDIT_BLOCK.SEQ)).from(AUDIT_BLOCK)))
            .orderBy(AUDIT_BLOCK.SEQ)
            .limit(BLOCKS_AT_ONCE)
            .fetch();
    int blocks = 0;
    while (blocks < old.size() && old.get(blocks).value2().isBefore(limit)) blocks++;
    if (blocks == 0) return 0;
    var leaving = old.subList(0, blocks);
    var last = leaving.get(blocks - 1);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    db.insertInto(AUDIT_CHECKPOINT)
        .set(AUDIT_CHECKPOINT.SEQ, last.value1())
        .set(AUDIT_CHECKPOINT.MADE_AT, now)
        .set(AUDIT_CHECKPOINT.UNTIL, last.value2())
        .set(AUDIT_CHECKPOINT.HASH, last.value4())
        .set(
            AUDIT_CHECKPOINT.SIGNATURE,
            vault.sign(Block.statement("checkpoint", last.value1(), now, last.value4())))
        .execute();
    var events = leaving.stream().flatMap(row -> java.util.Arrays.stream(row.value3())).toList();
    db.execute("SELECT set_config('guanxi.prunes_audit', 'yes', true)");
    db.deleteFrom(AUDIT_EVENT)
        .where(AUDIT_EVENT.ID.eq(DSL.any(events.toArray(Long[]::new))))
        .execute();
    db.deleteFrom(AUDIT_BLOCK).where(AUDIT_BLOCK.SEQ.le(last.value1())).execute();
    db.execute("SELECT set_config('guanxi.prunes_audit', '', true)");
    trail.note(
        AuditEvent.of("audit.pruned", null)
            .with(Map.of("events", events.size(), "until", last.value2(), "block", last.value1())));
    return events.size();
  }
}
