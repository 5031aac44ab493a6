package io.guanxi.record;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The records that stand on their own, of which others are a part. */
@Component
public final class Roots {

  private final DSLContext db;
  private final Registry registry;

  public Roots(DSLContext db, Registry registry) {
    this.db = db;
    this.registry = registry;
  }

  /** A record that is no part of another. */
  public record Root(TypeSpec type, long id) {}

  /** The record that a child is part of; any other record is its own root. */
  public Root of(TypeSpec type, long id) {
    if (!type.isChild()) return new Root(type, id);
    for (var link : registry.parentsOf(type.key())) {
      var children = link.field().children();
      if (children == null) continue;
      var parent =
          db.select(children.parent())
              .from(type.table())
              .where(type.id().eq(id))
              .fetchOne(children.parent());
      if (parent != null) return of(link.type(), parent);
    }
    return new Root(type, id);
  }
}
