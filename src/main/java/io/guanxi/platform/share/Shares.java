package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.kernel.Actor;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The shares of records. One that has ended, by the database's clock, is as good as none. */
@Component
class Shares {

  private final DSLContext db;
  private final Clock clock;

  Shares(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** Lasting ones, collaborators first. */
  List<Share> of(TypeSpec type, long record) {
    return db.selectFrom(RECORD_SHARE)
        .where(on(type, record).and(lasting()))
        .orderBy(RECORD_SHARE.PART.isNull(), RECORD_SHARE.ID)
        .fetch(Shares::read);
  }

  @Nullable Share find(TypeSpec type, long record, long id) {
    return db.selectFrom(RECORD_SHARE)
        .where(on(type, record).and(RECORD_SHARE.ID.eq(id)))
        .fetchOne(Shares::read);
  }

  /** What this person or team has been given so far; the caller holds the record's lock. */
  @Nullable Share find(TypeSpec type, long record, Grant grant) {
    var whom =
        grant.user() == null
            ? RECORD_SHARE.TEAM_ID.eq(grant.team())
            : RECORD_SHARE.USER_ID.eq(grant.user());
    return db.selectFrom(RECORD_SHARE)
        .where(on(type, record).and(whom))
        .orderBy(RECORD_SHARE.ID)
        .limit(1)
        .fetchOne(Shares::read);
  }

  /** Two who let somebody in at once do so one after the other. */
  void lock(long record) {
    db.execute("SELECT pg_advisory_xact_lock({0})", DSL.val(record));
  }

  long put(TypeSpec type, long record, Grant grant, @Nullable Share before, Actor actor) {
    var now = clock.instant();
    if (before != null) {
      db.update(RECORD_SHARE)
          .set(RECORD_SHARE.LEVEL, grant.level())
          .set(RECORD_SHARE.ENDS_AT, grant.endsAt())
          .set(RECORD_SHARE.REASON, grant.reason())
          .set(RECORD_SHARE.PART, grant.part())
          .set(RECORD_SHARE.CREATED_AT, now)
          .set(RECORD_SHARE.CREATED_BY, actor.id())
          .where(RECORD_SHARE.ID.eq(before.id()))
          .execute();
      return before.id();
    }
    return db.insertInto(RECORD_SHARE)
        .set(RECORD_SHARE.TYPE, type.key().singular())
        .set(RECORD_SHARE.RECORD_ID, record)
        .set(RECORD_SHARE.USER_ID, grant.user())
        .set(RECORD_SHARE.TEAM_ID, grant.team())
        .set(RECORD_SHARE.LEVEL, grant.level())
        .set(RECORD_SHARE.ENDS_AT, grant.endsAt())
        .set(RECORD_SHARE.REASON, grant.reason())
        .set(RECORD_SHARE.PART, grant.part())
        .set(RECORD_SHARE.CREATED_AT, now)
        .set(RECORD_SHARE.CREATED_BY, actor.id())
        .returningResult(RECORD_SHARE.ID)
        .fetchSingle()
        .value1();
  }

  void remove(long id) {
    db.deleteFrom(RECORD_SHARE).where(RECORD_SHARE.ID.eq(id)).execute();
  }

  /** All of these records, for good. */
  int remove(List<Long> records) {
    return db.deleteFrom(RECORD_SHARE)
        .where(RECORD_SHARE.RECORD_ID.eq(DSL.any(records.toArray(Long[]::new))))
        .execute();
  }

  /** Ended long ago: whoever asks finds it in the audit trail. */
  void sweep() {
    db.execute("DELETE FROM record_share WHERE ends_at < now() - interval '30 days'");
  }

  static Condition lasting() {
    return RECORD_SHARE
        .ENDS_AT
        .isNull()
        .or(RECORD_SHARE.ENDS_AT.gt(DSL.field("now()", java.time.Instant.class)));
  }

  private static Condition on(TypeSpec type, long record) {
    return RECORD_SHARE.TYPE.eq(type.key().singular()).and(RECORD_SHARE.RECORD_ID.eq(record));
  }

  private static Share read(Record row) {
    return new Share(
        row.get(RECORD_SHARE.ID),
        row.get(RECORD_SHARE.USER_ID),
        row.get(RECORD_SHARE.TEAM_ID),
        row.get(RECORD_SHARE.LEVEL),
        row.get(RECORD_SHARE.ENDS_AT),
        row.get(RECORD_SHARE.REASON),
        row.get(RECORD_SHARE.PART),
        row.get(RECORD_SHARE.CREATED_AT),
        row.get(RECORD_SHARE.CREATED_BY));
  }
}
