package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.FAVOURITE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.view.KeptTitles.Kept;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What everybody keeps at hand for themselves: records and views, in the order they were added. */
@Component
class Favourites {

  private static final int MOST = 100;

  private final DSLContext db;
  private final KeptTitles titles;
  private final Clock clock;

  Favourites(DSLContext db, KeptTitles titles, Clock clock) {
    this.db = db;
    this.titles = titles;
    this.clock = clock;
  }

  List<Map<String, Object>> of(Actor actor) {
    var kept =
        db.selectFrom(FAVOURITE)
            .where(FAVOURITE.USER_ID.eq(actor.id()))
            .orderBy(FAVOURITE.ID)
            .limit(MOST * 2)
            .fetch(row -> new Kept(row.get(FAVOURITE.TYPE), row.get(FAVOURITE.RECORD_ID)));
    return titles.of(kept, actor);
  }

  /** Adds it; again changes nothing. 404 for what the actor cannot see. */
  void add(String type, long id, Actor actor) {
    if (titles.of(List.of(new Kept(type, id)), actor).isEmpty()) throw Problem.notFound();
    if (db.fetchExists(FAVOURITE, mine(type, id, actor))) return;
    if (db.fetchCount(FAVOURITE, FAVOURITE.USER_ID.eq(actor.id())) >= MOST)
      throw Problem.badRequest("too-many-items", MOST);
    db.insertInto(FAVOURITE)
        .set(FAVOURITE.USER_ID, actor.id())
        .set(FAVOURITE.TYPE, type)
        .set(FAVOURITE.RECORD_ID, id)
        .set(FAVOURITE.ADDED_AT, clock.instant())
        .execute();
  }

  void remove(String type, long id, Actor actor) {
    db.deleteFrom(FAVOURITE).where(mine(type, id, actor)).execute();
  }

  private static Condition mine(String type, long id, Actor actor) {
    return FAVOURITE
        .USER_ID
        .eq(actor.id())
        .and(FAVOURITE.TYPE.eq(type))
        .and(FAVOURITE.RECORD_ID.eq(id));
  }
}
