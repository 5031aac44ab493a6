package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.signal.ShortMemory;
import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The people whose records one shares: those of one's team, and always oneself. */
@Component
class Teammates {

  private final DSLContext db;
  private final ShortMemory<Long, Long[]> members;

  Teammates(DSLContext db, Clock clock) {
    this.db = db;
    this.members = new ShortMemory<>(clock, Duration.ofSeconds(5), this::load);
  }

  Long[] of(Actor actor) {
    var team = actor.teamId() == null ? null : members.get(actor.teamId());
    return team == null || team.length == 0 ? new Long[] {actor.id()} : team;
  }

  private Long[] load(Long team) {
    return db.select(APP_USER.ID)
        .from(APP_USER)
        .where(APP_USER.TEAM_ID.eq(team), APP_USER.DELETED_AT.isNull())
        .orderBy(APP_USER.ID)
        .fetchArray(APP_USER.ID);
  }
}
