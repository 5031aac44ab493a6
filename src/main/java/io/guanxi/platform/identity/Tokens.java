package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.API_TOKEN;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.TokenScopes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What programs sign in with; the secret is shown once and kept as a hash. */
@Component
class Tokens {

  static final String PREFIX = "gx_";

  private static final Duration GRACE = Duration.ofDays(1);
  private static final int LONGEST_NAME = 100;
  private static final int MOST_SCOPES = 100;

  private final DSLContext db;
  private final Callers callers;
  private final TokenScopes known;
  private final SharedTime time;
  private final AuditTrail trail;

  Tokens(DSLContext db, Callers callers, TokenScopes known, SharedTime time, AuditTrail trail) {
    this.db = db;
    this.known = known;
    this.callers = callers;
    this.time = time;
    this.trail = trail;
  }

  /** What is asked for. */
  record Wish(@Nullable String name, @Nullable List<String> scopes, @Nullable Instant expiresAt) {}

  /** The secret, this once. */
  record Issued(long id, String token) {}

  /** A token as its owner sees it. */
  record Kept(
      long id,
      String name,
      List<String> scopes,
      Instant createdAt,
      @Nullable Instant expiresAt,
      @Nullable Instant lastUsedAt,
      @Nullable String lastAddress) {}

  Issued issue(long userId, Wish wish, Actor actor) {
    check(wish);
    var secret = PREFIX + Secret.random();
    var id =
        db.insertInto(API_TOKEN)
            .set(API_TOKEN.USER_ID, userId)
            .set(API_TOKEN.NAME, text(wish.name()))
            .set(API_TOKEN.TOKEN_HASH, Secret.hash(secret))
            .set(API_TOKEN.SCOPES, scopes(wish).toArray(String[]::new))
            .set(API_TOKEN.CREATED_AT, time.now())
            .set(API_TOKEN.EXPIRES_AT, wish.expiresAt())
            .set(API_TOKEN.CREATED_BY, actor.id())
            .returning(API_TOKEN.ID)
            .fetchSingle(API_TOKEN.ID);
    note("token.created", userId, id, text(wish.name()), scopes(wish), actor);
    return new Issued(id, secret);
  }

  /** The same under a new secret; the old one ends in a day. */
  Issued rotate(long userId, long id, Actor actor) {
    var now = time.now();
    var old =
        db.selectFrom(API_TOKEN)
            .where(API_TOKEN.USER_ID.eq(userId), API_TOKEN.ID.eq(id))
            .forUpdate()
            .fetchOne();
    if (old == null) throw Problem.notFound();
    var end = old.get(API_TOKEN.EXPIRES_AT);
    if (end != null && !end.isAfter(now)) throw Problem.conflict("token-ended");
    var life = end == null ? null : Duration.between(old.get(API_TOKEN.CREATED_AT), end);
    var fresh =
        issue(
            userId,
            new Wish(
                old.get(API_TOKEN.NAME),
                List.of(old.get(API_TOKEN.SCOPES)),
                life == null ? null : now.plus(life)),
            actor);
    var last = now.plus(GRACE);
    db.update(API_TOKEN)
        .set(API_TOKEN.EXPIRES_AT, end == null || end.isAfter(last) ? last : end)
        .set(API_TOKEN.WARNED_AT, now) // whoever replaces it knows
        .where(API_TOKEN.ID.eq(id))
        .execute();
    callers.tokenEnded(id);
    return fresh;
  }

  List<Kept> of(long userId) {
    return ofAll(List.of(userId)).getOrDefault(userId, List.of());
  }

  /** The tokens of each of these users who has any, the newest first. */
  Map<Long, List<Kept>> ofAll(Collection<Long> users) {
    return db.selectFrom(API_TOKEN)
        .where(API_TOKEN.USER_ID.in(users))
        .orderBy(API_TOKEN.ID.desc())
        .fetchGroups(
            API_TOKEN.USER_ID,
            row ->
                new Kept(
                    row.get(API_TOKEN.ID),
                    row.get(API_TOKEN.NAME),
                    List.of(row.get(API_TOKEN.SCOPES)),
                    row.get(API_TOKEN.CREATED_AT),
                    row.get(API_TOKEN.EXPIRES_AT),
                    row.get(API_TOKEN.LAST_USED_AT),
                    row.get(API_TOKEN.LAST_ADDRESS)));
  }

  /** Whether there was such a token of this user. */
  boolean delete(long userId, long id, Actor actor) {
    var deleted =
        db.deleteFrom(API_TOKEN).where(API_TOKEN.USER_ID.eq(userId), API_TOKEN.ID.eq(id)).execute();
    if (deleted > 0) {
      callers.tokenEnded(id);
      note("token.removed", userId, id, "", List.of(), actor);
    }
    return deleted > 0;
  }

  private void note(
      String action, long user, long token, String name, List<String> scopes, Actor actor) {
    var details = new LinkedHashMap<String, Object>();
    details.put("token", token);
    if (!name.isEmpty()) details.put("name", name);
    if (!scopes.isEmpty()) details.put("scopes", scopes);
    trail.note(AuditEvent.of(action, actor).on("user", user).with(details));
  }

  /** How many of the user's ended. */
  int endAllOf(long userId) {
    var ended =
        db.deleteFrom(API_TOKEN)
            .where(API_TOKEN.USER_ID.eq(userId))
            .returning(API_TOKEN.ID)
            .fetch();
    ended.forEach(row -> callers.tokenEnded(row.get(API_TOKEN.ID)));
    return ended.size();
  }

  private void check(Wish wish) {
    var errors = new ArrayList<FieldError>();
    var name = text(wish.name());
    if (name.isEmpty()) {
      errors.add(FieldError.of("name", "required"));
    } else if (name.length() > LONGEST_NAME) {
      errors.add(FieldError.of("name", "too-long", LONGEST_NAME));
    }
    var scopes = scopes(wish);
    if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
      errors.add(FieldError.of("scopes", "required"));
    }
    for (var scope : scopes) {
      if (!known.isKnown(scope)) {
        errors.add(FieldError.of("scopes", "not-a-choice", scope));
      }
    }
    var end = wish.expiresAt();
    if (end != null && !end.isAfter(time.now())) {
      errors.add(FieldError.of("expiresAt", "in-the-past"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static List<String> scopes(Wish wish) {
    return wish.scopes() == null ? List.of() : List.copyOf(new LinkedHashSet<>(wish.scopes()));
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name.replace("\0", "").strip();
  }
}
