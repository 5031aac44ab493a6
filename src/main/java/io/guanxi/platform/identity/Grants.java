package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.RoleAssignments;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.access.TeamGains;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what to whose account: nobody gives what he has not, or lays hands on the account of
 * somebody who has more. To be called inside the transaction of the change.
 */
@Component
public class Grants {

  private final DSLContext db;
  private final RoleAssignments roles;
  private final Standing standing;
  private final TeamsOfUser memberships;
  private final TeamGains gains;

  Grants(
      DSLContext db,
      RoleAssignments roles,
      Standing standing,
      TeamsOfUser memberships,
      TeamGains gains) {
    this.db = db;
    this.roles = roles;
    this.standing = standing;
    this.memberships = memberships;
    this.gains = gains;
  }

  public record Role(String key, @Nullable String name) {}

  /** The roles that the actor may give. */
  List<Role> assignable(Actor actor) {
    return db
        .select(ACCESS_ROLE.KEY, ACCESS_ROLE.NAME)
        .from(ACCESS_ROLE)
        .orderBy(ACCESS_ROLE.ID)
        .fetch()
        .stream()
        .filter(row -> covers(actor, Set.of(row.value1())))
        .map(row -> new Role(row.value1(), row.value2()))
        .toList();
  }

  void requireKnown(Collection<String> wanted) {
    roles.demandKnown(Set.copyOf(wanted));
  }

  /** Refuses roles that give more than the actor has; unknown ones too. */
  void check(Actor actor, Collection<String> wanted) {
    requireKnown(wanted);
    roles.demandCovered(Set.copyOf(wanted), actor);
  }

  /**
   * The account, locked, of a person or of a program.
   *
   * @throws Problem 404 when it is not there, 403 {@code above-own-rights}
   */
  Record account(long id, boolean service, Actor actor) {
    var row =
        db.selectFrom(APP_USER)
            .where(APP_USER.ID.eq(id), APP_USER.DELETED_AT.isNull(), APP_USER.SERVICE.eq(service))
            .forUpdate()
            .fetchOne();
    if (row == null) throw Problem.notFound();
    requireOver(actor, id, List.of(row.get(APP_USER.ROLES)));
    return row;
  }

  /** Who has less may not act on what gives these roles. */
  void requireOver(Actor actor, Collection<String> held) {
    if (!covers(actor, Set.copyOf(held))) throw Problem.forbidden("above-own-rights");
  }

  /** Nor on the account of who has more, or reaches more: he could make it his own. */
  void requireOver(Actor actor, long user, Collection<String> held) {
    requireOver(actor, held);
    if (!gains.isOver(actor, user, Set.copyOf(held))) throw Problem.forbidden("above-own-rights");
  }

  /**
   * A team shows what its members own: nobody puts himself into one, or others into foreign ones.
   */
  void checkTeams(Actor actor, long user, Collection<Long> wanted) {
    if (wanted.isEmpty() || actor.is(Roles.ADMINISTRATOR)) return;
    var added = new HashSet<>(wanted);
    added.removeAll(memberships.idsOf(user));
    if (added.isEmpty()) return;
    boolean anywhere = standing.has(actor, SystemRight.TEAMS);
    if (user == actor.id() || !anywhere && !memberships.idsOf(actor.id()).containsAll(added)) {
      throw Problem.forbidden("above-own-rights");
    }
  }

  /** Those of the roles that there are. */
  Set<String> existing(Collection<String> wanted) {
    return Set.copyOf(
        db.select(ACCESS_ROLE.KEY)
            .from(ACCESS_ROLE)
            .where(ACCESS_ROLE.KEY.in(wanted))
            .forShare()
            .fetch(ACCESS_ROLE.KEY));
  }

  private boolean covers(Actor actor, Set<String> held) {
    try {
      roles.demandCovered(held, actor);
      return true;
    } catch (Problem more) {
      return false;
    }
  }
}
