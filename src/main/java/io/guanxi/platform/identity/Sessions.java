package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.USER_SESSION;

import io.guanxi.platform.identity.SignIn.Place;
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
  private final CallerStore store;
  private final SharedTime time;

  Sessions(DSLContext db, Callers callers, CallerStore store, SharedTime time) {
    this.db = db;
    this.callers = callers;
    this.store = store;
    this.time = time;
  }

  /** One session as its user sees it. */
  record Open(
      long id,
      Instant createdAt,
      Instant lastSeenAt,
      String address,
      String device,
      String way,
      boolean current) {}

  /**
   * Begins a session, whose secret was never used before.
   *
   * @param way how the user showed who it is
   * @param vouched whether an identity provider asked for the second factor
   */
  String open(long userId, Place place, String way, boolean vouched) {
    var secret = Secret.random();
    var now = time.now();
    var device = place.device().replace("\0", "");
    db.insertInto(USER_SESSION)
        .set(USER_SESSION.USER_ID, userId)
        .set(USER_SESSION.TOKEN_HASH, Secret.hash(secret))
        .set(USER_SESSION.CREATED_AT, now)
        .set(USER_SESSION.LAST_SEEN_AT, now)
        .set(USER_SESSION.ADDRESS, place.address())
        .set(USER_SESSION.DEVICE, device.substring(0, Math.min(DEVICE_LENGTH, device.length())))
        .set(USER_SESSION.WAY, way)
        .set(USER_SESSION.FACTOR_VOUCHED, vouched)
        .execute();
    return secret;
  }

  List<Open> of(long userId, @Nullable Long current) {
    return db.selectFrom(USER_SESSION)
        .where(USER_SESSION.USER_ID.eq(userId), store.alive(time.now()))
        .orderBy(USER_SESSION.LAST_SEEN_AT.desc(), USER_SESSION.ID.desc())
        .fetch(
            row ->
                new Open(
                    row.get(USER_SESSION.ID),
                    row.get(USER_SESSION.CREATED_AT),
                    row.get(USER_SESSION.LAST_SEEN_AT),
                    row.get(USER_SESSION.ADDRESS),
                    DeviceName.of(row.get(USER_SESSION.DEVICE)),
                    row.get(USER_SESSION.WAY),
                    row.get(USER_SESSION.ID).equals(current)));
  }

  /** Whether there was such a session of this user. */
  boolean end(long userId, long id) {
    return end(USER_SESSION.USER_ID.eq(userId).and(USER_SESSION.ID.eq(id))) > 0;
  }

  void endWithSecret(String secret) {
    end(USER_SESSION.TOKEN_HASH.eq(Secret.hash(secret)));
  }

  int endAllOf(long userId, @Nullable Long butNot) {
    var others = USER_SESSION.USER_ID.eq(userId);
    return end(butNot == null ? others : others.and(USER_SESSION.ID.ne(butNot)));
  }

  /** Deletes what nobody can use any more. */
  int sweep() {
    return db.deleteFrom(USER_SESSION).where(store.alive(time.now()).not()).execute();
  }

  private int end(Condition which) {
    var ended = db.deleteFrom(USER_SESSION).where(which).returning(USER_SESSION.ID).fetch();
    ended.forEach(row -> callers.sessionEnded(row.get(USER_SESSION.ID)));
    return ended.size();
  }
}
