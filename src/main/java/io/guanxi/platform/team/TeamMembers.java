package io.guanxi.platform.team;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Memberships;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.access.TeamGains;
import io.guanxi.platform.handover.HandoverPart;
import io.guanxi.platform.identity.Users;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is in which team, who manages it, which of a person's teams is the primary one. */
@Component
public class TeamMembers implements HandoverPart {

  private static final int PAGE = 100;

  private final DSLContext db;
  private final Teams teams;
  private final Users users;
  private final Standing standing;
  private final Memberships tree;
  private final TeamGains gains;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  TeamMembers(
      DSLContext db,
      Teams teams,
      Users users,
      Standing standing,
      Memberships tree,
      TeamGains gains,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.db = db;
    this.teams = teams;
    this.users = users;
    this.standing = standing;
    this.tree = tree;
    this.gains = gains;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** Somebody in a team. */
  public record Member(long id, String name, boolean manager, boolean primary, boolean active) {}

  /** A page of members, managers first; {@code next} is the offset of the next. */
  record Members(List<Member> items, @Nullable Integer next, int count) {}

  /** A team that somebody is in. */
  public record Mine(long id, String name, boolean manager, boolean primary) {}

  Members of(long team, @Nullable String q, int offset, Actor actor) {
    if (!standing.has(actor, SystemRight.TEAMS) && !isIn(team, actor.id()))
      throw Problem.forbidden("forbidden");
    teams.get(team, actor);
    var where = TEAM_MEMBER.TEAM_ID.eq(team).and(APP_USER.DELETED_AT.isNull());
    if (q != null && !q.isBlank()) where = where.and(APP_USER.NAME.containsIgnoreCase(q.strip()));
    var joined = TEAM_MEMBER.join(APP_USER).on(APP_USER.ID.eq(TEAM_MEMBER.USER_ID));
    var items =
        db.select(
                APP_USER.ID, APP_USER.NAME, TEAM_MEMBER.MANAGER, APP_USER.TEAM_ID, APP_USER.ACTIVE)
            .from(joined)
            .where(where)
            .orderBy(TEAM_MEMBER.MANAGER.desc(), APP_USER.SORT_NAME, APP_USER.ID)
            .limit(PAGE)
            .offset(offset)
            .fetch(
                row ->
                    new Member(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Long.valueOf(team).equals(row.value4()),
                        row.value5()));
    int count = db.fetchCount(DSL.selectOne().from(joined).where(where));
    return new Members(items, offset + items.size() < count ? offset + items.size() : null, count);
  }

  /** The teams somebody is in, the primary one first. */
  public List<Mine> teamsOf(long user) {
    return db.select(TEAM.ID, TEAM.NAME, TEAM_MEMBER.MANAGER, APP_USER.TEAM_ID)
        .from(TEAM_MEMBER)
        .join(TEAM)
        .on(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
        .join(APP_USER)
        .on(APP_USER.ID.eq(TEAM_MEMBER.USER_ID))
        .where(TEAM_MEMBER.USER_ID.eq(user), TEAM.DELETED_AT.isNull())
        .orderBy(DSL.field(TEAM.ID.eq(APP_USER.TEAM_ID)).desc().nullsLast(), TEAM.SORT_NAME)
        .fetch(
            row ->
                new Mine(
                    row.value1(), row.value2(), row.value3(), row.value1().equals(row.value4())));
  }

  /** Puts somebody in a team, or changes what he is there; null leaves it as it is. */
  public void put(
      long team, long user, @Nullable Boolean manager, @Nullable Boolean primary, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    // Through a team one sees its records: nobody lets himself in.
    if (user == actor.id() && !actor.is(Roles.ADMINISTRATOR))
      throw Problem.forbidden("team-not-oneself");
    transaction.executeWithoutResult(
        status -> {
          teams.get(team, actor);
          var known = lockedUser(user);
          var before = member(team, user);
          if (before != null && before.manager() && Boolean.FALSE.equals(manager))
            keepsAManager(team, user);
          gains.watched(actor, 0, () -> placed(team, user, manager));
          boolean first = known == null;
          if (Boolean.TRUE.equals(primary) || (first && primary == null)) users.inTeam(user, team);
          told("team.member-put", team, user, before, member(team, user), actor);
        });
  }

  private int placed(long team, long user, @Nullable Boolean manager) {
    return db.insertInto(TEAM_MEMBER)
        .set(TEAM_MEMBER.TEAM_ID, team)
        .set(TEAM_MEMBER.USER_ID, user)
        .set(TEAM_MEMBER.MANAGER, Boolean.TRUE.equals(manager))
        .onConflict(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID)
        .doUpdate()
        .set(TEAM_MEMBER.MANAGER, manager == null ? TEAM_MEMBER.MANAGER : DSL.val(manager))
        .execute();
  }

  void remove(long team, long user, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    transaction.executeWithoutResult(
        status -> {
          teams.get(team, actor);
          lockedUser(user);
          var before = member(team, user);
          if (before == null) throw Problem.notFound();
          if (before.manager()) keepsAManager(team, user);
          db.deleteFrom(TEAM_MEMBER)
              .where(TEAM_MEMBER.TEAM_ID.eq(team), TEAM_MEMBER.USER_ID.eq(user))
              .execute();
          if (before.primary()) users.inTeam(user, another(user));
          told("team.member-removed", team, user, before, null, actor);
        });
  }

  private @Nullable Long another(long user) {
    return db.select(TEAM_MEMBER.TEAM_ID)
        .from(TEAM_MEMBER)
        .join(TEAM)
        .on(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
        .where(TEAM_MEMBER.USER_ID.eq(user), TEAM.DELETED_AT.isNull())
        .orderBy(TEAM_MEMBER.TEAM_ID)
        .limit(1)
        .fetchOne(TEAM_MEMBER.TEAM_ID);
  }

  /** A managed team of several people is not left without anybody to answer for it. */
  private void keepsAManager(long team, long leaving) {
    db.execute("SELECT 1 FROM team WHERE id = ? FOR UPDATE", team);
    var others = TEAM_MEMBER.TEAM_ID.eq(team).and(TEAM_MEMBER.USER_ID.ne(leaving));
    if (db.fetchExists(TEAM_MEMBER, others)
        && !db.fetchExists(TEAM_MEMBER, others.and(TEAM_MEMBER.MANAGER)))
      throw Problem.conflict("team-needs-manager");
  }

  /** The user's primary team so far; 404 when there is no such user. */
  private @Nullable Long lockedUser(long user) {
    var row =
        db.select(APP_USER.TEAM_ID)
            .from(APP_USER)
            .where(APP_USER.ID.eq(user), APP_USER.DELETED_AT.isNull())
            .forUpdate()
            .fetchOne();
    if (row == null) throw Problem.notFound();
    return row.value1();
  }

  private boolean isIn(long team, long user) {
    return db.fetchExists(
        TEAM_MEMBER, TEAM_MEMBER.TEAM_ID.eq(team).and(TEAM_MEMBER.USER_ID.eq(user)));
  }

  private @Nullable Mine member(long team, long user) {
    return teamsOf(user).stream().filter(mine -> mine.id() == team).findFirst().orElse(null);
  }

  private void told(
      String action,
      long team,
      long user,
      @Nullable Mine before,
      @Nullable Mine after,
      Actor actor) {
    tree.changed();
    trail.note(
        AuditEvent.of(action, actor)
            .on(Users.TEAM.singular(), team)
            .with(Map.of("user", user, "before", facts(before), "after", facts(after))));
  }

  private static Map<String, Object> facts(@Nullable Mine member) {
    return member == null
        ? Map.of()
        : Map.of("member", true, "manager", member.manager(), "primary", member.primary());
  }

  @Override
  public String name() {
    return "teams-managed";
  }

  @Override
  public long count(long from) {
    return db.fetchCount(TEAM_MEMBER, TEAM_MEMBER.USER_ID.eq(from).and(TEAM_MEMBER.MANAGER));
  }

  @Override
  public List<Map<String, Object>> handOver(long from, long to, Actor actor) {
    if (!mayMove(from, to, actor)) return List.of();
    var managed = teamsOf(from).stream().filter(Mine::manager).map(Mine::id).toList();
    var out = new ArrayList<Map<String, Object>>();
    for (var team : managed) {
      var before = member(team, to);
      if (handedOn(team, from, to, actor)) out.add(Map.of("team", team, "before", facts(before)));
    }
    return out;
  }

  @Override
  public long takeBack(List<Map<String, Object>> given, long from, long to, Actor actor) {
    if (!mayMove(from, to, actor)) return 0;
    long back = 0;
    for (var one : given) {
      long team = HandoverPart.number(one, "team");
      var his = member(team, from);
      var heir = member(team, to);
      if (his == null || his.manager() || heir == null || !heir.manager()) continue;
      put(team, from, true, null, actor);
      var before = (Map<?, ?>) Objects.requireNonNull(one.get("before"));
      if (before.isEmpty()) remove(team, to, actor);
      else if (!Boolean.TRUE.equals(before.get("manager"))) put(team, to, false, null, actor);
      back++;
    }
    return back;
  }

  /** Through a team one sees its records: nobody but an administrator moves himself. */
  private boolean mayMove(long from, long to, Actor actor) {
    boolean himself = from == actor.id() || to == actor.id();
    return standing.has(actor, SystemRight.TEAMS) && (!himself || actor.is(Roles.ADMINISTRATOR));
  }

  /** Whether he may make her the manager there; if not, all stays as it is. */
  private boolean handedOn(long team, long from, long to, Actor actor) {
    var step = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
    step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    try {
      step.executeWithoutResult(
          status -> {
            put(team, to, true, null, actor);
            put(team, from, false, null, actor);
          });
      return true;
    } catch (Problem refused) {
      if (refused.code().equals("more-than-own")) return false;
      throw refused;
    }
  }
}
