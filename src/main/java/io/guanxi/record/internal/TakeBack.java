package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TakenBack;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Takes back all that came from one origin, record by record; what others changed since is left and
 * named.
 */
@Component
public class TakeBack {

  private static final Table<?> LOG = DSL.table(DSL.name("record_change"));
  private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);
  private static final Field<Long> RECORD = DSL.field(DSL.name("record_id"), Long.class);
  private static final Field<Long> VERSION = DSL.field(DSL.name("version"), Long.class);
  private static final Field<String> ACTION = DSL.field(DSL.name("action"), String.class);
  private static final Field<String> ORIGIN = DSL.field(DSL.name("origin"), String.class);
  private static final Field<Long> ORIGIN_REF = DSL.field(DSL.name("origin_ref"), Long.class);
  private static final Field<String> CHANGES =
      DSL.field("{0}::text", String.class, DSL.field(DSL.name("changes")));

  private final DSLContext db;
  private final Registry registry;
  private final Reading reading;
  private final Writing writing;
  private final ObjectMapper json;

  TakeBack(DSLContext db, Registry registry, Reading reading, Writing writing, ObjectMapper json) {
    this.db = db;
    this.registry = registry;
    this.reading = reading;
    this.writing = writing;
    this.json = json;
  }

  private record Change(long version, String action, Origin origin, @Nullable String changes) {}

  public TakenBack of(TypeSpec type, Origin origin, long before, int limit, Actor actor) {
    var changes =
        db.select(ID, RECORD)
            .from(LOG)
            .where(ORIGIN_REF.eq(origin.ref()), ORIGIN.eq(origin.kind()), ID.lt(before))
            .orderBy(ID.desc())
            .limit(limit)
            .fetch();
    if (changes.isEmpty()) return new TakenBack(List.of(), null);
    var ids = List.copyOf(new LinkedHashSet<>(changes.getValues(RECORD)));
    return new TakenBack(
        outcomes(type, ids, origin, actor), changes.get(changes.size() - 1).get(ID));
  }

  private List<Outcome> outcomes(TypeSpec type, List<Long> ids, Origin origin, Actor actor) {
    var history = history(ids);
    var used = used(type, ids);
    var snapshots =
        reading.whole(type, Set.copyOf(ids), null, false).stream()
            .collect(Collectors.toMap(Snapshot::id, s -> s));
    var outcomes = new HashMap<Long, Outcome>();
    var inputs = new ArrayList<Input>();
    for (var id : ids) {
      var changes = history.getOrDefault(id, List.of());
      var now = snapshots.get(id);
      if (now == null || changes.isEmpty() || changes.get(0).origin().equals(actor.origin())) {
        outcomes.put(id, new Outcome(Outcome.Result.UNCHANGED, id, null, null));
        continue;
      }
      var back = bin(id, now, changes.get(0), origin);
      if (back != null) {
        inputs.add(back);
        continue;
      }
      var problem = isOnlyNewest(changes, origin) ? null : Problem.conflict("changed-since");
      var created =
          changes.stream().anyMatch(c -> c.origin().equals(origin) && c.action().equals("create"));
      if (problem == null && created && used.contains(id))
        problem = Problem.conflict("still-referenced");
      if (problem != null) outcomes.put(id, Outcome.failed(id, problem));
      else
        inputs.add(
            created
                ? Input.delete(id, now.version())
                : Input.update(id, now.version(), before(now, changes, origin)));
    }
    var written = writing.write(type, inputs, actor, false);
    for (int i = 0; i < inputs.size(); i++) outcomes.put(inputs.get(i).id(), written.get(i));
    return ids.stream().map(id -> java.util.Objects.requireNonNull(outcomes.get(id))).toList();
  }

  /** Out of the recycle bin, or back into it, when that was the last thing that happened. */
  private static @Nullable Input bin(long id, Snapshot now, Change last, Origin origin) {
    if (!last.origin().equals(origin)) return null;
    if (last.action().equals("restore")) return Input.delete(id, now.version());
    return last.action().equals("delete")
        ? new Input(Input.Action.RESTORE, id, null, Map.of())
        : null;
  }

  private Map<Long, List<Change>> history(Collection<Long> ids) {
    var out = new LinkedHashMap<Long, List<Change>>();
    db.select(RECORD, VERSION, ACTION, ORIGIN, ORIGIN_REF, CHANGES)
        .from(LOG)
        .where(RECORD.eq(DSL.any(ids.toArray(Long[]::new))))
        .orderBy(RECORD, ID.desc())
        .forEach(
            row ->
                out.computeIfAbsent(row.get(RECORD), id -> new ArrayList<>())
                    .add(
                        new Change(
                            row.get(VERSION),
                            row.get(ACTION),
                            new Origin(row.get(ORIGIN), row.get(ORIGIN_REF)),
                            row.get(CHANGES))));
    return out;
  }

  /** Whether the origin's changes are the last ones, with nobody else's among them. */
  private static boolean isOnlyNewest(List<Change> newestFirst, Origin origin) {
    boolean over = false;
    for (var change : newestFirst) {
      if (change.origin().equals(origin)) {
        if (over || change.action().equals("delete")) return false;
      } else {
        over = true;
      }
    }
    return newestFirst.get(0).origin().equals(origin);
  }

  private Map<String, Object> before(Snapshot now, List<Change> changes, Origin origin) {
    var mine = new ArrayList<Map<?, ?>>();
    for (var change : changes) {
      if (change.origin().equals(origin) && change.changes() != null)
        mine.add(json.readValue(change.changes(), Map.class));
    }
    return Before.of(registry, now, mine);
  }

  /** Those that records outside the list refer to. */
  private Set<Long> used(TypeSpec type, List<Long> ids) {
    var all = DSL.any(ids.toArray(Long[]::new));
    var out = new HashSet<Long>();
    for (var link : registry.referencing(type.key())) {
      var from = link.type();
      if (!link.field().isStored()) continue;
      var column = from.column(link.field().columns().get(0).getName(), Long.class);
      var outside =
          from.key().equals(type.key())
              ? from.id().ne(DSL.all(ids.toArray(Long[]::new)))
              : DSL.noCondition();
      out.addAll(
          db.selectDistinct(column)
              .from(from.table())
              .where(column.eq(all))
              .and(FilterSql.live(from))
              .and(outside)
              .fetchSet(column));
    }
    return out;
  }
}
