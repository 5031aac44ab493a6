package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.identity.Invited.Pass;
import io.guanxi.platform.identity.Invited.Way;
import io.guanxi.platform.identity.factor.SecondFactors;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in, changes what they are, shuts them out: for who has the right to. */
@Component
public class UserAdmin {

  private final Standing standing;
  private final Users users;
  private final Logins logins;
  private final TeamsOfUser memberships;
  private final Grants grants;
  private final RoleAssignments assignments;
  private final Invited invited;
  private final Links links;
  private final SecondFactors factors;
  private final Callers callers;
  private final Records records;
  private final Inheritance inheritance;
  private final Sessions sessions;
  private final Notices notices;
  private final AuditTrail trail;

  UserAdmin(
      Standing standing,
      Users users,
      Logins logins,
      TeamsOfUser memberships,
      Grants grants,
      RoleAssignments assignments,
      Invited invited,
      Links links,
      SecondFactors factors,
      Callers callers,
      Records records,
      Inheritance inheritance,
      Sessions sessions,
      Notices notices,
      AuditTrail trail) {
    this.standing = standing;
    this.users = users;
    this.logins = logins;
    this.memberships = memberships;
    this.grants = grants;
    this.assignments = assignments;
    this.invited = invited;
    this.links = links;
    this.factors = factors;
    this.callers = callers;
    this.records = records;
    this.inheritance = inheritance;
    this.sessions = sessions;
    this.notices = notices;
    this.trail = trail;
  }

  /**
   * Somebody to be let in.
   *
   * @param login null: made of the e-mail or the name
   * @param team the primary one
   */
  public record Newcomer(
      @Nullable String name,
      @Nullable String login,
      @Nullable String email,
      @Nullable String mobile,
      @Nullable List<String> roles,
      @Nullable List<Long> teams,
      @Nullable Long team,
      @Nullable String language,
      @Nullable Way way) {}

  /** Who was let in, and what to hand on. */
  public record Added(long id, String login, Pass pass) {}

  @Transactional
  public Added add(Newcomer wanted, Actor actor) {
    standing.require(actor, SystemRight.USERS);
    var name = wanted.name() == null ? "" : wanted.name().strip();
    if (name.isEmpty()) throw Problem.invalid(List.of(FieldError.of("name", "required")));
    var roles = wanted.roles() == null ? Set.<String>of() : new LinkedHashSet<>(wanted.roles());
    grants.check(actor, roles);
    var login = logins.chosen(wanted.login(), wanted.email(), name);
    var id =
        users.create(
            new NewUser(
                login,
                name,
                blank(wanted.email()),
                blank(wanted.mobile()),
                null,
                false,
                roles,
                null,
                wanted.language()));
    var teams = wanted.teams() == null ? List.<Long>of() : wanted.teams();
    grants.checkTeams(actor, id, joined(teams, wanted.team()));
    memberships.give(id, teams, wanted.team(), actor);
    trail.note(
        AuditEvent.of("user.created", actor)
            .on("user", id)
            .with(Map.of("login", login, "roles", roles)));
    var way = wanted.way() == null ? Way.LINK : wanted.way();
    return new Added(id, login, invited.invite(id, blank(wanted.email()) != null, way, actor));
  }

  /** The roles that the actor may give: to people, or to service accounts. */
  public List<Grants.Role> assignable(Actor actor) {
    if (!standing.has(actor, SystemRight.TOKENS) && !standing.has(actor, SystemRight.SECURITY)) {
      standing.require(actor, SystemRight.USERS);
    }
    return grants.assignable(actor);
  }

  /** Another invitation, or a way back in for who has been here before. */
  @Transactional
  public Pass letIn(long id, Way way, Actor actor) {
    var user = required(id, actor);
    if (!user.get(APP_USER.ACTIVE)) throw Problem.conflict("user-inactive");
    boolean hasEmail = user.get(APP_USER.EMAIL) != null;
    return user.get(APP_USER.LAST_SIGN_IN_AT) == null
        ? invited.invite(id, hasEmail, way, actor)
        : invited.reset(id, hasEmail, way, actor);
  }

