package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Kinds;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether records may be merged at all, and what the one that stays gets of the others. */
@Component
final class MergeWish {

  private static final int MOST = 50;
  private static final int MOST_TAGS = 100;

  private final DSLContext db;
  private final Registry registry;
  private final Reading reading;
  private final Followers followers;
  private final AccessScope access;

  MergeWish(
      DSLContext db, Registry registry, Reading reading, Followers followers, AccessScope access) {
    this.db = db;
    this.registry = registry;
    this.reading = reading;
    this.followers = followers;
    this.access = access;
  }

  /** The records as they are; the others in the order they were named. */
  record Sound(Snapshot into, List<Snapshot> others) {}

  Sound check(TypeSpec type, long into, List<Long> others, boolean lock, Actor actor) {
    if (!type.has("deleted_at") || type.isChild()) throw Problem.badRequest("merge-not-possible");
    if (others.isEmpty() || others.size() > MOST) throw Problem.badRequest("merge-how-many", MOST);
    if (others.contains(into) || Set.copyOf(others).size() < others.size())
      throw Problem.conflict("merge-with-itself");
    var all = new LinkedHashSet<>(others);
    all.add(into);
    var found =
        reading.whole(type, all, reading.rows(type, actor), lock).stream()
            .collect(Collectors.toMap(Snapshot::id, s -> s));
    var tombstones = Tombstones.follow(db, type, all);
    for (var id : all) {
      var gone = tombstones.get(id);
      var record = found.get(id);
      if (record == null) throw Problem.notFound();
      if (gone != null)
        throw Problem.conflict("merged-record")
            .with("mergedInto", Map.of("type", type.key().plural(), "id", gone))
            .with("record", id);
      if (record.values().containsKey(Selection.DELETED))
        throw Problem.conflict("merge-deleted").with("record", id);
    }
    demand(type, all, actor);
    for (var link : followers.references(type))
      if (link.type() == type && found.values().stream().anyMatch(r -> names(r, link.field(), all)))
        throw Problem.conflict("merge-related");
    return new Sound(
        Objects.requireNonNull(found.get(into)),
        others.stream().map(id -> Objects.requireNonNull(found.get(id))).toList());
  }

  private void demand(TypeSpec type, Set<Long> all, Actor actor) {
    var rows = access.rows(Verb.MERGE, type, actor);
    var reached =
        access.may(Verb.MERGE, type, actor)
            && db.fetchCount(
                    db.selectOne()
                        .from(type.table())
                        .where(type.id().eq(DSL.any(all.toArray(Long[]::new))))
                        .and(rows))
                == all.size();
    if (!reached) throw Problem.forbidden("may-not", Verb.MERGE.code(), type.key().plural());
  }

  private static boolean names(Snapshot record, FieldSpec field, Set<Long> all) {
    return record.value(field.name()) instanceof Long id && all.contains(id);
  }

  /** What was chosen, and from the others what the one that stays has left empty. */
  Map<String, Object> values(Sound sound, Map<String, Object> chosen, Actor actor) {
    var out = new LinkedHashMap<String, Object>(chosen);
    for (var field : sound.into().type().fields()) {
      if (field.children() != null && chosen.containsKey(field.name()))
        throw Problem.badRequest("merge-children", field.name());
      if (field.isReadOnly() || !field.isStored() || chosen.containsKey(field.name())) continue;
      if (isSilent(field, sound, actor)) continue;
      var value = filled(sound, field, actor);
      if (value != null) out.put(field.name(), field.kind().write(value));
    }
    return out;
  }

  /** What is taken over without the actor's knowing or choosing it: fields closed to him. */
  void fill(Draft draft, Sound sound, Map<String, Object> chosen) {
    for (var field : draft.type().fields()) {
      if (field.isReadOnly() || !field.isStored() || chosen.containsKey(field.name())) continue;
      if (!isSilent(field, sound, draft.actor())) continue;
      var value = filled(sound, field, draft.actor());
      if (value != null) draft.set(field.name(), value);
    }
  }

  private boolean isSilent(FieldSpec field, Sound sound, Actor actor) {
    var type = sound.into().type();
    return access.closed(type, actor).contains(field.name())
        || access.readOnly(type, actor).contains(field.name());
  }

  private @Nullable Object filled(Sound sound, FieldSpec field, Actor actor) {
    var own = sound.into().value(field.name());
    if (field.kind() == Kinds.TAGS || field.kind() == Kinds.CHOICES) {
      var all = new LinkedHashSet<Object>(own instanceof List<?> list ? list : List.of());
      int had = all.size();
      for (var other : sound.others())
        if (other.value(field.name()) instanceof List<?> list) all.addAll(list);
      return all.size() == had ? null : all.stream().limit(MOST_TAGS).toList();
    }
    if (own != null) return null;
    for (var other : sound.others()) {
      var value = other.value(field.name());
      if (value != null && isThere(field, value, actor)) return value;
    }
    return null;
  }

  /** A reference to what is no longer there, or not for this actor, is not worth taking over. */
  private boolean isThere(FieldSpec field, Object value, Actor actor) {
    if (field.target() == null) return true;
    var target = registry.get(field.target());
    return db.fetchExists(
        db.selectOne()
            .from(target.table())
            .where(target.id().eq((Long) value))
            .and(FilterSql.live(target))
            .and(reading.rows(target, actor)));
  }
}
