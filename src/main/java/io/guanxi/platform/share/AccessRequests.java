package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.ACCESS_REQUEST;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.record.TypeSpec;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests to be let into a record that one may not see. Who asks knows it by a random name only;
 * who may share the record lets him in by one click, or not.
 */
@Component
public class AccessRequests {

  private static final Duration OFFERED = Duration.ofDays(1);
  private static final Duration KEPT = Duration.ofDays(180);
  private static final int LONGEST = 500;
  private static final int BYTES = 18;

  private final Kit kit;
  private final Sharing sharing;
  private final Notices notices;
  private final AuditTrail trail;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final SecureRandom random = new SecureRandom();

  AccessRequests(
      Kit kit,
      Sharing sharing,
      Notices notices,
      AuditTrail trail,
      Clock clock,
      TransactionTemplate transaction) {
    this.kit = kit;
    this.sharing = sharing;
    this.notices = notices;
    this.trail = trail;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Somebody who asks. */
  record Asked(long id, long user, @Nullable String reason, @Nullable Instant at) {}

  /** What a name stands for. */
  record Kept(long id, String type, long record, long user, String state) {}

  /** What is offered to somebody: its name, whether he has asked already, whether it is new. */
  public record Offer(String token, boolean asked, boolean fresh) {}

  /**
   * Lets somebody ask, without telling him of what. The same record has one name a day for him.
   *
   * @param most how many he is offered a day
   * @return null when he was offered so many already
   */
  public @Nullable Offer offer(TypeKey type, long record, int most, Actor actor) {
    var known =
        kit.db()
            .select(ACCESS_REQUEST.TOKEN, ACCESS_REQUEST.STATE)
            .from(ACCESS_REQUEST)
            .where(
                ACCESS_REQUEST.USER_ID.eq(actor.id()),
                ACCESS_REQUEST.RECORD_ID.eq(record),
                ACCESS_REQUEST.STATE.in("OFFERED", "ASKED"),
                ACCESS_REQUEST.CREATED_AT.gt(clock.instant().minus(OFFERED)))
            .orderBy(ACCESS_REQUEST.ID.desc())
            .limit(1)
            .fetchOne();
    if (known != null) return new Offer(known.value1(), known.value2().equals("ASKED"), false);
    var today =
        ACCESS_REQUEST
            .USER_ID
            .eq(actor.id())
            .and(ACCESS_REQUEST.CREATED_AT.gt(clock.instant().minus(OFFERED)));
    if (kit.db().fetchCount(ACCESS_REQUEST, today) >= most) return null;
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    kit.db()
        .insertInto(ACCESS_REQUEST)
        .set(ACCESS_REQUEST.TOKEN, token)
        .set(ACCESS_REQUEST.TYPE, type.singular())
        .set(ACCESS_REQUEST.RECORD_ID, record)
        .set(ACCESS_REQUEST.USER_ID, actor.id())
        .set(ACCESS_REQUEST.STATE, "OFFERED")
        .set(ACCESS_REQUEST.CREATED_AT, clock.instant())
        .execute();
    return new Offer(token, false, true);
  }

  /** Asks the owner. Asking again changes nothing. */
  void ask(String token, @Nullable String reason, Actor actor) {
    var why = reason == null || reason.isBlank() ? null : reason.strip();
    if (why != null && why.length() > LONGEST)
      throw Problem.invalid(List.of(FieldError.of("reason", "too-long", LONGEST)));
    transaction.executeWithoutResult(
        status -> {
          var kept =
              kit.db()
                  .selectFrom(ACCESS_REQUEST)
                  .where(
                      ACCESS_REQUEST.TOKEN.eq(token),
                      ACCESS_REQUEST.USER_ID.eq(actor.id()),
                      ACCESS_REQUEST.CREATED_AT.gt(clock.instant().minus(OFFERED)))
                  .forUpdate()
                  .fetchOne(AccessRequests::read);
          if (kept == null) throw Problem.notFound();
          if (!kept.state().equals("OFFERED")) return;
          kit.db()
              .update(ACCESS_REQUEST)
              .set(ACCESS_REQUEST.STATE, "ASKED")
              .set(ACCESS_REQUEST.REASON, why)
              .set(ACCESS_REQUEST.ASKED_AT, clock.instant())
              .where(ACCESS_REQUEST.ID.eq(kept.id()))
              .execute();
          var type = kit.registry().logged(kept.type());
          note("access.asked", kept, actor);
          var owner = owner(type, kept.record());
          if (owner != null)
            notices.tell(
                Notice.of("access-asked", List.of(owner), actor).about(type.key(), kept.record()));
        });
  }

  /** Who asks to be let into a record; the caller has checked that the actor may say so. */
  List<Asked> on(TypeSpec type, long record) {
    return kit.db()
        .selectFrom(ACCESS_REQUEST)
        .where(
            ACCESS_REQUEST.RECORD_ID.eq(record),
            ACCESS_REQUEST.TYPE.eq(type.key().singular()),
            ACCESS_REQUEST.STATE.eq("ASKED"))
        .orderBy(ACCESS_REQUEST.ID)
        .fetch(
            row ->
                new Asked(
                    row.get(ACCESS_REQUEST.ID),
                    row.get(ACCESS_REQUEST.USER_ID),
                    row.get(ACCESS_REQUEST.REASON),
                    row.get(ACCESS_REQUEST.ASKED_AT)));
  }

  /** Lets the one who asks in, or does not; 404 for who may not see the record. */
  void decide(long id, boolean granted, @Nullable Grant how, Actor actor) {
    transaction.executeWithoutResult(
        status -> {
          var kept =
              kit.db()
                  .selectFrom(ACCESS_REQUEST)
                  .where(ACCESS_REQUEST.ID.eq(id), ACCESS_REQUEST.STATE.ne("OFFERED"))
                  .forUpdate()
                  .fetchOne(AccessRequests::read);
          if (kept == null) throw Problem.notFound();
          var type = kit.registry().logged(kept.type());
          kit.records().get(type.key(), kept.record(), actor);
          if (sharing.level(type, kept.record(), actor) == null)
            throw Problem.forbidden("may-not", "share", type.key().plural());
          if (!kept.state().equals("ASKED")) throw Problem.conflict("request-decided");
          if (granted) {
            var level = how == null ? null : how.level();
            var ends = how == null ? null : how.endsAt();
            sharing.grant(
                type, kept.record(), new Grant(kept.user(), null, level, ends, null, null), actor);
          }
          kit.db()
              .update(ACCESS_REQUEST)
              .set(ACCESS_REQUEST.STATE, granted ? "GRANTED" : "REFUSED")
              .set(ACCESS_REQUEST.DECIDED_AT, clock.instant())
              .set(ACCESS_REQUEST.DECIDED_BY, actor.id())
              .where(ACCESS_REQUEST.ID.eq(id))
              .execute();
          note(granted ? "access.granted" : "access.refused", kept, actor);
          var told =
              Notice.of(granted ? "access-granted" : "access-refused", List.of(kept.user()), actor);
          notices.tell(granted ? told.about(type.key(), kept.record()) : told);
        });
  }

  private @Nullable Long owner(TypeSpec type, long record) {
    if (type.ownerField() == null) return null;
    var column = type.ownerColumn();
    return kit.db().select(column).from(type.table()).where(type.id().eq(record)).fetchOne(column);
  }

  /** Offers nobody took up count for a day; what was asked is in the audit trail. */
  void sweep() {
    var now = clock.instant();
    kit.db()
        .deleteFrom(ACCESS_REQUEST)
        .where(
            ACCESS_REQUEST
                .STATE
                .eq("OFFERED")
                .and(ACCESS_REQUEST.CREATED_AT.lt(now.minus(OFFERED)))
                .or(ACCESS_REQUEST.CREATED_AT.lt(now.minus(KEPT))))
        .execute();
  }

  private void note(String action, Kept kept, Actor actor) {
    trail.note(
        AuditEvent.of(action, actor)
            .on(kept.type(), kept.record())
            .with(Map.of("request", kept.id(), "user", kept.user())));
  }

  private static Kept read(Record row) {
    return new Kept(
        row.get(ACCESS_REQUEST.ID),
        row.get(ACCESS_REQUEST.TYPE),
        row.get(ACCESS_REQUEST.RECORD_ID),
        row.get(ACCESS_REQUEST.USER_ID),
        row.get(ACCESS_REQUEST.STATE));
  }
}
