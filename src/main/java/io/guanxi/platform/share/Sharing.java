package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.Users;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Permits;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody see or change one record; never more than one may oneself. */
@Component
public class Sharing {

  private static final int LONGEST = 500;
  private static final int LONGEST_PART = 100;

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Permits permits;
  private final Shares shares;
  private final Notices notices;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Sharing(
      Kit kit, Shares shares, Notices notices, AuditTrail trail, TransactionTemplate transaction) {
    this.db = kit.db();
    this.records = kit.records();
    this.registry = kit.registry();
    this.access = kit.access();
    this.permits = kit.permits();
    this.shares = shares;
    this.notices = notices;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** Lets somebody in, or changes how far; the id of the share. */
  public long grant(TypeSpec type, long record, Grant wanted, Actor actor) {
    records.get(type.key(), record, actor);
    permits.require(Verb.SHARE, type, record, actor);
    var grant = checked(wanted);
    if (Grant.WRITE.equals(grant.level())) permits.require(Verb.UPDATE, type, record, actor);
    receiver(grant, actor);
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              shares.lock(record);
              var before = shares.find(type, record, grant);
              long id = shares.put(type, record, grant, before, actor);
              var details = new LinkedHashMap<String, Object>();
              details.put("share", id);
              if (before != null) details.put("before", facts(before));
              details.put("after", facts(Objects.requireNonNull(shares.find(type, record, id))));
              note(
                  before == null ? "share.granted" : "share.changed", type, record, actor, details);
              notices.tell(
                  Notice.of("record-shared", people(grant), actor).about(type.key(), record));
              return id;
            }));
  }

  /** Lets somebody in no more: by who may share, or by the one himself. */
  public void revoke(TypeSpec type, long record, long id, Actor actor) {
    records.get(type.key(), record, actor);
    var share = shares.find(type, record, id);
    if (share == null) throw Problem.notFound();
    boolean own = Long.valueOf(actor.id()).equals(share.user());
    if (!own || actor.scopes() != null) permits.require(Verb.SHARE, type, record, actor);
    transaction.executeWithoutResult(
        status -> {
          shares.remove(id);
          note("share.revoked", type, record, actor, Map.of("share", id, "before", facts(share)));
        });
  }

  /** Lets nobody in any more; for who has checked that it is to be so. */
  public void endAll(TypeSpec type, List<Long> ids, Actor actor) {
    if (ids.isEmpty()) return;
    int ended = shares.remove(ids);
    if (ended == 0) return;
    for (var id : ids) note("share.revoked", type, id, actor, Map.of("all", true));
  }

  /** Whether the actor may let others in, and how far. */
  @Nullable String level(TypeSpec type, long record, Actor actor) {
    var may = permits.of(type, record, List.of(Verb.SHARE, Verb.UPDATE), actor);
    if (!Boolean.TRUE.equals(may.get(Verb.SHARE))) return null;
    return Boolean.TRUE.equals(may.get(Verb.UPDATE)) ? Grant.WRITE : Grant.READ;
  }

  private Grant checked(Grant wanted) {
    var errors = new ArrayList<FieldError>();
    if ((wanted.user() == null) == (wanted.team() == null))
      errors.add(FieldError.of("user", "required"));
    var level = wanted.level() == null ? Grant.READ : wanted.level();
    if (!level.equals(Grant.READ) && !level.equals(Grant.WRITE))
      errors.add(FieldError.of("level", "not-a-choice", level));
    var reason = text(wanted.reason(), "reason", LONGEST, errors);
    var part = text(wanted.part(), "part", LONGEST_PART, errors);
    if (wanted.endsAt() != null && !wanted.endsAt().isAfter(now()))
      errors.add(FieldError.of("endsAt", "share-ended-already"));
    if (!errors.isEmpty()) throw Problem.invalid(List.copyOf(errors));
    return new Grant(wanted.user(), wanted.team(), level, wanted.endsAt(), reason, part);
  }

  private static @Nullable String text(
      @Nullable String sent, String field, int longest, List<FieldError> errors) {
    var text = sent == null || sent.isBlank() ? null : sent.strip();
    if (text != null && text.length() > longest)
      errors.add(FieldError.of(field, "too-long", longest));
    if (text != null && text.indexOf('\0') >= 0)
      errors.add(FieldError.of(field, "invalid-characters"));
    return text;
  }

  private void receiver(Grant grant, Actor actor) {
    var people = registry.get(grant.user() == null ? Users.TEAM : Users.USER);
    var seen = access.rows(Verb.READ, people, actor);
    boolean there =
        grant.user() == null
            ? db.fetchExists(TEAM, TEAM.ID.eq(grant.team()).and(TEAM.DELETED_AT.isNull()).and(seen))
            : db.fetchExists(
                APP_USER,
                APP_USER
                    .ID
                    .eq(grant.user())
                    .and(APP_USER.ACTIVE)
                    .and(APP_USER.DELETED_AT.isNull())
                    .and(seen));
    if (!there)
      throw Problem.invalid(
          List.of(FieldError.of(grant.user() == null ? "team" : "user", "reference-not-found")));
  }

  private List<Long> people(Grant grant) {
    if (grant.user() != null) return List.of(grant.user());
    return db.select(TEAM_MEMBER.USER_ID)
        .from(TEAM_MEMBER)
        .where(TEAM_MEMBER.TEAM_ID.eq(grant.team()))
        .limit(1_000)
        .fetch(TEAM_MEMBER.USER_ID);
  }

  private void note(
      String action, TypeSpec type, long record, Actor actor, Map<String, Object> details) {
    trail.note(AuditEvent.of(action, actor).on(type.key().singular(), record).with(details));
  }

  static Map<String, Object> facts(Share share) {
    var out = new LinkedHashMap<String, Object>();
    if (share.user() != null) out.put("user", share.user());
    if (share.team() != null) out.put("team", share.team());
    out.put("level", share.level());
    if (share.endsAt() != null) out.put("endsAt", share.endsAt().toString());
    if (share.reason() != null) out.put("reason", share.reason());
    if (share.part() != null) out.put("part", share.part());
    return out;
  }

  /** By the database's clock, which ends the shares. */
  private Instant now() {
    return Objects.requireNonNull(
            db.select(DSL.field("statement_timestamp()", SQLDataType.INSTANT)).fetchOne())
        .value1();
  }
}
