package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.RECORD_FOLLOW;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Records;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Who wants to know what others do to which record. */
@Component
class Follows {

  private final DSLContext db;
  private final Records records;
  private final Clock clock;

  Follows(DSLContext db, Records records, Clock clock) {
    this.db = db;
    this.records = records;
    this.clock = clock;
  }

  boolean isFollowed(TypeSpec type, long id, Actor actor) {
    var record = records.get(type.key(), id, actor);
    return db.fetchExists(
        RECORD_FOLLOW,
        RECORD_FOLLOW.RECORD_ID.eq(record.id()).and(RECORD_FOLLOW.USER_ID.eq(actor.id())));
  }

  /** 404 when the actor may not see it. */
  void follow(TypeSpec type, long id, Actor actor) {
    var record = records.get(type.key(), id, actor);
    db.insertInto(RECORD_FOLLOW)
        .set(RECORD_FOLLOW.USER_ID, actor.id())
        .set(RECORD_FOLLOW.TYPE, type.key().plural())
        .set(RECORD_FOLLOW.RECORD_ID, record.id())
        .set(RECORD_FOLLOW.CREATED_AT, clock.instant())
        .onConflictDoNothing()
        .execute();
  }

  /** Also of a record that one does not see any more. */
  void leave(long id, Actor actor) {
    db.deleteFrom(RECORD_FOLLOW)
        .where(RECORD_FOLLOW.RECORD_ID.eq(id), RECORD_FOLLOW.USER_ID.eq(actor.id()))
        .execute();
  }

  /** By record. */
  Map<Long, List<Long>> of(Collection<Long> ids) {
    return db.select(RECORD_FOLLOW.RECORD_ID, RECORD_FOLLOW.USER_ID)
        .from(RECORD_FOLLOW)
        .where(RECORD_FOLLOW.RECORD_ID.in(ids))
        .fetchGroups(RECORD_FOLLOW.RECORD_ID, RECORD_FOLLOW.USER_ID);
  }
}
