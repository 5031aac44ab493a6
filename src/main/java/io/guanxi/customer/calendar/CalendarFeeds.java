package io.guanxi.customer.calendar;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.CALENDAR_FEED;

import io.guanxi.platform.identity.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a calendar link; a new one ends the old one. */
@Component
class CalendarFeeds {

  private static final Duration TOUCH = Duration.ofHours(1);

  private final DSLContext db;
  private final Clock clock;

  CalendarFeeds(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** A link as its owner sees it, without its secret. */
  record Kept(Instant createdAt, @Nullable Instant lastUsedAt) {}

  /** The secret of a new link, this once. */
  String renew(long user) {
    var secret = Secret.random();
    var hash = Secret.hash(secret);
    db.insertInto(CALENDAR_FEED)
        .set(CALENDAR_FEED.USER_ID, user)
        .set(CALENDAR_FEED.TOKEN_HASH, hash)
        .set(CALENDAR_FEED.CREATED_AT, clock.instant())
        .onConflict(CALENDAR_FEED.USER_ID)
        .doUpdate()
        .set(CALENDAR_FEED.TOKEN_HASH, hash)
        .set(CALENDAR_FEED.CREATED_AT, clock.instant())
        .setNull(CALENDAR_FEED.LAST_USED_AT)
        .execute();
    return secret;
  }

  @Nullable Kept of(long user) {
    return db.select(CALENDAR_FEED.CREATED_AT, CALENDAR_FEED.LAST_USED_AT)
        .from(CALENDAR_FEED)
        .where(CALENDAR_FEED.USER_ID.eq(user))
        .fetchOne(row -> new Kept(row.value1(), row.value2()));
  }

  void revoke(long user) {
    db.deleteFrom(CALENDAR_FEED).where(CALENDAR_FEED.USER_ID.eq(user)).execute();
  }

  /** Whose link it is; null for nobody's, and for those who may not sign in any more. */
  @Nullable Long owner(String secret) {
    var feed =
        db.select(CALENDAR_FEED.USER_ID, CALENDAR_FEED.LAST_USED_AT)
            .from(CALENDAR_FEED)
            .join(APP_USER)
            .on(APP_USER.ID.eq(CALENDAR_FEED.USER_ID))
            .where(CALENDAR_FEED.TOKEN_HASH.eq(Secret.hash(secret)))
            .and(APP_USER.ACTIVE.isTrue())
            .and(APP_USER.DELETED_AT.isNull())
            .fetchOne();
    if (feed == null) {
      return null;
    }
    var now = clock.instant();
    var used = feed.value2();
    if (used == null || used.isBefore(now.minus(TOUCH))) {
      db.update(CALENDAR_FEED)
          .set(CALENDAR_FEED.LAST_USED_AT, now)
          .where(CALENDAR_FEED.USER_ID.eq(feed.value1()))
          .execute();
    }
    return feed.value1();
  }
}
