package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.SAVED_VIEW;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.handover.HandoverPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Views that somebody shared stay for the others, kept by who takes over. */
@Component
class SharedViewsOfSomebody implements HandoverPart {

  private final DSLContext db;

  SharedViewsOfSomebody(DSLContext db) {
    this.db = db;
  }

  @Override
  public String name() {
    return "views";
  }

  @Override
  public long count(long from) {
    return db.fetchCount(SAVED_VIEW, SAVED_VIEW.OWNER_ID.eq(from).and(SAVED_VIEW.SHARED));
  }

  @Override
  public List<Map<String, Object>> handOver(long from, long to, Actor actor) {
    var shared =
        db.select(SAVED_VIEW.ID, SAVED_VIEW.NAME)
            .from(SAVED_VIEW)
            .where(SAVED_VIEW.OWNER_ID.eq(from), SAVED_VIEW.SHARED.isTrue())
            .fetch();
    var out = new ArrayList<Map<String, Object>>();
    for (var view : shared) {
      var as = give(view.value1(), view.value2(), from, to);
      out.add(Map.of("view", view.value1(), "name", view.value2(), "as", String.valueOf(as)));
    }
    return out;
  }

  @Override
  public long takeBack(List<Map<String, Object>> given, long from, long to, Actor actor) {
    long back = 0;
    for (var one : given) {
      long view = HandoverPart.number(one, "view");
      var now =
          db.select(SAVED_VIEW.NAME)
              .from(SAVED_VIEW)
              .where(SAVED_VIEW.ID.eq(view), SAVED_VIEW.OWNER_ID.eq(to))
              .fetchOne(SAVED_VIEW.NAME);
      if (now == null) continue;
      var name = now.equals(one.get("as")) ? String.valueOf(one.get("name")) : now;
      if (give(view, name, to, from) != null) back++;
    }
    return back;
  }

  /** Its name from then on; null when it is not there any more. Nobody has two of one name. */
  private @Nullable String give(long view, String name, long from, long to) {
    var row =
        db.fetchOne(
            """
            UPDATE saved_view v SET owner_id = ?, version = version + 1, name = CASE
              WHEN EXISTS (SELECT 1 FROM saved_view o WHERE o.owner_id = ? AND o.type = v.type AND lower(o.name) = lower(?))
              THEN left(?, 80) || ' #' || v.id ELSE ? END
            WHERE id = ? AND owner_id = ? AND shared RETURNING v.name
            """,
            to,
            to,
            name,
            name,
            name,
            view,
            from);
    return row == null ? null : row.get(0, String.class);
  }
}
