package io.guanxi.platform.movein;

import static io.guanxi.tables.Tables.OLD_TOTAL;

import io.guanxi.kernel.Actor;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the old system counted, as somebody read it off there. */
@Component
class OldTotals {

  private final DSLContext db;
  private final Clock clock;

  OldTotals(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Figures of the old system, each null where nobody has said it. */
  record Total(@Nullable Long records, @Nullable BigDecimal amount, Instant at) {}

  Map<String, Total> all() {
    return db.selectFrom(OLD_TOTAL)
        .fetchMap(
            OLD_TOTAL.TYPE,
            row ->
                new Total(
                    row.get(OLD_TOTAL.RECORDS),
                    row.get(OLD_TOTAL.AMOUNT),
                    row.get(OLD_TOTAL.UPDATED_AT)));
  }

  /** Keeps the figures of a type, or forgets them where both are null. */
  void set(String type, @Nullable Long records, @Nullable BigDecimal amount, Actor actor) {
    if (records == null && amount == null) {
      db.deleteFrom(OLD_TOTAL).where(OLD_TOTAL.TYPE.eq(type)).execute();
      return;
    }
    db.insertInto(OLD_TOTAL)
        .set(OLD_TOTAL.TYPE, type)
        .set(OLD_TOTAL.RECORDS, records)
        .set(OLD_TOTAL.AMOUNT, amount)
        .set(OLD_TOTAL.UPDATED_AT, clock.instant())
        .set(OLD_TOTAL.UPDATED_BY, actor.id())
        .onConflict(OLD_TOTAL.TYPE)
        .doUpdate()
        .set(OLD_TOTAL.RECORDS, records)
        .set(OLD_TOTAL.AMOUNT, amount)
        .set(OLD_TOTAL.UPDATED_AT, clock.instant())
        .set(OLD_TOTAL.UPDATED_BY, actor.id())
        .execute();
  }
}
