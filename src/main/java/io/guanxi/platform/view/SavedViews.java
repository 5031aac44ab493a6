package io.guanxi.platform.view;

import static io.guanxi.tables.Tables.FAVOURITE;
import static io.guanxi.tables.Tables.SAVED_VIEW;
import static io.guanxi.tables.Tables.SAVED_VIEW_RECORD;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Rsql;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The saved views: one sees one's own and the shared ones, and changes one's own. */
@Component
class SavedViews {

  private static final int LONGEST_NAME = 100;
  private static final int MOST = 200;

  private final DSLContext db;
  private final Registry registry;
  private final NamedRecords named;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SavedViews(
      DSLContext db,
      Registry registry,
      NamedRecords named,
      TransactionTemplate transaction,
      Clock clock) {
    this.db = db;
    this.registry = registry;
    this.named = named;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** By name; of one type, or of all when it is null. */
  List<SavedView> list(@Nullable String type, Actor actor) {
    var which = type == null ? DSL.noCondition() : SAVED_VIEW.TYPE.eq(type);
    return read(which.and(visible(actor)));
  }

  SavedView get(long id, Actor actor) {
    var found = read(SAVED_VIEW.ID.eq(id).and(visible(actor)));
    if (found.isEmpty()) throw Problem.notFound();
    return found.get(0);
  }

  List<SavedView> those(Collection<Long> ids, Actor actor) {
    return ids.isEmpty() ? List.of() : read(SAVED_VIEW.ID.in(ids).and(visible(actor)));
  }

  private List<SavedView> read(Condition which) {
    var rows =
        db.selectFrom(SAVED_VIEW)
            .where(which)
            .orderBy(DSL.lower(SAVED_VIEW.NAME), SAVED_VIEW.ID)
            .limit(MOST)
            .fetch();
    var places =
        db.selectFrom(SAVED_VIEW_RECORD)
            .where(SAVED_VIEW_RECORD.VIEW_ID.in(rows.getValues(SAVED_VIEW.ID)))
            .fetchGroups(SAVED_VIEW_RECORD.VIEW_ID);
    return rows.map(
        row -> {
          var mine = places.get(row.get(SAVED_VIEW.ID));
          return read(
              row,
              mine == null
                  ? Map.of()
                  : mine.intoMap(SAVED_VIEW_RECORD.PLACE, SAVED_VIEW_RECORD.RECORD_ID));
        });
  }

  private SavedView read(Record row, Map<Integer, Long> ids) {
    var type = row.get(SAVED_VIEW.TYPE);
    var filter = named.putBack(Rsql.parse(row.get(SAVED_VIEW.FILTER)), registry.named(type), ids);
    var columns = row.get(SAVED_VIEW.COLUMNS);
    return new SavedView(
        row.get(SAVED_VIEW.ID),
        row.get(SAVED_VIEW.VERSION),
        type,
        row.get(SAVED_VIEW.NAME),
        row.get(SAVED_VIEW.OWNER_ID),
        row.get(SAVED_VIEW.SHARED),
        Rsql.print(filter),
        List.of(row.get(SAVED_VIEW.NAMED)),
        row.get(SAVED_VIEW.Q),
        row.get(SAVED_VIEW.SORT),
        columns == null ? null : List.of(columns));
  }

  private static Condition visible(Actor actor) {
    return SAVED_VIEW.OWNER_ID.eq(actor.id()).or(SAVED_VIEW.SHARED);
  }

  /** Stores a new view; the id and owner of the one given do not matter. */
  SavedView create(SavedView view, Actor actor) {
    check(view);
    return stored(
        view,
        actor,
        taken -> {
          var now = clock.instant();
          return db.insertInto(SAVED_VIEW)
              .set(SAVED_VIEW.OWNER_ID, actor.id())
              .set(SAVED_VIEW.TYPE, view.type())
              .set(SAVED_VIEW.CREATED_AT, now)
              .set(SAVED_VIEW.UPDATED_AT, now)
              .set(values(view, taken))
              .returningResult(SAVED_VIEW.ID)
              .fetchSingle()
              .value1();
        });
  }

  /** Replaces a view of one's own; an administrator may change any shared one. */
  SavedView change(SavedView view, Actor actor) {
    var before = own(view.id(), actor);
    check(view);
    return stored(
        view,
        actor,
        taken -> {
          int hit =
              db.update(SAVED_VIEW)
                  .set(values(view, taken))
                  .set(SAVED_VIEW.VERSION, SAVED_VIEW.VERSION.plus(1))
                  .set(SAVED_VIEW.UPDATED_AT, clock.instant())
                  .where(SAVED_VIEW.ID.eq(view.id()), SAVED_VIEW.VERSION.eq(view.version()))
                  .execute();
          if (hit == 0) throw Problem.conflict("stale-version").with("current", before);
          db.deleteFrom(SAVED_VIEW_RECORD).where(SAVED_VIEW_RECORD.VIEW_ID.eq(view.id())).execute();
          return view.id();
        });
  }

  void remove(long id, Actor actor) {
    own(id, actor);
    transaction.executeWithoutResult(
        status -> {
          db.deleteFrom(FAVOURITE).where(FAVOURITE.RECORD_ID.eq(id)).execute();
          db.deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
        });
  }

  private SavedView own(long id, Actor actor) {
    var view = get(id, actor);
    if (view.owner() != actor.id() && !actor.is(Roles.ADMINISTRATOR))
      throw Problem.forbidden("forbidden");
    return view;
  }

  private interface Store {
    long store(NamedRecords.Taken taken);
  }

  private SavedView stored(SavedView view, Actor actor, Store store) {
    var taken = named.takeOut(Rsql.parse(view.filter()), registry.named(view.type()));
    try {
      var id =
          transaction.execute(
              status -> {
                long stored = store.store(taken);
                for (int i = 0; i < taken.ids().size(); i++)
                  db.insertInto(SAVED_VIEW_RECORD)
                      .set(SAVED_VIEW_RECORD.VIEW_ID, stored)
                      .set(SAVED_VIEW_RECORD.PLACE, i + 1)
                      .set(SAVED_VIEW_RECORD.RECORD_ID, taken.ids().get(i))
                      .execute();
                return stored;
              });
      return get(Objects.requireNonNull(id), actor);
    } catch (DuplicateKeyException taken2) {
      throw Problem.invalid(List.of(FieldError.of("name", "view-name-taken", view.name())));
    }
  }

  private static Map<org.jooq.Field<?>, Object> values(SavedView view, NamedRecords.Taken taken) {
    var out = new java.util.LinkedHashMap<org.jooq.Field<?>, Object>();
    var columns = view.columns();
    out.put(SAVED_VIEW.NAME, view.name());
    out.put(SAVED_VIEW.SHARED, view.shared());
    out.put(SAVED_VIEW.FILTER, Rsql.print(taken.filter()));
    out.put(SAVED_VIEW.NAMED, view.named().toArray(String[]::new));
    out.put(SAVED_VIEW.Q, view.q());
    out.put(SAVED_VIEW.SORT, view.sort());
    out.put(SAVED_VIEW.COLUMNS, columns == null ? null : columns.toArray(String[]::new));
    return out;
  }

  private static boolean isFilter(TypeSpec type, String name) {
    boolean owned = type.ownerField() != null && (name.equals("mine") || name.equals("shared"));
    return owned || type.filters().containsKey(name);
  }

  private void check(SavedView view) {
    var type = registry.named(view.type());
    if (view.name().isBlank()) throw Problem.invalid(List.of(FieldError.of("name", "required")));
    if (view.name().length() > LONGEST_NAME)
      throw Problem.invalid(List.of(FieldError.of("name", "too-long", LONGEST_NAME)));
    for (var name : view.named())
      if (!isFilter(type, name)) throw Problem.badRequest("bad-parameter", "named");
    var columns = view.columns() == null ? List.<String>of() : view.columns();
    if (columns.stream().anyMatch(name -> type.find(name).isEmpty()))
      throw Problem.badRequest("bad-parameter", "columns");
    if (view.sort() != null
        && Arrays.stream(view.sort().split(","))
            .map(name -> name.replaceFirst("^-", ""))
            .anyMatch(name -> type.find(name).isEmpty()))
      throw Problem.badRequest("bad-parameter", "sort");
  }
}
