package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The records that somebody owns, of all types that have an owner, and which of them may go. */
@Component
class Owned {

  private static final String OPEN = "open";

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;

  Owned(DSLContext db, Registry registry, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.access = access;
  }

  List<TypeSpec> types() {
    return registry.all().stream().filter(Owned::hasOwner).toList();
  }

  static boolean hasOwner(TypeSpec type) {
    return type.ownerField() != null && !type.isReadOnlyApi() && type.has("deleted_at");
  }

  static boolean hasOpen(TypeSpec type) {
    return type.filters().containsKey(OPEN);
  }

  static boolean may(AccessScope access, TypeSpec type, Actor actor) {
    return access.may(Verb.READ, type, actor)
        && access.may(Verb.UPDATE, type, actor)
        && access.may(Verb.ASSIGN, type, actor)
        && !access.hidden(type, actor).contains(String.valueOf(type.ownerField()));
  }

  long count(TypeSpec type, long from, boolean open) {
    return db.fetchCount(type.table(), of(type, from, open));
  }

  /** Those of them that the actor may give to somebody else. */
  long reached(TypeSpec type, long from, boolean open, Actor actor) {
    if (!may(access, type, actor)) return 0;
    return db.fetchCount(type.table(), of(type, from, open).and(within(type, actor)));
  }

  /** The next of them after one, in the order of their ids. */
  List<Long> next(TypeSpec type, long from, boolean open, long after, int limit, Actor actor) {
    if (!may(access, type, actor)) return List.of();
    return db.select(type.id())
        .from(type.table())
        .where(of(type, from, open), type.id().gt(after), within(type, actor))
        .orderBy(type.id())
        .limit(limit)
        .fetch(type.id());
  }

  /** Which of these the actor may give to somebody else. */
  Set<Long> reached(TypeSpec type, Collection<Long> ids, Actor actor) {
    if (!may(access, type, actor)) return Set.of();
    return db.select(type.id())
        .from(type.table())
        .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
        .and(live(type))
        .and(within(type, actor))
        .fetchSet(type.id());
  }

  private Condition of(TypeSpec type, long from, boolean open) {
    var all = type.ownerColumn().eq(from).and(live(type));
    return open ? all.and(Objects.requireNonNull(type.filters().get(OPEN))) : all;
  }

  private Condition within(TypeSpec type, Actor actor) {
    return access
        .rows(Verb.READ, type, actor)
        .and(access.rows(Verb.UPDATE, type, actor))
        .and(access.rows(Verb.ASSIGN, type, actor));
  }

  private static Condition live(TypeSpec type) {
    return type.column("deleted_at", Instant.class).isNull();
  }
}
