package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Collection;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which records somebody may read now; those in the recycle bin are nobody's news. */
@Component
class Sight {

  private final DSLContext db;
  private final AccessScope access;

  Sight(DSLContext db, AccessScope access) {
    this.db = db;
    this.access = access;
  }

  Set<Long> seen(TypeSpec type, Collection<Long> ids, Actor actor) {
    if (ids.isEmpty() || !access.may(Verb.READ, type, actor)) return Set.of();
    var there =
        type.has("deleted_at")
            ? type.column("deleted_at", java.time.Instant.class).isNull()
            : DSL.noCondition();
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(access.rows(Verb.READ, type, actor))
        .and(there)
        .fetchSet(type.id());
  }
}
