package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.HistoryEntry;
import io.guanxi.record.Ref;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.Titles;
import io.guanxi.record.TypeSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads a record's history from the change log; fields the actor may not see are absent from it.
 */
@Component
public class History {

  private static final Table<?> LOG = DSL.table(DSL.name("record_change"));
  private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);
  private static final Field<Long> RECORD = DSL.field(DSL.name("record_id"), Long.class);
  private static final Field<Instant> AT = DSL.field(DSL.name("at"), Instant.class);
  private static final Field<Long> VERSION = DSL.field(DSL.name("version"), Long.class);
  private static final Field<String> ACTION = DSL.field(DSL.name("action"), String.class);
  private static final Field<String> ORIGIN = DSL.field(DSL.name("origin"), String.class);
  private static final Field<Long> ORIGIN_REF = DSL.field(DSL.name("origin_ref"), Long.class);
  private static final Field<Long> ACTOR = DSL.field(DSL.name("actor_id"), Long.class);
  private static final Field<String> CHANGES =
      DSL.field("{0}::text", String.class, DSL.field(DSL.name("changes")));

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final Titles titles;
  private final Masking masking;
  private final ObjectMapper json;

  History(
      DSLContext db,
      Registry registry,
      AccessScope access,
      Titles titles,
      Masking masking,
      ObjectMapper json) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.titles = titles;
    this.masking = masking;
    this.json = json;
  }

  /** The record's own changes; the caller has checked that the actor may see the record. */
  public HistoryEntry.Entries of(Snapshot record, @Nullable String after, int limit, Actor actor) {
    var where = after == null ? DSL.noCondition() : ID.lt(number(after));
    var rows = rows(record.id(), where, limit + 1);
    var more = rows.size() > limit;
    var entries = entries(record.type(), more ? rows.subList(0, limit) : rows, actor);
    return new HistoryEntry.Entries(
        entries, more ? String.valueOf(entries.get(entries.size() - 1).id()) : null);
  }

  /** Changes before a moment, for the timeline. */
  List<HistoryEntry> before(Snapshot record, Instant at, long id, int limit, Actor actor) {
    var earlier = DSL.row(AT, ID).lt(DSL.val(at, AT.getDataType()), DSL.val(id));
    return entries(
        record.type(), rows(record.id(), earlier.and(ACTION.in("update", "create")), limit), actor);
  }

  /** The latest change of a record. */
  @Nullable HistoryEntry latest(Snapshot record, Actor actor) {
    var rows = rows(record.id(), DSL.noCondition(), 1);
    return rows.isEmpty() ? null : entries(record.type(), rows, actor).get(0);
  }

  /** Whether the actor may know all of a record's latest change. */
  boolean isLatestKnown(Snapshot record, Actor actor) {
    var rows = rows(record.id(), DSL.noCondition(), 1);
    var text = rows.isEmpty() ? null : rows.get(0).get(CHANGES);
    if (text == null) return true;
    var hidden = access.hidden(record.type(), actor);
    return json.readValue(text, Map.class).equals(visible(record.type(), text, hidden, actor));
  }

  private List<? extends Record> rows(long id, Condition where, int limit) {
    return db.select(ID, AT, VERSION, ACTION, ORIGIN, ORIGIN_REF, ACTOR, CHANGES)
        .from(LOG)
        .where(RECORD.eq(id))
        .and(where)
        .orderBy(ID.desc())
        .limit(limit)
        .fetch();
  }

  private List<HistoryEntry> entries(TypeSpec type, List<? extends Record> rows, Actor actor) {
    var people = new HashSet<Long>();
    for (var row : rows) if (row.get(ACTOR) != null) people.add(row.get(ACTOR));
    var names = names(people, actor);
    var hidden = access.hidden(type, actor);
    var out = new ArrayList<HistoryEntry>();
    for (var row : rows) {
      var by =
          row.get(ACTOR) == null
              ? new Ref(0, null)
              : new Ref(row.get(ACTOR), names.get(row.get(ACTOR)));
      out.add(
          new HistoryEntry(
              row.get(ID),
              row.get(AT),
              row.get(VERSION),
              by,
              row.get(ORIGIN),
              row.get(ORIGIN_REF),
              row.get(ACTION),
              row.get(ACTION).equals("update")
                  ? visible(type, row.get(CHANGES), hidden, actor)
                  : Map.of()));
    }
    return out;
  }

  private Map<Long, String> names(Set<Long> people, Actor actor) {
    return registry.all().stream()
        .filter(TypeSpec::isPeople)
        .findFirst()
        .map(type -> titles.of(type.key(), people, actor))
        .orElse(Map.of());
  }

  private Map<String, Object> visible(
      TypeSpec type, @Nullable String text, Set<String> hidden, Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    if (text == null) return out;
    Map<?, ?> all = json.readValue(text, Map.class);
    all.forEach(
        (name, change) -> {
          var field = type.find(String.valueOf(name)).orElse(null);
          if (field == null || hidden.contains(field.name())) return;
          var children = field.children();
          out.put(
              field.name(),
              children == null
                  ? known(type, field, change, actor)
                  : without(change, registry.get(children.type()), actor));
        });
    return out;
  }

  /** A value, or the one before and the one after, as far as they may be known. */
  private Object known(TypeSpec type, FieldSpec field, Object change, Actor actor) {
    if (!access.closed(type, actor).contains(field.name())) return change;
    var out = new ArrayList<@Nullable Object>();
    if (change instanceof List<?> pair)
      for (var value : pair) out.add(masking.plain(type, field, value, actor));
    return out;
  }

  /** A change of children without what must not be known of them. */
  private Object without(Object change, TypeSpec type, Actor actor) {
    var closed = access.closed(type, actor);
    return closed.isEmpty() ? change : without(change, type, closed, actor);
  }

  private Object without(Object change, TypeSpec type, Set<String> closed, Actor actor) {
    if (change instanceof Map<?, ?> map) {
      var out = new LinkedHashMap<Object, Object>();
      map.forEach(
          (key, value) -> {
            var name = String.valueOf(key);
            if (!closed.contains(name)) out.put(key, without(value, type, closed, actor));
          });
      return out;
    }
    return change instanceof List<?> list
        ? list.stream().map(item -> without(item, type, closed, actor)).toList()
        : change;
  }

  private static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("cursor-mismatch");
    }
  }
}
