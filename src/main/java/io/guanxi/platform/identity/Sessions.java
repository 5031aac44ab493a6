package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.USER_SESSION;

import io.guanxi.platform.identity.SignIn.Place;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens, lists and ends sessions. */
@Component
class Sessions {

  private static final int DEVICE_LENGTH = 300;

  private final DSLContext db;
  private final Callers callers;
  private final Clock clock;

  Sessions(DSLContext db, Callers callers, Clock clock) {
    this.db = db;
    this.callers = callers;
    this.clock = clock;
  }

  /** One session as its user sees it. */
  record Open(
      long id,
      Instant createdAt,
      Instant lastSeenAt,
      String address,
      String device,
      boolean current) {}

  String open(long userId, Place place) {
    var secret = Secret.random();
    var now = clock.instant();
    var device = place.device().replace("\0", "");
    db.insertInto(USER_SESSION)
        .set(USER_SESSION.USER_ID, userId)
        .set(USER_SESSION.TOKEN_HASH, Secret.hash(secret))
        .set(USER_SESSION.CREATED_AT, now)
        .set(USER_SESSION.LAST_SEEN_AT, now)
        .set(USER_SESSION.ADDRESS, place.address())
        .set(USER_SESSION.DEVICE, device.substring(0, Math.min(DEVICE_LENGTH, device.length())))
        .execute();
    return secret;
  }

  List<Open> of(long userId, @Nullable Long current) {
    return db.selectFrom(USER_SESSION)
        .where(USER_SESSION.USER_ID.eq(userId), CallerStore.alive(clock.instant()))
        .orderBy(USER_SESSION.LAST_SEEN_AT.desc(), USER_SESSION.ID.desc())
        .fetch(
            row ->
                new Open(
                    row.get(USER_SESSION.ID),
                    row.get(USER_SESSION.CREATED_AT),
                    row.get(USER_SESSION.LAST_SEEN_AT),
                    row.get(USER_SESSION.ADDRESS),
                    row.get(USER_SESSION.DEVICE),
                    row.get(USER_SESSION.ID).equals(current)));
  }

  /** Whether there was such a session of this user. */
  boolean end(long userId, long id) {
    return end(USER_SESSION.USER_ID.eq(userId).and(USER_SESSION.ID.eq(id))) > 0;
  }

  void endWithSecret(String secret) {
    end(USER_SESSION.TOKEN_HASH.eq(Secret.hash(secret)));
  }

  void endAllOf(long userId, @Nullable Long butNot) {
    var others = USER_SESSION.USER_ID.eq(userId);
    end(butNot == null ? others : others.and(USER_SESSION.ID.ne(butNot)));
  }

  /** Deletes what nobody can use any more. */
  int sweep() {
    return db.deleteFrom(USER_SESSION).where(CallerStore.alive(clock.instant()).not()).execute();
  }

  private int end(Condition which) {
    var ended = db.deleteFrom(USER_SESSION).where(which).returning(USER_SESSION.ID).fetch();
    ended.forEach(row -> callers.sessionEnded(row.get(USER_SESSION.ID)));
    return ended.size();
  }
}
