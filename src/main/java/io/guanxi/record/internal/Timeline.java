package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TimelineItem;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Kinds;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What happened around a record, newest first: records of the types that declare it, and changes of
 * the record worth showing. Each source is asked for one page by its own index; the pages are
 * merged on {@code (at, id)}.
 */
@Component
public class Timeline {

  /** The name under which the record's own changes are asked for. */
  public static final String CHANGES = "changes";

  private static final Comparator<TimelineItem> NEWEST =
      Comparator.comparing(TimelineItem::at).thenComparing(TimelineItem::id).reversed();

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final History history;
  private final References references;
  private final SearchSql search;
  private final Masking masking;

  Timeline(
      DSLContext db,
      Registry registry,
      AccessScope access,
      History history,
      References references,
      SearchSql search,
      Masking masking) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.history = history;
    this.references = references;
    this.search = search;
    this.masking = masking;
  }

  /** The caller has checked that the actor may see the record. */
  public TimelineItem.Items of(
      Snapshot record,
      Set<String> kinds,
      @Nullable String q,
      @Nullable String after,
      int limit,
      Actor actor) {
    var words = q == null || q.isBlank() ? null : q;
    var from = position(after);
    var found = new ArrayList<TimelineItem>();
    for (var type : registry.all()) {
      if (!kinds.isEmpty() && !kinds.contains(type.key().plural())) continue;
      if (!access.may(Verb.READ, type, actor)) continue;
      for (var entry : type.timelines()) {
        if (record.type().key().equals(type.field(entry.reference()).target()))
          found.addAll(items(type, entry, record.id(), words, from, limit + 1, actor));
      }
    }
    if (words == null && (kinds.isEmpty() || kinds.contains(CHANGES))) {
      for (var change : history.before(record, from.at(), from.id(), limit + 1, actor)) {
        if (isShown(record.type(), change.changes().keySet(), change.action()))
          found.add(new TimelineItem(change.at(), change.id(), null, change));
      }
    }
    found.sort(NEWEST);
    var more = found.size() > limit;
    var shown = more ? List.copyOf(found.subList(0, limit)) : found;
    var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
    references.resolve(
        shown.stream().map(TimelineItem::record).filter(java.util.Objects::nonNull).toList(),
        actor);
    return new TimelineItem.Items(shown, more && last != null ? last.at() + "_" + last.id() : null);
  }

  private static boolean isShown(TypeSpec type, Set<String> changed, String action) {
    return action.equals("create")
        || changed.stream()
            .anyMatch(name -> type.find(name).map(f -> f.isOnTimeline()).orElse(false));
  }

  private List<TimelineItem> items(
      TypeSpec type,
      TypeSpec.TimelineEntry entry,
      long id,
      @Nullable String q,
      Position from,
      int limit,
      Actor actor) {
    var at = type.field(entry.at());
    var hidden = access.hidden(type, actor);
    var closed = access.closed(type, actor);
    if (closed.contains(at.name()) || closed.contains(entry.reference())) return List.of();
    var fields =
        entry.shows().stream()
            .filter(name -> !hidden.contains(name))
            .map(type::field)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    if (!fields.contains(at)) fields.add(at);
    var selection = new Selection(type, fields, List.of());
    var earlier = earlier(at, type, from);
    var out = new ArrayList<TimelineItem>();
    var rows =
        selection.fetch(
            db.select(selection.columns())
                .from(type.table())
                .where(DSL.field("{0}", Long.class, type.field(entry.reference()).sql()).eq(id))
                .and(FilterSql.live(type))
                .and(access.rows(Verb.READ, type, actor))
                .and(earlier)
                .and(q == null ? DSL.noCondition() : search.condition(type, q, actor))
                .orderBy(at.sql().desc(), type.id().desc())
                .limit(limit));
    for (var row : rows) {
      var snapshot = selection.read(row);
      var moment = moment(snapshot.value(at.name()));
      if (moment != null)
        out.add(new TimelineItem(moment, snapshot.id(), masking.of(snapshot, actor), null));
    }
    return out;
  }

  /**
   * Days stand at their first moment, so a day that has begun before the position lies wholly
   * before it.
   */
  private static Condition earlier(FieldSpec at, TypeSpec type, Position from) {
    var day = from.at().atZone(ZoneOffset.UTC).toLocalDate();
    boolean days = at.kind() == Kinds.DATE;
    Field<Object> bound = DSL.val(days ? day : from.at(), at.sql().getDataType());
    if (days && !day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(from.at()))
      return at.sql().le(bound);
    return DSL.row(at.sql(), type.id()).lt(bound, DSL.val(from.id()));
  }

  private static @Nullable Instant moment(@Nullable Object value) {
    if (value instanceof Instant instant) return instant;
    return value instanceof java.time.LocalDate day
        ? day.atStartOfDay(ZoneOffset.UTC).toInstant()
        : null;
  }

  private record Position(Instant at, long id) {}

  private static Position position(@Nullable String cursor) {
    if (cursor == null) return new Position(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    try {
      int split = cursor.indexOf('_');
      return new Position(
          Instant.parse(cursor.substring(0, split)), Long.parseLong(cursor.substring(split + 1)));
    } catch (RuntimeException e) {
      throw Problem.badRequest("cursor-mismatch");
    }
  }
}
