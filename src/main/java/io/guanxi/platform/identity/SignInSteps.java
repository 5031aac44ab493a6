package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.SIGN_IN_STEP;

import java.security.SecureRandom;
import java.time.Duration;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Remembers, for a few minutes, that somebody has taken the first step of two. */
@Component
class SignInSteps {

  static final String SECOND = "second";
  static final String PASSKEY = "passkey";
  static final String ENROL = "enrol";

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int CHALLENGE_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DSLContext db;
  private final SharedTime time;

  SignInSteps(DSLContext db, SharedTime time) {
    this.db = db;
    this.time = time;
  }

  /**
   * A first step.
   *
   * @param user null when it is not known yet
   * @param way how it was taken
   */
  record Step(@Nullable Long user, byte[] challenge, String way) {}

  /** What the other side has to show; the challenge is new too. */
  record Begun(String secret, byte[] challenge) {}

  Begun begin(String kind, @Nullable Long user, String way) {
    var secret = Secret.random();
    var challenge = new byte[CHALLENGE_BYTES];
    RANDOM.nextBytes(challenge);
    db.insertInto(SIGN_IN_STEP)
        .set(SIGN_IN_STEP.SECRET_HASH, Secret.hash(secret))
        .set(SIGN_IN_STEP.KIND, kind)
        .set(SIGN_IN_STEP.USER_ID, user)
        .set(SIGN_IN_STEP.CHALLENGE, challenge)
        .set(SIGN_IN_STEP.WAY, way)
        .set(SIGN_IN_STEP.ENDS_AT, time.now().plus(LIFE))
        .execute();
    return new Begun(secret, challenge);
  }

  /** Null when there is none, or it is over. */
  @Nullable Step find(String kind, @Nullable String secret) {
    if (secret == null) return null;
    var row =
        db.selectFrom(SIGN_IN_STEP)
            .where(
                SIGN_IN_STEP.SECRET_HASH.eq(Secret.hash(secret)),
                SIGN_IN_STEP.KIND.eq(kind),
                SIGN_IN_STEP.ENDS_AT.gt(time.now()))
            .fetchOne();
    return row == null ? null : read(row);
  }

  /** The same, and nobody finds it again. */
  @Nullable Step take(String kind, @Nullable String secret) {
    var step = find(kind, secret);
    return step != null && secret != null && end(secret) ? step : null;
  }

  /** False when somebody else was faster. */
  boolean end(String secret) {
    return db.deleteFrom(SIGN_IN_STEP)
            .where(SIGN_IN_STEP.SECRET_HASH.eq(Secret.hash(secret)))
            .execute()
        == 1;
  }

  void endAllOf(long user) {
    db.deleteFrom(SIGN_IN_STEP).where(SIGN_IN_STEP.USER_ID.eq(user)).execute();
  }

  int sweep() {
    return db.deleteFrom(SIGN_IN_STEP).where(SIGN_IN_STEP.ENDS_AT.lt(time.now())).execute();
  }

  private static Step read(Record row) {
    return new Step(
        row.get(SIGN_IN_STEP.USER_ID), row.get(SIGN_IN_STEP.CHALLENGE), row.get(SIGN_IN_STEP.WAY));
  }
}
