package io.guanxi.platform.team;

import static io.guanxi.tables.Tables.TEAM;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The teams are a tree: none is part of itself, however far up. */
@Component
final class TeamIsNotBelowItself implements RecordRule {

  private final DSLContext db;

  TeamIsNotBelowItself(DSLContext db) {
    this.db = db;
  }

  @Override
  public TypeKey appliesTo() {
    return Users.TEAM;
  }

  @Override
  public void checkAll(List<Draft> drafts) {
    var moved =
        drafts.stream()
            .filter(d -> d.isKept() && d.changed(TEAM.PARENT_ID) && d.get(TEAM.PARENT_ID) != null)
            .toList();
    if (moved.isEmpty()) return;
    Map<Long, Long> parents =
        new HashMap<>(
            db.select(TEAM.ID, TEAM.PARENT_ID)
                .from(TEAM)
                .where(TEAM.PARENT_ID.isNotNull())
                .fetchMap(TEAM.ID, TEAM.PARENT_ID));
    for (var draft : moved) parents.put(draft.id(), draft.get(TEAM.PARENT_ID));
    for (var draft : moved) {
      var seen = new HashSet<Long>();
      Long at = draft.id();
      while (at != null && seen.add(at)) at = parents.get(at);
      if (at != null) draft.refuse(TEAM.PARENT_ID, "team-below-itself");
    }
  }
}
