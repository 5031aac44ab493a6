package io.guanxi.platform.roster;

import static io.guanxi.tables.Tables.TEAM;
import static org.jooq.impl.DSL.lower;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.team.Teams;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds teams by their paths in the tree, and makes those that are missing. */
@Component
class RosterTeams {

  private static final String STEP = "[/／>＞\\\\]";

  private final DSLContext db;
  private final Teams teams;
  private final Standing standing;

  RosterTeams(DSLContext db, Teams teams, Standing standing) {
    this.db = db;
    this.teams = teams;
    this.standing = standing;
  }

  /** A name alone may stand for the only team that has it, wherever that is. */
  long at(String path, Actor actor) {
    var names = Arrays.stream(path.split(STEP)).map(String::strip).filter(s -> !s.isEmpty());
    var steps = names.toList();
    if (steps.size() == 1) {
      var alone = ids(named(steps.get(0)));
      if (alone.size() == 1) return alone.get(0);
    }
    Long at = null;
    for (var name : steps) {
      var found = ids(named(name).and(below(at)));
      at = found.isEmpty() ? made(name, at, path, actor) : found.get(0);
    }
    if (at == null) throw RosterWords.problem(RosterField.TEAMS, "roster-team-missing", path);
    return at;
  }

  private long made(String name, @Nullable Long parent, String path, Actor actor) {
    if (!standing.has(actor, SystemRight.TEAMS)) {
      throw RosterWords.problem(RosterField.TEAMS, "roster-team-missing", path);
    }
    return teams.create(name, parent, actor);
  }

  private List<Long> ids(Condition which) {
    return db.select(TEAM.ID)
        .from(TEAM)
        .where(which, TEAM.DELETED_AT.isNull())
        .orderBy(TEAM.ID)
        .limit(2)
        .fetch(TEAM.ID);
  }

  private static Condition named(String name) {
    return lower(TEAM.NAME).eq(name.toLowerCase(Locale.ROOT));
  }

  private static Condition below(@Nullable Long parent) {
    return parent == null ? TEAM.PARENT_ID.isNull() : TEAM.PARENT_ID.eq(parent);
  }
}
