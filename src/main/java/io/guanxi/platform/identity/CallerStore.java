package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.API_TOKEN;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.PASSKEY;
import static io.guanxi.tables.Tables.TOTP;
import static io.guanxi.tables.Tables.USER_SESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.setup.Company;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Callers as the database knows them; notes that they were here, at most once a minute. */
@Component
class CallerStore {

  private static final Duration TOUCH = Duration.ofMinutes(1);

  private static final Field<Boolean> ENROL = DSL.field(DSL.name("must_enrol"), Boolean.class);
  private static final Condition MUST_ENROL =
      exists(
              selectOne()
                  .from(ACCESS_ROLE)
                  .where(
                      ACCESS_ROLE.KEY.eq(DSL.any(APP_USER.ROLES)),
                      ACCESS_ROLE.SECOND_FACTOR.isTrue()))
          .and(
              notExists(
                  selectOne()
                      .from(TOTP)
                      .where(TOTP.USER_ID.eq(APP_USER.ID), TOTP.CONFIRMED_AT.isNotNull())))
          .and(notExists(selectOne().from(PASSKEY).where(PASSKEY.USER_ID.eq(APP_USER.ID))));

  private final DSLContext db;
  private final Company company;
  private final SharedTime time;
  private final SecurityPolicy policy;

  CallerStore(DSLContext db, Company company, SharedTime time, SecurityPolicy policy) {
    this.db = db;
    this.company = company;
    this.time = time;
    this.policy = policy;
  }

  @Nullable Caller bySession(byte[] hash) {
    var now = time.now();
    var row =
        db.select(APP_USER.fields())
            .select(USER_SESSION.ID, USER_SESSION.LAST_SEEN_AT)
            .select(DSL.field(MUST_ENROL.and(USER_SESSION.FACTOR_VOUCHED.isFalse())).as(ENROL))
            .from(USER_SESSION)
            .join(APP_USER)
            .on(APP_USER.ID.eq(USER_SESSION.USER_ID))
            .where(
                USER_SESSION.TOKEN_HASH.eq(hash),
                alive(now),
                mayEnter(),
                APP_USER.SERVICE.isFalse())
            .fetchOne();
    if (row == null) {
      return null;
    }
    return new Caller(
        actor(row, Origin.UI, null),
        row.get(USER_SESSION.ID),
        null,
        row.get(USER_SESSION.LAST_SEEN_AT),
        row.get(APP_USER.MUST_CHANGE_PASSWORD),
        row.get(ENROL),
        null);
  }

  /** Notes that the user of a session did something; false when that was noted a moment ago. */
  boolean touch(Caller caller) {
    var now = time.now();
    if (!isStale(caller.seenAt(), now)) return false;
    db.update(USER_SESSION)
        .set(USER_SESSION.LAST_SEEN_AT, now)
        .where(
            USER_SESSION.ID.eq(caller.sessionId()), USER_SESSION.LAST_SEEN_AT.le(now.minus(TOUCH)))
        .execute();
    return true;
  }

  @Nullable Caller byToken(byte[] hash) {
    var now = time.now();
    var row =
        db.select(APP_USER.fields())
            .select(API_TOKEN.ID, API_TOKEN.SCOPES, API_TOKEN.LAST_USED_AT, API_TOKEN.LAST_ADDRESS)
            .select(DSL.field(MUST_ENROL.and(APP_USER.SERVICE.isFalse())).as(ENROL))
            .from(API_TOKEN)
            .join(APP_USER)
            .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
            .where(
                API_TOKEN.TOKEN_HASH.eq(hash),
                API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(now)),
                mayEnter())
            .fetchOne();
    if (row == null) {
      return null;
    }
    var id = row.get(API_TOKEN.ID);
    if (isStale(row.get(API_TOKEN.LAST_USED_AT), now)) {
      db.update(API_TOKEN).set(API_TOKEN.LAST_USED_AT, now).where(API_TOKEN.ID.eq(id)).execute();
    }
    var scopes = Set.copyOf(List.of(row.get(API_TOKEN.SCOPES)));
    return new Caller(
        actor(row, Origin.token(id), scopes),
        null,
        id,
        null,
        false,
        row.get(ENROL),
        row.get(API_TOKEN.LAST_ADDRESS));
  }

  void usedFrom(long token, String address) {
    db.update(API_TOKEN)
        .set(API_TOKEN.LAST_ADDRESS, address)
        .where(API_TOKEN.ID.eq(token), API_TOKEN.LAST_ADDRESS.isDistinctFrom(address))
        .execute();
  }

  Condition alive(Instant now) {
    var rules = policy.get();
    return USER_SESSION
        .LAST_SEEN_AT
        .gt(now.minus(rules.idle()))
        .and(USER_SESSION.CREATED_AT.gt(now.minus(rules.absolute())));
  }

  private static Condition mayEnter() {
    return APP_USER.ACTIVE.isTrue().and(APP_USER.DELETED_AT.isNull());
  }

  private static boolean isStale(@Nullable Instant seen, Instant now) {
    return seen == null || !seen.isAfter(now.minus(TOUCH));
  }

  Actor actor(Record row, Origin origin, @Nullable Set<String> scopes) {
    var zone = row.get(APP_USER.TIME_ZONE);
    return new Actor(
        row.get(APP_USER.ID),
        row.get(APP_USER.NAME),
        Set.copyOf(List.of(row.get(APP_USER.ROLES))),
        row.get(APP_USER.TEAM_ID),
        zone == null ? company.zone() : ZoneId.of(zone),
        Locale.forLanguageTag(row.get(APP_USER.LANGUAGE)),
        origin,
        scopes);
  }
}