  @Transactional
  public void setRoles(long id, List<String> wanted, Actor actor) {
    var user = required(id, actor);
    var before = Set.of(user.get(APP_USER.ROLES));
    var after = new LinkedHashSet<>(wanted);
    if (before.equals(after)) return;
    assignments.assign(id, after, actor);
    links.voidAllOf(id);
    callers.userChanged(id);
  }

  @Transactional
  public void setTeams(long id, List<Long> teams, @Nullable Long primary, Actor actor) {
    required(id, actor);
    grants.checkTeams(actor, id, joined(teams, primary));
    var before = memberships.of(id);
    if (!memberships.set(id, teams, primary, actor)) return;
    changed(id, "user.teams-changed", Map.of("before", before, "after", memberships.of(id)), actor);
  }

  /** Name, login, e-mail, mobile: through the engine, so that the history knows. */
  @Transactional
  public void rename(long id, @Nullable Long version, Map<String, Object> values, Actor actor) {
    var user = required(id, actor);
    logins.check(values, id);
    records.write(Users.USER, Input.update(id, version, values), users.system());
    var fields = new TreeSet<>(values.keySet());
    fields.removeIf(field -> Objects.equals(user.get(field), values.get(field)));
    if (fields.isEmpty()) return;
    links.voidAllOf(id);
    changed(id, "user.changed", Map.of("fields", fields), actor);
  }

  /** Shut out, at once and everywhere; what he owns goes to the others. */
  @Transactional
  public @Nullable Long deactivate(
      long id, List<Long> to, @Nullable String reason, boolean keep, Actor actor) {
    var user = required(id, actor);
    if (id == actor.id()) throw Problem.conflict("not-oneself");
    if (!user.get(APP_USER.ACTIVE)) return null;
    assignments.demandNotLast(id);
    Long job = null;
    if (!to.isEmpty()) job = inheritance.handOver(id, to, reason, actor);
    else if (!keep && !inheritance.isEmpty(id, actor)) throw Problem.conflict("leaves-records");
    users.deactivate(id);
    links.voidAllOf(id);
    invited.shutOut(id);
    changed(
        id,
        "user.deactivated",
        job == null ? Map.of("to", to) : Map.of("to", to, "handover", job),
        actor);
    return job;
  }

  @Transactional
  public void reactivate(long id, Actor actor) {
    required(id, actor);
    users.reactivate(id);
    changed(id, "user.reactivated", Map.of(), actor);
  }

  /** For somebody who lost phone and codes. */
  @Transactional
  public void resetFactors(long id, Actor actor) {
    required(id, actor);
    if (!factors.reset(id)) return;
    sessions.endAllOf(id, null);
    notices.tell(Notice.of(AccountNotices.FACTOR_RESET, List.of(id), actor));
    changed(id, "second-factor.reset", Map.of(), actor);
  }

  @Transactional
  public void endSessions(long id, @Nullable Long session, Actor actor) {
    required(id, actor);
    if (session == null) sessions.endAllOf(id, null);
    else if (!sessions.end(id, session)) throw Problem.notFound();
    changed(id, "sessions.ended", Map.of(), actor);
  }

  /** A person who is there, and not above the actor. */
  private Record required(long id, Actor actor) {
    standing.require(actor, SystemRight.USERS);
    return grants.account(id, false, actor);
  }

  private void changed(long id, String action, Map<String, Object> details, Actor actor) {
    trail.note(AuditEvent.of(action, actor).on("user", id).with(details));
    callers.userChanged(id);
  }

  private static Set<Long> joined(List<Long> teams, @Nullable Long primary) {
    var out = new LinkedHashSet<>(teams);
    if (primary != null) out.add(primary);
    return out;
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
