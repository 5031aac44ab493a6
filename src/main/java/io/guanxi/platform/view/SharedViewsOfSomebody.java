package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.SAVED_VIEW;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.handover.HandoverPart;
import org.jooq.DSLContext;
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
  public long handOver(long from, long to, Actor actor) {
    return db.execute(
        """
        UPDATE saved_view v SET owner_id = ?, version = version + 1, name = CASE
          WHEN EXISTS (SELECT 1 FROM saved_view o WHERE o.owner_id = ? AND o.type = v.type AND lower(o.name) = lower(v.name))
          THEN left(v.name, 80) || ' #' || v.id ELSE v.name END
        WHERE owner_id = ? AND shared
        """,
        to,
        to,
        from);
  }
}
