package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.SIGN_IN_ATTEMPT;
import static org.jooq.impl.DSL.when;

import io.guanxi.kernel.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts failed sign-ins by account and by address. Every attempt is counted before it is looked at
 * and taken back when it succeeds, so that many at once gain nothing.
 */
@Component
class SignInAttempts {

  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final Duration FIRST_BLOCK = Duration.ofSeconds(30);

  private final DSLContext db;
  private final SignInProperties limits;
  private final Clock clock;

  SignInAttempts(DSLContext db, SignInProperties limits, Clock clock) {
    this.db = db;
    this.limits = limits;
    this.clock = clock;
  }

  /** What an attempt is counted under. */
  record Subject(String key, int limit) {}

  Subject account(String account) {
    return new Subject("account " + hash(account), limits.failuresPerAccount());
  }

  Subject address(String address) {
    return new Subject("address " + hash(address), limits.failuresPerAddress());
  }

  /** Refuses with 429 while one of the subjects is blocked. */
  void count(List<Subject> subjects) {
    var now = clock.instant();
    for (var subject : subjects) {
      refuseWhileBlocked(subject, now);
    }
    for (var subject : subjects) {
      var failures = increment(subject, now);
      if (failures == null) {
        refuseWhileBlocked(subject, now);
      } else if (failures >= subject.limit()) {
        block(subject, now.plus(backOff(failures - subject.limit())));
      }
    }
  }

  /** The account showed its password: what failed before is forgiven. */
  void forgive(Subject account) {
    db.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.SUBJECT.eq(account.key())).execute();
  }

  /** One attempt of the subject was none; earlier ones of it still count. */
  void takeBack(Subject subject) {
    db.update(SIGN_IN_ATTEMPT)
        .set(SIGN_IN_ATTEMPT.FAILURES, SIGN_IN_ATTEMPT.FAILURES.minus(1))
        .set(
            SIGN_IN_ATTEMPT.BLOCKED_UNTIL,
            when(SIGN_IN_ATTEMPT.FAILURES.gt(subject.limit()), SIGN_IN_ATTEMPT.BLOCKED_UNTIL))
        .where(SIGN_IN_ATTEMPT.SUBJECT.eq(subject.key()))
        .execute();
  }

  /** Deletes what no longer counts. */
  int sweep() {
    var longAgo = clock.instant().minus(WINDOW.multipliedBy(2));
    return db.deleteFrom(SIGN_IN_ATTEMPT).where(SIGN_IN_ATTEMPT.LAST_AT.lt(longAgo)).execute();
  }

  /** Half a minute, doubled by every further failure, up to the window. */
  static Duration backOff(int beyond) {
    var wait = FIRST_BLOCK.multipliedBy(1L << Math.min(beyond, 10));
    return wait.compareTo(WINDOW) > 0 ? WINDOW : wait;
  }

  private void refuseWhileBlocked(Subject subject, Instant now) {
    var until =
        db.select(SIGN_IN_ATTEMPT.BLOCKED_UNTIL)
            .from(SIGN_IN_ATTEMPT)
            .where(SIGN_IN_ATTEMPT.SUBJECT.eq(subject.key()))
            .fetchOne(SIGN_IN_ATTEMPT.BLOCKED_UNTIL);
    if (until != null && until.isAfter(now)) {
      long seconds = Duration.between(now, until).plusMillis(999).toSeconds();
      throw Problem.of(429, "too-many-attempts", seconds).with("retryAfter", seconds);
    }
  }

  /** The failures so far with this one; null when it is blocked at this moment. */
  private @Nullable Integer increment(Subject subject, Instant now) {
    return db.insertInto(SIGN_IN_ATTEMPT)
        .set(SIGN_IN_ATTEMPT.SUBJECT, subject.key())
        .set(SIGN_IN_ATTEMPT.FAILURES, 1)
        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
        .onConflict(SIGN_IN_ATTEMPT.SUBJECT)
        .doUpdate()
        .set(
            SIGN_IN_ATTEMPT.FAILURES,
            when(SIGN_IN_ATTEMPT.LAST_AT.le(now.minus(WINDOW)), 1)
                .otherwise(SIGN_IN_ATTEMPT.FAILURES.plus(1)))
        .set(SIGN_IN_ATTEMPT.LAST_AT, now)
        .where(SIGN_IN_ATTEMPT.BLOCKED_UNTIL.isNull().or(SIGN_IN_ATTEMPT.BLOCKED_UNTIL.le(now)))
        .returning(SIGN_IN_ATTEMPT.FAILURES)
        .fetchOne(SIGN_IN_ATTEMPT.FAILURES);
  }

  private void block(Subject subject, Instant until) {
    db.update(SIGN_IN_ATTEMPT)
        .set(SIGN_IN_ATTEMPT.BLOCKED_UNTIL, until)
        .where(SIGN_IN_ATTEMPT.SUBJECT.eq(subject.key()))
        .execute();
  }

  private static String hash(String text) {
    return HexFormat.of().formatHex(Secret.hash(text));
  }
}
