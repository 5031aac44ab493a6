package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Memberships;
import io.guanxi.platform.access.TeamGains;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which teams a user is in; the primary one is always among them. */
@Component
class TeamsOfUser {

  private final DSLContext db;
  private final Memberships known;
  private final TeamGains gains;

  TeamsOfUser(DSLContext db, Memberships known, TeamGains gains) {
    this.db = db;
    this.known = known;
    this.gains = gains;
  }

  /** A team of somebody. */
  record Membership(long id, String title, boolean manager) {}

  List<Membership> of(long user) {
    return db.select(TEAM.ID, TEAM.NAME, TEAM_MEMBER.MANAGER)
        .from(TEAM_MEMBER)
        .join(TEAM)
        .on(TEAM.ID.eq(TEAM_MEMBER.TEAM_ID))
        .where(TEAM_MEMBER.USER_ID.eq(user))
        .orderBy(TEAM.NAME, TEAM.ID)
        .fetch(row -> new Membership(row.value1(), row.value2(), row.value3()));
  }

  Set<Long> idsOf(long user) {
    return db.select(TEAM_MEMBER.TEAM_ID)
        .from(TEAM_MEMBER)
        .where(TEAM_MEMBER.USER_ID.eq(user))
        .fetchSet(TEAM_MEMBER.TEAM_ID);
  }

  /** The first teams of somebody who has only just been made. */
  void give(long newcomer, Collection<Long> teams, @Nullable Long primary, Actor actor) {
    gains.watched(actor, newcomer, () -> put(newcomer, teams, primary));
  }

  /** In these teams and no others; whether anything changed. Managers of a team stay so. */
  boolean set(long user, Collection<Long> teams, @Nullable Long primary, Actor actor) {
    return gains.watched(actor, 0, () -> put(user, teams, primary));
  }

  private boolean put(long user, Collection<Long> teams, @Nullable Long primary) {
    var wanted = new TreeSet<>(teams);
    if (primary != null) wanted.add(primary);
    requireTeams(wanted);
    var before = idsOf(user);
    db.deleteFrom(TEAM_MEMBER)
        .where(TEAM_MEMBER.USER_ID.eq(user), TEAM_MEMBER.TEAM_ID.notIn(wanted))
        .execute();
    for (var team : wanted) {
      db.insertInto(TEAM_MEMBER)
          .set(TEAM_MEMBER.TEAM_ID, team)
          .set(TEAM_MEMBER.USER_ID, user)
          .onConflictDoNothing()
          .execute();
    }
    var first = primary == null && !wanted.isEmpty() ? wanted.first() : primary;
    int moved =
        db.update(APP_USER)
            .set(APP_USER.TEAM_ID, first)
            .where(APP_USER.ID.eq(user), APP_USER.TEAM_ID.isDistinctFrom(first))
            .execute();
    known.changed();
    return moved > 0 || !before.equals(wanted);
  }

  private void requireTeams(Collection<Long> teams) {
    int known =
        db.fetchCount(
            db.select(TEAM.ID)
                .from(TEAM)
                .where(TEAM.ID.in(teams), TEAM.DELETED_AT.isNull())
                .forShare());
    if (known != teams.size()) {
      throw Problem.invalid(List.of(FieldError.of("teams", "reference-not-found")));
    }
  }
}
