package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.RECENT_VISIT;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.view.KeptTitles.Kept;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody looked at last, on whatever device. */
@Component
class Recents {

  private static final int KEPT = 30;

  private final DSLContext db;
  private final KeptTitles titles;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recents(DSLContext db, KeptTitles titles, TransactionTemplate transaction, Clock clock) {
    this.db = db;
    this.titles = titles;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Newest first. */
  List<Map<String, Object>> of(Actor actor) {
    var kept =
        db.selectFrom(RECENT_VISIT)
            .where(RECENT_VISIT.USER_ID.eq(actor.id()))
            .orderBy(RECENT_VISIT.VISITED_AT.desc(), RECENT_VISIT.ID.desc())
            .limit(KEPT)
            .fetch(row -> new Kept(row.get(RECENT_VISIT.TYPE), row.get(RECENT_VISIT.RECORD_ID)));
    return titles.of(kept, actor);
  }

  /** Notes a visit and forgets those long ago; 404 for what the actor cannot see. */
  void visit(String type, long id, Actor actor) {
    if (titles.of(List.of(new Kept(type, id)), actor).isEmpty()) throw Problem.notFound();
    transaction.executeWithoutResult(
        status -> {
          var mine = RECENT_VISIT.USER_ID.eq(actor.id());
          db.deleteFrom(RECENT_VISIT).where(mine, RECENT_VISIT.RECORD_ID.eq(id)).execute();
          db.insertInto(RECENT_VISIT)
              .set(RECENT_VISIT.USER_ID, actor.id())
              .set(RECENT_VISIT.TYPE, type)
              .set(RECENT_VISIT.RECORD_ID, id)
              .set(RECENT_VISIT.VISITED_AT, clock.instant())
              .execute();
          var old =
              db.select(RECENT_VISIT.ID)
                  .from(RECENT_VISIT)
                  .where(mine)
                  .orderBy(RECENT_VISIT.VISITED_AT.desc(), RECENT_VISIT.ID.desc())
                  .offset(KEPT);
          db.deleteFrom(RECENT_VISIT).where(RECENT_VISIT.ID.in(old)).execute();
        });
  }
}
