package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.signal.Signals;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one place where somebody gets or loses roles. */
@Component
public class RoleAssignments {

  /** Held while the number of administrators may change, so that two cannot take the last two. */
  private static final long ADMINISTRATORS = 0x6775616E_61646D6EL;

  private static final String CALLERS = "callers";

  private final DSLContext db;
  private final RoleBook roles;
  private final Coverage coverage;
  private final Signals signals;
  private final AuditTrail trail;

  RoleAssignments(
      DSLContext db, RoleBook roles, Coverage coverage, Signals signals, AuditTrail trail) {
    this.db = db;
    this.roles = roles;
    this.coverage = coverage;
    this.signals = signals;
    this.trail = trail;
  }

  /**
   * Gives a user exactly these roles; whether the actor may do that to users at all is asked
   * before.
   *
   * @param by null for the program itself, which may give anything
   * @throws Problem 422 {@code unknown-role}, 403 {@code more-than-own} for roles given or taken
   *     that reach beyond the actor's own, 409 {@code last-administrator}
   */
  @Transactional
  public void assign(long user, Set<String> wanted, @Nullable Actor by) {
    demandKnown(wanted);
    administratorsLocked();
    var row =
        db.select(APP_USER.ROLES)
            .from(APP_USER)
            .where(APP_USER.ID.eq(user))
            .forUpdate()
            .fetchOptional()
            .orElseThrow(Problem::notFound);
    var before = new TreeSet<>(Arrays.asList(row.value1()));
    if (before.equals(wanted)) return;
    if (by != null) demandCovered(before, wanted, by);
    if (before.contains(Roles.ADMINISTRATOR) && !wanted.contains(Roles.ADMINISTRATOR)) leaves(user);
    db.update(APP_USER)
        .set(APP_USER.ROLES, new TreeSet<>(wanted).toArray(String[]::new))
        .where(APP_USER.ID.eq(user))
        .execute();
    signals.send(CALLERS, "user " + user);
    trail.note(
        AuditEvent.of("user.roles-changed", by)
            .on("user", user)
            .with(
                Map.of(
                    "before", List.copyOf(before), "after", List.copyOf(new TreeSet<>(wanted)))));
  }

  /** Whether these roles are there; they stay until the transaction ends. */
  public void demandKnown(Set<String> wanted) {
    var known =
        db.select(ACCESS_ROLE.KEY)
            .from(ACCESS_ROLE)
            .where(ACCESS_ROLE.KEY.in(wanted))
            .orderBy(ACCESS_ROLE.ID)
            .forShare()
            .fetchSet(ACCESS_ROLE.KEY);
    for (var key : wanted) if (!known.contains(key)) throw Problem.of(422, "unknown-role", key);
  }

  /** 403 when the actor has not all that these roles give. */
  public void demandCovered(Set<String> wanted, Actor by) {
    demandCovered(Set.of(), wanted, by);
  }

  /**
   * To be asked, in the transaction that does it, before somebody is shut out or deleted: 409 when
   * nobody would be left who may do everything.
   */
  @Transactional
  public void demandNotLast(long user) {
    administratorsLocked();
    leaves(user);
  }

  private void demandCovered(Set<String> before, Set<String> wanted, Actor by) {
    var touched = new HashSet<>(wanted);
    touched.removeAll(before);
    for (var key : before) if (!wanted.contains(key)) touched.add(key);
    var stored = roles.stored();
    for (var key : new TreeSet<>(touched)) {
      var role = stored.get(key);
      var missing = role == null ? null : coverage.missing(role, by);
      if (missing != null) throw Problem.forbidden("more-than-own", missing);
    }
  }

  private void leaves(long user) {
    var isOne = administrator().and(APP_USER.ID.eq(user));
    var others = administrator().and(APP_USER.ID.ne(user));
    if (db.fetchExists(APP_USER, isOne) && !db.fetchExists(APP_USER, others))
      throw Problem.conflict("last-administrator");
  }

  private static org.jooq.Condition administrator() {
    return APP_USER
        .ACTIVE
        .isTrue()
        .and(APP_USER.DELETED_AT.isNull())
        .and(APP_USER.SERVICE.isFalse())
        .and(DSL.val(Roles.ADMINISTRATOR).eq(DSL.any(APP_USER.ROLES)));
  }

  private void administratorsLocked() {
    db.execute("SELECT pg_advisory_xact_lock(?)", ADMINISTRATORS);
  }
}
