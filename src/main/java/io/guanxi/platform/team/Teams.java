package io.guanxi.platform.team;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.POOL_MEMBER;
import static io.guanxi.tables.Tables.RECORD_SHARE;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Memberships;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.access.TeamGains;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes teams, moves and dissolves them. Every change is heard by every node with its commit. */
@Component
public class Teams {

  private final DSLContext db;
  private final Records records;
  private final Users users;
  private final Standing standing;
  private final Memberships tree;
  private final TeamGains gains;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  Teams(
      DSLContext db,
      Records records,
      Users users,
      Standing standing,
      Memberships tree,
      TeamGains gains,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.db = db;
    this.records = records;
    this.users = users;
    this.standing = standing;
    this.tree = tree;
    this.gains = gains;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** What a team leaves behind when it is dissolved. */
  record Remains(int members, int primary, int teams, int shares, int pools) {}

  /** Where it goes; null: up to the parent for teams, nowhere for members and shares. */
  record Heirs(@Nullable Long members, @Nullable Long teams, @Nullable Long shares) {}

  public long create(String name, @Nullable Long parent, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    return within(
        actor,
        () -> {
          var made = write(Input.create(values(name, parent)), actor);
          note("team.created", made.id(), actor, Map.of("name", name));
          return made.id();
        });
  }

  Snapshot change(long id, @Nullable Long version, Map<String, Object> wanted, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    return within(
        actor,
        () -> {
          var before = facts(get(id, actor));
          var after = write(Input.update(id, version, wanted), actor);
          note("team.changed", id, actor, Map.of("before", before, "after", facts(after)));
          return after;
        });
  }

  Remains remains(long id, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    get(id, actor);
    return new Remains(
        db.fetchCount(TEAM_MEMBER, TEAM_MEMBER.TEAM_ID.eq(id)),
        db.fetchCount(APP_USER, APP_USER.TEAM_ID.eq(id).and(APP_USER.DELETED_AT.isNull())),
        db.fetchCount(TEAM, TEAM.PARENT_ID.eq(id).and(TEAM.DELETED_AT.isNull())),
        db.fetchCount(RECORD_SHARE, RECORD_SHARE.TEAM_ID.eq(id)),
        db.fetchCount(POOL_MEMBER, POOL_MEMBER.TEAM_ID.eq(id)));
  }

  /** Dissolves a team; what it had goes where it is said to. */
  void dissolve(long id, long version, Heirs heirs, Actor actor) {
    standing.require(actor, SystemRight.TEAMS);
    within(
        actor,
        () -> {
          var team = get(id, actor);
          var before = facts(team);
          heir(heirs.members(), "members", id, actor);
          heir(heirs.teams(), "teams", id, actor);
          heir(heirs.shares(), "shares", id, actor);
          // Whom they were given to is known; whether the giver would show them to others is not.
          if (heirs.shares() != null && !actor.is(Roles.ADMINISTRATOR))
            throw Problem.forbidden("more-than-own", "shares");
          var up = heirs.teams() == null ? team.value("parent") : heirs.teams();
          for (var child : children(id)) {
            var move = new LinkedHashMap<String, @Nullable Object>();
            move.put("parent", up);
            write(Input.update(child, null, nullable(move)), actor);
          }
          members(id, heirs.members());
          shares(id, heirs.shares());
          db.deleteFrom(POOL_MEMBER).where(POOL_MEMBER.TEAM_ID.eq(id)).execute();
          var gone =
              records.writeAll(Users.TEAM, List.of(Input.delete(id, version)), standing(actor));
          var problem = gone.get(0).problem();
          if (problem != null) throw problem;
          note("team.dissolved", id, actor, Map.of("before", before));
          return id;
        });
  }

  private void heir(@Nullable Long heir, String field, long id, Actor actor) {
    if (heir == null) return;
    if (heir == id) throw Problem.invalid(List.of(FieldError.of(field, "team-below-itself")));
    get(heir, actor);
  }

  private void members(long from, @Nullable Long to) {
    var moved =
        db.select(APP_USER.ID).from(APP_USER).where(APP_USER.TEAM_ID.eq(from)).fetch(APP_USER.ID);
    if (to != null)
      db.insertInto(TEAM_MEMBER, TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID)
          .select(
              db.select(org.jooq.impl.DSL.val(to), TEAM_MEMBER.USER_ID)
                  .from(TEAM_MEMBER)
                  .where(TEAM_MEMBER.TEAM_ID.eq(from)))
          .onConflictDoNothing()
          .execute();
    for (var user : moved) users.inTeam(user, to);
    db.deleteFrom(TEAM_MEMBER).where(TEAM_MEMBER.TEAM_ID.eq(from)).execute();
  }

  private void shares(long from, @Nullable Long to) {
    if (to != null)
      db.execute(
          """
          INSERT INTO record_share (type, record_id, team_id, level, reason, ends_at, created_at, created_by, part)
          SELECT type, record_id, ?, level, reason, ends_at, created_at, created_by, part
          FROM record_share WHERE team_id = ? ON CONFLICT DO NOTHING
          """,
          to,
          from);
    db.deleteFrom(RECORD_SHARE).where(RECORD_SHARE.TEAM_ID.eq(from)).execute();
  }

  private List<Long> children(long id) {
    return db.select(TEAM.ID)
        .from(TEAM)
        .where(TEAM.PARENT_ID.eq(id), TEAM.DELETED_AT.isNull())
        .fetch(TEAM.ID);
  }

  Snapshot get(long id, Actor actor) {
    return records.get(Users.TEAM, id, standing(actor));
  }

  private Snapshot write(Input input, Actor actor) {
    return records.write(Users.TEAM, input, standing(actor));
  }

  private static Map<String, Object> values(String name, @Nullable Long parent) {
    var out = new LinkedHashMap<String, @Nullable Object>();
    out.put("name", name);
    if (parent != null) out.put("parent", parent);
    return nullable(out);
  }

  @SuppressWarnings({"unchecked", "NullAway"})
  private static Map<String, Object> nullable(Map<String, ? extends @Nullable Object> values) {
    return (Map<String, Object>) values;
  }

  private static Map<String, Object> facts(Snapshot team) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", String.valueOf(team.value("name")));
    if (team.value("parent") != null) out.put("parent", team.value("parent"));
    return out;
  }

  private <V> V within(Actor actor, Supplier<V> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              // Two moves at once could close a circle that neither sees.
              db.execute("SELECT pg_advisory_xact_lock(hashtext('teams'))");
              var out = gains.watched(actor, 0, work);
              tree.changed();
              return out;
            }));
  }

  private void note(String action, long team, Actor actor, Map<String, Object> details) {
    trail.note(AuditEvent.of(action, actor).on(Users.TEAM.singular(), team).with(details));
  }

  /** Whoever has the right to teams has it for all of them, whatever his roles say of records. */
  static Actor standing(Actor actor) {
    return new Actor(
        actor.id(),
        actor.name(),
        Set.of(Roles.ADMINISTRATOR),
        actor.teamId(),
        actor.zone(),
        actor.locale(),
        actor.origin(),
        null);
  }
}
