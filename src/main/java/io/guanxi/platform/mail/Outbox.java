package io.guanxi.platform.mail;

import static io.guanxi.tables.Tables.MAIL_OUTBOX;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters on their way, as an administrator sees them: never what is in them. */
@Component
class Outbox {

  static final List<String> STATES = List.of("waiting", "sending", "sent", "failed");

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int PAGE = 50;

  private final DSLContext db;
  private final Wake wake;

  Outbox(DSLContext db, Wake wake) {
    this.db = db;
    this.wake = wake;
  }

  /** One letter. */
  record Line(
      long id,
      String template,
      String address,
      String subject,
      String state,
      int attempts,
      @Nullable String problem,
      @Nullable String reply,
      Instant createdAt,
      Instant nextAt,
      @Nullable Instant sentAt) {}

  /** Some of them, the latest first. */
  record Lines(List<Line> items, @Nullable Long next) {}

  Lines list(@Nullable String state, @Nullable Long before) {
    var which = state == null ? DSL.noCondition() : MAIL_OUTBOX.STATE.eq(state);
    var items =
        db.selectFrom(MAIL_OUTBOX)
            .where(which)
            .and(before == null ? DSL.noCondition() : MAIL_OUTBOX.ID.lt(before))
            .orderBy(MAIL_OUTBOX.ID.desc())
            .limit(PAGE + 1)
            .fetch(
                row ->
                    new Line(
                        row.get(MAIL_OUTBOX.ID),
                        row.get(MAIL_OUTBOX.TEMPLATE),
                        row.get(MAIL_OUTBOX.ADDRESS),
                        row.get(MAIL_OUTBOX.SUBJECT),
                        row.get(MAIL_OUTBOX.STATE),
                        row.get(MAIL_OUTBOX.ATTEMPTS),
                        row.get(MAIL_OUTBOX.PROBLEM),
                        row.get(MAIL_OUTBOX.REPLY),
                        row.get(MAIL_OUTBOX.CREATED_AT),
                        row.get(MAIL_OUTBOX.NEXT_AT),
                        row.get(MAIL_OUTBOX.SENT_AT)));
    boolean more = items.size() > PAGE;
    var page = more ? items.subList(0, PAGE) : items;
    return new Lines(page, more ? page.get(PAGE - 1).id() : null);
  }

  /** How many letters are in each state. */
  Map<String, Integer> counts() {
    return db.select(MAIL_OUTBOX.STATE, DSL.count())
        .from(MAIL_OUTBOX)
        .groupBy(MAIL_OUTBOX.STATE)
        .fetchMap(MAIL_OUTBOX.STATE, DSL.count());
  }

  /** Whether there was such a letter to send again. */
  boolean retry(long id) {
    boolean found =
        db.update(MAIL_OUTBOX)
                .set(MAIL_OUTBOX.STATE, "waiting")
                .set(MAIL_OUTBOX.NEXT_AT, DSL.currentInstant())
                .set(
                    MAIL_OUTBOX.EXPIRES_AT,
                    DSL.greatest(
                        MAIL_OUTBOX.EXPIRES_AT,
                        DSL.currentInstant().add(DayToSecond.valueOf(Duration.ofDays(1)))))
                .where(
                    MAIL_OUTBOX.ID.eq(id),
                    MAIL_OUTBOX.STATE.in("waiting", "failed"),
                    MAIL_OUTBOX.CONTENT.isNotNull())
                .execute()
            == 1;
    if (found) wake.afterCommit();
    return found;
  }

  /** Whether there was such a letter to give up. */
  boolean discard(long id) {
    return db.deleteFrom(MAIL_OUTBOX)
            .where(MAIL_OUTBOX.ID.eq(id), MAIL_OUTBOX.STATE.in("waiting", "failed"))
            .execute()
        == 1;
  }

  int clear() {
    return db.deleteFrom(MAIL_OUTBOX)
        .where(
            MAIL_OUTBOX.STATE.in("sent", "failed"),
            MAIL_OUTBOX.CREATED_AT.lt(DSL.currentInstant().sub(DayToSecond.valueOf(KEPT))))
        .execute();
  }
}
