package io.guanxi.platform.pin;

import static io.guanxi.tables.Tables.TIMELINE_PIN;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Pins records that are on another record's timeline, for everybody who sees both. */
@Component
class Pins {

  private static final int MOST = 20;

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Clock clock;

  Pins(DSLContext db, Records records, Registry registry, AccessScope access, Clock clock) {
    this.db = db;
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.clock = clock;
  }

  /** What is pinned and the actor may see, pinned last first. */
  List<Snapshot> of(TypeSpec type, long id, Actor actor) {
    var record = records.get(type.key(), id, actor);
    var pinned =
        db.select(TIMELINE_PIN.ITEM_TYPE, TIMELINE_PIN.ITEM_ID)
            .from(TIMELINE_PIN)
            .where(TIMELINE_PIN.RECORD_ID.eq(record.id()))
            .orderBy(TIMELINE_PIN.PINNED_AT.desc(), TIMELINE_PIN.ITEM_ID.desc())
            .limit(MOST)
            .fetch();
    var seen = new HashMap<Long, Snapshot>();
    pinned
        .intoGroups(TIMELINE_PIN.ITEM_TYPE, TIMELINE_PIN.ITEM_ID)
        .forEach(
            (itemType, ids) ->
                visible(record, itemType, ids, actor).forEach(item -> seen.put(item.id(), item)));
    return pinned.stream().map(pin -> seen.get(pin.value2())).filter(Objects::nonNull).toList();
  }

  /** Pins it; 404 when it is not on the record's timeline. Pinning again changes nothing. */
  void pin(TypeSpec type, long id, String itemType, long item, Actor actor) {
    var record = changeable(type, id, actor);
    var pinned =
        visible(record, itemType, List.of(item), actor).stream()
            .findFirst()
            .orElseThrow(Problem::notFound);
    var here = TIMELINE_PIN.RECORD_ID.eq(record.id());
    if (db.fetchCount(TIMELINE_PIN, here.and(TIMELINE_PIN.ITEM_ID.ne(item))) >= MOST)
      throw Problem.badRequest("too-many-items", MOST);
    db.insertInto(TIMELINE_PIN)
        .set(TIMELINE_PIN.RECORD_ID, record.id())
        .set(TIMELINE_PIN.ITEM_TYPE, pinned.type().key().plural())
        .set(TIMELINE_PIN.ITEM_ID, pinned.id())
        .set(TIMELINE_PIN.PINNED_AT, clock.instant())
        .set(TIMELINE_PIN.PINNED_BY, actor.id())
        .onConflictDoNothing()
        .execute();
  }

  void unpin(TypeSpec type, long id, long item, Actor actor) {
    var record = changeable(type, id, actor);
    db.deleteFrom(TIMELINE_PIN)
        .where(TIMELINE_PIN.RECORD_ID.eq(record.id()), TIMELINE_PIN.ITEM_ID.eq(item))
        .execute();
  }

  private Snapshot changeable(TypeSpec type, long id, Actor actor) {
    if (!access.may(Verb.UPDATE, type, actor))
      throw Problem.forbidden("may-not", Verb.UPDATE.code(), type.key().plural());
    return records.get(type.key(), id, actor);
  }

  private List<Snapshot> visible(Snapshot record, String itemType, List<Long> ids, Actor actor) {
    var type = registry.find(itemType);
    if (type.isEmpty() || !access.may(Verb.READ, type.get(), actor)) return List.of();
    return records.list(Query.these(type.get().key(), ids), actor).items().stream()
        .filter(item -> isOnTimeline(item, record))
        .toList();
  }

  private static boolean isOnTimeline(Snapshot item, Snapshot record) {
    return item.type().timelines().stream()
        .anyMatch(
            entry ->
                record.type().key().equals(item.type().field(entry.reference()).target())
                    && Long.valueOf(record.id()).equals(item.value(entry.reference())));
  }
}
