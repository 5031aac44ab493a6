package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.API_TOKEN;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.USER_SESSION;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.setup.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Callers as the database knows them; notes that they were here, at most once a minute. */
@Component
class CallerStore {

  static final Duration IDLE = Duration.ofHours(8);
  static final Duration LONGEST = Duration.ofDays(7);

  private static final Duration TOUCH = Duration.ofMinutes(1);

  private final DSLContext db;
  private final Company company;
  private final Clock clock;

  CallerStore(DSLContext db, Company company, Clock clock) {
    this.db = db;
    this.company = company;
    this.clock = clock;
  }

  @Nullable Caller bySession(byte[] hash) {
    var now = clock.instant();
    var row =
        db.select(APP_USER.fields())
            .select(USER_SESSION.ID, USER_SESSION.LAST_SEEN_AT)
            .from(USER_SESSION)
            .join(APP_USER)
            .on(APP_USER.ID.eq(USER_SESSION.USER_ID))
            .where(USER_SESSION.TOKEN_HASH.eq(hash), alive(now), mayEnter())
            .fetchOne();
    if (row == null) {
      return null;
    }
    var id = row.get(USER_SESSION.ID);
    if (isStale(row.get(USER_SESSION.LAST_SEEN_AT), now)) {
      db.update(USER_SESSION)
          .set(USER_SESSION.LAST_SEEN_AT, now)
          .where(USER_SESSION.ID.eq(id), USER_SESSION.LAST_SEEN_AT.le(now.minus(TOUCH)))
          .execute();
    }
    return new Caller(
        actor(row, Origin.UI, null), id, null, row.get(APP_USER.MUST_CHANGE_PASSWORD));
  }

  @Nullable Caller byToken(byte[] hash) {
    var now = clock.instant();
    var row =
        db.select(APP_USER.fields())
            .select(API_TOKEN.ID, API_TOKEN.SCOPES, API_TOKEN.LAST_USED_AT)
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
    return new Caller(actor(row, Origin.token(id), scopes), null, id, false);
  }

  static Condition alive(Instant now) {
    return USER_SESSION
        .LAST_SEEN_AT
        .gt(now.minus(IDLE))
        .and(USER_SESSION.CREATED_AT.gt(now.minus(LONGEST)));
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
