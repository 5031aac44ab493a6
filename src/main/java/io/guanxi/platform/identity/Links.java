package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.USER_LINK;

import java.time.Duration;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Secrets that let somebody in once: invitations and resets. They stand behind the {@code #} of an
 * address, which browsers send to nobody, so that they are in no log and no referrer.
 */
@Component
class Links {

  static final String INVITE = "invite";
  static final String RESET = "reset";

  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final DSLContext db;
  private final SharedTime time;
  private final SecurityPolicy policy;

  Links(DSLContext db, SharedTime time, SecurityPolicy policy) {
    this.db = db;
    this.time = time;
    this.policy = policy;
  }

  /** A link as just made; the secret is shown this once. */
  record Made(String kind, String secret, Instant endsAt) {

    /** Where it leads, below the address of the site. */
    String path() {
      return "/" + kind + "#" + secret;
    }

    @Override
    public String toString() {
      return "Made " + kind;
    }
  }

  /** Why a link does not work, or that it does. */
  enum State {
    OPEN,
    USED,
    ENDED,
    VOID
  }

  record Found(long id, long user, String kind, State state) {}

  /** The only one of the user that works: earlier ones are void. */
  Made make(String kind, long user, @Nullable Long by) {
    voidAllOf(user);
    var now = time.now();
    var rules = policy.get();
    var ends = now.plus(kind.equals(INVITE) ? rules.inviteLife() : rules.resetLife());
    var secret = Secret.random();
    db.insertInto(USER_LINK)
        .set(USER_LINK.USER_ID, user)
        .set(USER_LINK.KIND, kind)
        .set(USER_LINK.SECRET_HASH, Secret.hash(secret))
        .set(USER_LINK.CREATED_AT, now)
        .set(USER_LINK.CREATED_BY, by)
        .set(USER_LINK.ENDS_AT, ends)
        .execute();
    return new Made(kind, secret, ends);
  }

  @Nullable Found find(String secret) {
    var row =
        db.selectFrom(USER_LINK).where(USER_LINK.SECRET_HASH.eq(Secret.hash(secret))).fetchOne();
    if (row == null) return null;
    var state =
        row.get(USER_LINK.USED_AT) != null
            ? State.USED
            : row.get(USER_LINK.VOID_AT) != null
                ? State.VOID
                : row.get(USER_LINK.ENDS_AT).isAfter(time.now()) ? State.OPEN : State.ENDED;
    return new Found(
        row.get(USER_LINK.ID), row.get(USER_LINK.USER_ID), row.get(USER_LINK.KIND), state);
  }

  /** Whether it was this caller who used it: of two at once, one. */
  boolean use(long id) {
    var now = time.now();
    return db.update(USER_LINK)
            .set(USER_LINK.USED_AT, now)
            .where(
                USER_LINK.ID.eq(id),
                USER_LINK.USED_AT.isNull(),
                USER_LINK.VOID_AT.isNull(),
                USER_LINK.ENDS_AT.gt(now))
            .execute()
        == 1;
  }

  /** When the invitation under way ends; null when there is none. */
  @Nullable Instant invitedUntil(long user) {
    return db.select(USER_LINK.ENDS_AT)
        .from(USER_LINK)
        .where(
            USER_LINK.USER_ID.eq(user),
            USER_LINK.KIND.eq(INVITE),
            USER_LINK.USED_AT.isNull(),
            USER_LINK.VOID_AT.isNull())
        .orderBy(USER_LINK.ENDS_AT.desc())
        .limit(1)
        .fetchOne(USER_LINK.ENDS_AT);
  }

  /** To be called when the name, the address, the password or the standing of a user changes. */
  void voidAllOf(long user) {
    db.update(USER_LINK)
        .set(USER_LINK.VOID_AT, time.now())
        .where(USER_LINK.USER_ID.eq(user), USER_LINK.USED_AT.isNull(), USER_LINK.VOID_AT.isNull())
        .execute();
  }

  int sweep() {
    return db.deleteFrom(USER_LINK)
        .where(USER_LINK.ENDS_AT.lt(time.now().minus(REMEMBERED)))
        .execute();
  }
}
