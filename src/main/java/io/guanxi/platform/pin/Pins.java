package io.guanxi.platform.pin;

import static io.guanxi.tables.Tables.TIMELINE_PIN;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    var out = new ArrayList<Snapshot>();
    db.select(TIMELINE_PIN.ITEM_TYPE, TIMELINE_PIN.ITEM_ID)
        .from(TIMELINE_PIN)
        .where(TIMELINE_PIN.RECORD_ID.eq(record.id()))
        .orderBy(TIMELINE_PIN.PINNED_AT.desc(), TIMELINE_PIN.ITEM_ID.desc())
        .limit(MOST)
        .forEach(pin -> visible(record, pin.value1(), pin.value2(), actor).ifPresent(out::add));
    return out;
  }

  /** Pins it; 404 when it is not on the record's timeline. Pinning again changes nothing. */
  void pin(TypeSpec type, long id, String itemType, long item, Actor actor) {
    var record = changeable(type, id, actor);
    var pinned = visible(record, itemType, item, actor).orElseThrow(Problem::notFound);
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

  private Optional<Snapshot> visible(Snapshot record, String itemType, long item, Actor actor) {
    try {
      var found = records.get(registry.named(itemType).key(), item, actor);
      return Optional.of(found).filter(one -> isOnTimeline(one, record));
    } catch (Problem outOfSight) {
      return Optional.empty();
    }
  }

  private static boolean isOnTimeline(Snapshot item, Snapshot record) {
    return item.type().timelines().stream()
        .anyMatch(
            entry ->
                record.type().key().equals(item.type().field(entry.reference()).target())
                    && Long.valueOf(record.id()).equals(item.value(entry.reference())));
  }
}
