package io.guanxi.platform.idempotency;

import static io.guanxi.tables.Tables.IDEMPOTENCY_KEY;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.secret.Vault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys in use. An attempt claims its key, and then either keeps an answer or lets it go.
 * Answers are sealed: some hold what is shown once and kept nowhere.
 */
@Component
class IdempotencyKeys {

  static final Duration KEPT = Duration.ofHours(24);

  /** After this long an attempt that neither wrote nor answered is taken to have died. */
  static final Duration LEASE = Duration.ofMinutes(5);

  private static final int TRIES = 3;

  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final DSLContext db;
  private final Vault vault;
  private final Clock clock;

  IdempotencyKeys(DSLContext db, Vault vault, Clock clock) {
    this.db = db;
    this.vault = vault;
    this.clock = clock;
  }

  /** Null when the attempt may go ahead; otherwise the answer that an earlier one got. */
  @Nullable KeptAnswer claim(Attempt attempt) {
    for (int i = 0; i < TRIES; i++) {
      if (take(attempt)) {
        return null;
      }
      var holder = db.selectFrom(IDEMPOTENCY_KEY).where(is(attempt)).fetchOne();
      if (holder != null) {
        return answer(holder, attempt);
      }
    }
    throw Problem.conflict("request-in-flight");
  }

  void keep(Attempt attempt, KeptAnswer answer) {
    db.update(IDEMPOTENCY_KEY)
        .set(IDEMPOTENCY_KEY.STATUS, answer.status())
        .set(IDEMPOTENCY_KEY.HEADERS, answer.headers().toArray(String[]::new))
        .set(IDEMPOTENCY_KEY.ANSWER, vault.seal(BASE64.encodeToString(answer.body())))
        .where(held(attempt))
        .execute();
  }

  void letGo(Attempt attempt) {
    db.deleteFrom(IDEMPOTENCY_KEY)
        .where(held(attempt))
        .and(IDEMPOTENCY_KEY.WRITTEN.isFalse())
        .execute();
  }

  /** In the writing transaction: from its commit on, the request has been carried out. */
  void written(Attempt attempt) {
    var still =
        db.update(IDEMPOTENCY_KEY)
            .set(IDEMPOTENCY_KEY.WRITTEN, true)
            .where(held(attempt))
            .execute();
    if (still == 0) {
      throw Problem.conflict("request-in-flight");
    }
  }

  int sweep() {
    return db.deleteFrom(IDEMPOTENCY_KEY)
        .where(IDEMPOTENCY_KEY.CREATED_AT.le(clock.instant().minus(KEPT)))
        .execute();
  }

  private boolean take(Attempt attempt) {
    var now = clock.instant();
    return db.insertInto(IDEMPOTENCY_KEY)
            .set(IDEMPOTENCY_KEY.USER_ID, attempt.userId())
            .set(IDEMPOTENCY_KEY.ROUTE, attempt.route())
            .set(IDEMPOTENCY_KEY.KEY, attempt.key())
            .set(IDEMPOTENCY_KEY.BODY_HASH, attempt.bodyHash())
            .set(IDEMPOTENCY_KEY.ATTEMPT, attempt.id())
            .set(IDEMPOTENCY_KEY.CREATED_AT, now)
            .onConflict(IDEMPOTENCY_KEY.USER_ID, IDEMPOTENCY_KEY.ROUTE, IDEMPOTENCY_KEY.KEY)
            .doUpdate()
            .set(IDEMPOTENCY_KEY.BODY_HASH, attempt.bodyHash())
            .set(IDEMPOTENCY_KEY.ATTEMPT, attempt.id())
            .set(IDEMPOTENCY_KEY.CREATED_AT, now)
            .set(IDEMPOTENCY_KEY.WRITTEN, false)
            .setNull(IDEMPOTENCY_KEY.STATUS)
            .setNull(IDEMPOTENCY_KEY.ANSWER)
            .where(isFree(attempt, now))
            .execute()
        == 1;
  }

  /** Too old to count, or left behind by an attempt at the same that died before it wrote. */
  private static Condition isFree(Attempt attempt, Instant now) {
    var left =
        IDEMPOTENCY_KEY
            .STATUS
            .isNull()
            .and(IDEMPOTENCY_KEY.WRITTEN.isFalse())
            .and(IDEMPOTENCY_KEY.BODY_HASH.eq(attempt.bodyHash()))
            .and(IDEMPOTENCY_KEY.CREATED_AT.le(now.minus(LEASE)));
    return IDEMPOTENCY_KEY.CREATED_AT.le(now.minus(KEPT)).or(left);
  }

  private KeptAnswer answer(Record holder, Attempt attempt) {
    if (!holder.get(IDEMPOTENCY_KEY.BODY_HASH).equals(attempt.bodyHash())) {
      throw Problem.of(422, "idempotency-key-reused");
    }
    var status = holder.get(IDEMPOTENCY_KEY.STATUS);
    if (status != null) {
      return new KeptAnswer(
          status,
          List.of(holder.get(IDEMPOTENCY_KEY.HEADERS)),
          opened(holder.get(IDEMPOTENCY_KEY.ANSWER)));
    }
    var began = holder.get(IDEMPOTENCY_KEY.CREATED_AT);
    var died = began.isBefore(clock.instant().minus(LEASE));
    throw Problem.conflict(died ? "answer-lost" : "request-in-flight");
  }

  private byte[] opened(byte[] sealed) {
    return Base64.getDecoder().decode(vault.open(sealed));
  }

  private static Condition is(Attempt attempt) {
    return IDEMPOTENCY_KEY
        .USER_ID
        .eq(attempt.userId())
        .and(IDEMPOTENCY_KEY.ROUTE.eq(attempt.route()))
        .and(IDEMPOTENCY_KEY.KEY.eq(attempt.key()));
  }

  private static Condition held(Attempt attempt) {
    return is(attempt).and(IDEMPOTENCY_KEY.ATTEMPT.eq(attempt.id()));
  }
}
