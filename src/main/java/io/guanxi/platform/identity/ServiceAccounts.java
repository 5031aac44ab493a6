package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Programs with a standing of their own: they cannot sign in, belong to a team and outlive whoever
 * made them.
 */
@Component
class ServiceAccounts {

  private final DSLContext db;
  private final Standing standing;
  private final Users users;
  private final Logins logins;
  private final TeamsOfUser memberships;
  private final Grants grants;
  private final RoleAssignments assignments;
  private final Tokens tokens;
  private final Callers callers;
  private final AuditTrail trail;

  ServiceAccounts(
      DSLContext db,
      Standing standing,
      Users users,
      Logins logins,
      TeamsOfUser memberships,
      Grants grants,
      RoleAssignments assignments,
      Tokens tokens,
      Callers callers,
      AuditTrail trail) {
    this.db = db;
    this.standing = standing;
    this.users = users;
    this.logins = logins;
    this.memberships = memberships;
    this.grants = grants;
    this.assignments = assignments;
    this.tokens = tokens;
    this.callers = callers;
    this.trail = trail;
  }

  record Wish(@Nullable String name, @Nullable List<String> roles, @Nullable Long team) {}

  record Kept(
      long id,
      String name,
      List<String> roles,
      Accounts.@Nullable Team team,
      boolean active,
      List<Tokens.Kept> tokens) {}

  List<Kept> all(Actor actor) {
    standing.require(actor, SystemRight.TOKENS);
    var rows =
        db.select(APP_USER.fields())
            .select(TEAM.NAME)
            .from(APP_USER)
            .leftJoin(TEAM)
            .on(TEAM.ID.eq(APP_USER.TEAM_ID))
            .where(APP_USER.SERVICE.isTrue(), APP_USER.DELETED_AT.isNull())
            .orderBy(APP_USER.SORT_NAME, APP_USER.ID)
            .fetch();
    var held = tokens.ofAll(rows.getValues(APP_USER.ID));
    return rows.map(row -> kept(row, held.getOrDefault(row.get(APP_USER.ID), List.of())));
  }

  @Transactional
  public long add(Wish wish, Actor actor) {
    standing.require(actor, SystemRight.TOKENS);
    var name = name(wish);
    var team = team(wish);
    var roles = roles(wish);
    grants.check(actor, roles);
    var login = logins.chosen(null, null, name);
    var id = users.create(new NewUser(login, name, null, null, null, false, roles, null, null));
    db.update(APP_USER).set(APP_USER.SERVICE, true).where(APP_USER.ID.eq(id)).execute();
    grants.checkTeams(actor, id, List.of(team));
    memberships.give(id, List.of(team), team, actor);
    trail.note(
        AuditEvent.of("service-account.created", actor)
            .on("user", id)
            .with(Map.of("name", name, "roles", roles, "team", team)));
    return id;
  }

  @Transactional
  public void change(long id, Wish wish, Actor actor) {
    var row = required(id, actor);
    var before = Set.of(row.get(APP_USER.ROLES));
    var roles = roles(wish);
    var team = team(wish);
    assignments.assign(id, roles, actor);
    users.rename(id, name(wish));
    grants.checkTeams(actor, id, List.of(team));
    memberships.set(id, List.of(team), team, actor);
    callers.userChanged(id);
    trail.note(
        AuditEvent.of("service-account.changed", actor)
            .on("user", id)
            .with(Map.of("before", before, "after", roles, "team", team)));
  }

  @Transactional
  public void setActive(long id, boolean active, Actor actor) {
    required(id, actor);
    if (active) users.reactivate(id);
    else users.deactivate(id);
    var action = active ? "service-account.resumed" : "service-account.stopped";
    trail.note(AuditEvent.of(action, actor).on("user", id));
  }

  @Transactional
  public Tokens.Issued issue(long id, Tokens.Wish wish, Actor actor) {
    required(id, actor);
    return tokens.issue(id, wish, actor);
  }

  /** A new secret; the old one works for a day more, so that nothing stands still. */
  @Transactional
  public Tokens.Issued rotate(long id, long token, Actor actor) {
    required(id, actor);
    return tokens.rotate(id, token, actor);
  }

  @Transactional
  public void revoke(long id, long token, Actor actor) {
    required(id, actor);
    if (!tokens.delete(id, token, actor)) throw Problem.notFound();
  }

  private Record required(long id, Actor actor) {
    standing.require(actor, SystemRight.TOKENS);
    return grants.account(id, true, actor);
  }

  private static Kept kept(Record row, List<Tokens.Kept> tokens) {
    var team = row.get(APP_USER.TEAM_ID);
    return new Kept(
        row.get(APP_USER.ID),
        row.get(APP_USER.NAME),
        List.of(row.get(APP_USER.ROLES)),
        team == null ? null : new Accounts.Team(team, row.get(TEAM.NAME)),
        row.get(APP_USER.ACTIVE),
        tokens);
  }

  private static String name(Wish wish) {
    var name = wish.name() == null ? "" : wish.name().replace("\0", "").strip();
    if (name.isEmpty()) throw Problem.invalid(List.of(FieldError.of("name", "required")));
    return name;
  }

  private static long team(Wish wish) {
    if (wish.team() == null) throw Problem.invalid(List.of(FieldError.of("team", "required")));
    return wish.team();
  }

  private static Set<String> roles(Wish wish) {
    if (wish.roles() == null || wish.roles().isEmpty()) {
      throw Problem.invalid(List.of(FieldError.of("roles", "required")));
    }
    return new LinkedHashSet<>(wish.roles());
  }
}
