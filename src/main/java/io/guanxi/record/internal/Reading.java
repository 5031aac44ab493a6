package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Page;
import io.guanxi.record.Query;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads records: one of them, or a page of a list. Every query carries the actor's scope. */
@Component
public class Reading {

  private static final int LARGEST_PAGE = 1_000;
  private static final int DEEPEST_OFFSET = 1_000_000;

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final FilterSql filters;
  private final SearchSql search;
  private final Catalog catalog;
  private final References references;
  private final ChildRows children;
  private final Counting counting;
  private final SmallScopes scopes;
  private final Masking masking;

  Reading(
      DSLContext db,
      Registry registry,
      AccessScope access,
      FilterSql filters,
      SearchSql search,
      Catalog catalog,
      References references,
      ChildRows children,
      Counting counting,
      SmallScopes scopes,
      Masking masking) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.filters = filters;
    this.search = search;
    this.catalog = catalog;
    this.references = references;
    this.children = children;
    this.counting = counting;
    this.scopes = scopes;
    this.masking = masking;
  }

  public Snapshot get(TypeSpec type, long id, Actor actor) {
    demand(type, actor);
    var fields = visible(type, List.of(), true, actor);
    var selection = new Selection(type, fields, List.of());
    var found =
        selection.fetch(
            db.select(selection.columns())
                .from(type.table())
                .where(type.id().eq(id))
                .and(FilterSql.live(type))
                .and(rows(type, actor)));
    if (found.isEmpty()) throw missing(type, id, actor);
    var snapshot = selection.read(found.get(0));
    children.load(List.of(snapshot), fields, actor);
    references.resolve(List.of(snapshot), actor);
    return masking.of(snapshot, actor);
  }

  /** A record that was merged into another names it, to those who may see that one. */
  private Problem missing(TypeSpec type, long id, Actor actor) {
    var into = Tombstones.follow(db, type, id);
    if (into == null) return Problem.notFound();
    return isSeen(type, into, actor) ? Tombstones.merged(type, into) : Problem.notFound();
  }

  /** Whether there is such a record that the actor may see, deleted or not. */
  boolean isSeen(TypeSpec type, long id, Actor actor) {
    return db.fetchExists(
        db.selectOne().from(type.table()).where(type.id().eq(id)).and(rows(type, actor)));
  }

  public Page list(Query query, Actor actor) {
    var type = registry.get(query.type());
    demand(type, actor);
    if (query.limit() < 1 || query.limit() > LARGEST_PAGE)
      throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    if (query.offset() < 0 || query.offset() > DEEPEST_OFFSET)
      throw Problem.badRequest("bad-offset", DEEPEST_OFFSET);
    var fields = visible(type, query.fields(), false, actor);
    if (query.q() != null && !query.q().isBlank())
      return known(searched(type, query, fields, actor), fields, actor);
    var where = where(type, query, actor);
    var found = known(page(type, query, fields, where, actor), fields, actor);
    return counted(found, type, query, where);
  }

  /** With children and references, as the actor may know them. */
  private Page known(Page found, List<FieldSpec> fields, Actor actor) {
    children.load(found.items(), fields, actor);
    references.resolve(found.items(), actor);
    return found.of(masking.of(found.items(), actor));
  }

  /**
   * Everything that decides which rows: scope, recycle bin or not, filter, named filters, words.
   */
  Condition where(TypeSpec type, Query query, Actor actor) {
    var bin = bin(type, query);
    return scopes.narrowed(type, rows(type, actor), bin).and(bin).and(wanted(type, query, actor));
  }

  private static Condition bin(TypeSpec type, Query query) {
    if (query.deleted() && !type.has("deleted_at")) throw Problem.badRequest("no-recycle-bin");
    return query.deleted()
        ? DSL.not(FilterSql.live(type)).and(Tombstones.isNone(type))
        : FilterSql.live(type);
  }

  /** What is asked for, of all that may be read. */
  private Condition wanted(TypeSpec type, Query query, Actor actor) {
    var where =
        query.verb() == Verb.READ ? DSL.noCondition() : access.rows(query.verb(), type, actor);
    for (var name : query.named()) where = where.and(filters.named(type, name, actor));
    where = where.and(filters.condition(type, query.filter(), actor));
    if (query.q() != null && !query.q().isBlank())
      where = where.and(search.condition(type, query.q(), actor));
    return where;
  }

  private Page page(
      TypeSpec type, Query query, List<FieldSpec> fields, Condition where, Actor actor) {
    var keyset = new Keyset(type, sorts(type, query, actor), filters, catalog, actor, false);
    var selection = new Selection(type, fields, keyset.columns());
    var rows = new ArrayList<Selection.Row>();
    int wanted = query.limit() + 1;
    if (query.offset() > 0) {
      var ids =
          db.select(type.id())
              .from(type.table())
              .where(where)
              .orderBy(keyset.order())
              .limit(wanted)
              .offset(query.offset());
      rows.addAll(
          selection.fetch(
              db.select(selection.columns())
                  .from(type.table())
                  .where(type.id().in(ids))
                  .orderBy(keyset.order())));
    } else {
      for (var phase : keyset.phases(query.after())) {
        if (rows.size() == wanted) break;
        rows.addAll(
            selection.fetch(
                db.select(selection.columns())
                    .from(type.table())
                    .where(where)
                    .and(phase.where())
                    .orderBy(phase.order())
                    .limit(wanted - rows.size())));
      }
    }
    var more = rows.size() == wanted;
    var shown = more ? rows.subList(0, query.limit()) : rows;
    return new Page(
        read(selection, shown),
        more ? keyset.next(shown.get(shown.size() - 1)) : null,
        null,
        false,
        false);
  }

  /** Ranks a bounded set of matches; its cursor is a plain position, since the set is small. */
  private Page searched(TypeSpec type, Query query, List<FieldSpec> fields, Actor actor) {
    var keyset = new Keyset(type, sorts(type, query, actor), filters, catalog, actor, true);
    var selection = new Selection(type, fields, keyset.columns());
    var matches = matches(type, query, needed(type, keyset), actor);
    var order = new ArrayList<org.jooq.OrderField<?>>();
    if (query.sort().isEmpty() && knowsTitle(type, actor))
      order.add(rank(type, String.valueOf(query.q())));
    order.addAll(keyset.order());
    int start = query.after() == null ? query.offset() : position(query.after());
    var total = DSL.count().over().as("candidates");
    // Only ids are ranked: two thousand whole rows would be carried through the sort.
    var ranked =
        db.select(type.id(), total)
            .from(matches)
            .orderBy(order)
            .limit(query.limit())
            .offset(start)
            .fetch();
    int candidates = ranked.isEmpty() ? 0 : ranked.get(0).value2();
    var rows = inOrder(type, selection, ranked.getValues(type.id()));
    var next =
        start + ranked.size() < Math.min(candidates, SearchSql.CANDIDATES)
            ? "p" + (start + ranked.size())
            : null;
    boolean cut = candidates > SearchSql.CANDIDATES;
    return new Page(
        read(selection, rows), next, (long) Math.min(candidates, SearchSql.CANDIDATES), !cut, cut);
  }

  private Table<?> matches(TypeSpec type, Query query, Collection<Field<?>> columns, Actor actor) {
    var bin = bin(type, query);
    var wanted = bin.and(wanted(type, query, actor));
    var ways = scopes.apart(type, rows(type, actor), access.ways(type, actor), bin);
    Select<Record> found = null;
    for (var way : ways) {
      var one = db.select(columns).from(type.table()).where(wanted).and(way);
      found = found == null ? one : found.unionAll(one);
    }
    return db.select()
        .from(Objects.requireNonNull(found).asTable(type.table().getName()))
        .limit(SearchSql.CANDIDATES + 1)
        .asTable(type.table().getName());
  }

  /** What ranks and orders, and nothing more: two thousand wide rows take their time. */
  private static Collection<Field<?>> needed(TypeSpec type, Keyset keyset) {
    var out = new LinkedHashSet<Field<?>>(List.of(type.id()));
    if (type.titleField() != null) out.addAll(type.field(type.titleField()).columns());
    out.addAll(keyset.columns());
    return out;
  }

  /** The rows with these ids, as they are ranked; what was deleted meanwhile is left out. */
  private List<Selection.Row> inOrder(TypeSpec type, Selection selection, List<Long> ids) {
    if (ids.isEmpty()) return List.of();
    var found = new HashMap<Long, Selection.Row>();
    for (var row :
        selection.fetch(
            db.select(selection.columns())
                .from(type.table())
                .where(type.id().eq(DSL.any(ids.toArray(Long[]::new)))))) found.put(row.id(), row);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private boolean knowsTitle(TypeSpec type, Actor actor) {
    return type.titleField() != null && !access.closed(type, actor).contains(type.titleField());
  }

  /** The usual order, when nobody asked for another, leaves out what the actor may not know. */
  private List<Query.Sort> sorts(TypeSpec type, Query query, Actor actor) {
    if (!query.sort().isEmpty()) return query.sort();
    var closed = access.closed(type, actor);
    return type.defaultSort().stream().filter(sort -> !closed.contains(sort.field())).toList();
  }

  private static int position(String cursor) {
    if (!cursor.matches("p[0-9]{1,5}")) throw Problem.badRequest("cursor-mismatch");
    return Integer.parseInt(cursor.substring(1));
  }

  private static org.jooq.OrderField<?> rank(TypeSpec type, String q) {
    var title = DSL.lower(type.field(String.valueOf(type.titleField())).sql().cast(String.class));
    var words = q.strip().toLowerCase(java.util.Locale.ROOT);
    return DSL.when(title.eq(words), 0).when(title.startsWith(words), 1).otherwise(2);
  }

  private Page counted(Page page, TypeSpec type, Query query, Condition where) {
    if (query.count() == Query.Count.NONE) return page;
    if (page.next() == null && query.after() == null && query.offset() == 0) {
      return new Page(page.items(), null, (long) page.items().size(), true, page.refine());
    }
    var count =
        query.count() == Query.Count.EXACT
            ? counting.exact(type, where)
            : counting.estimate(type, where);
    return new Page(page.items(), page.next(), count.value(), count.exact(), page.refine());
  }

  private static List<Snapshot> read(Selection selection, List<Selection.Row> rows) {
    var out = new ArrayList<Snapshot>(rows.size());
    for (var row : rows) out.add(selection.read(row));
    return out;
  }

  /** The fields asked for that the actor may see; in lists children only when named. */
  List<FieldSpec> visible(TypeSpec type, List<String> names, boolean withChildren, Actor actor) {
    var hidden = access.hidden(type, actor);
    if (names.isEmpty()) {
      return type.fields().stream()
          .filter(f -> !hidden.contains(f.name()) && (withChildren || f.children() == null))
          .toList();
    }
    return names.stream().map(name -> filters.visible(type, name, actor)).toList();
  }

  Condition rows(TypeSpec type, Actor actor) {
    return access.rows(Verb.READ, type, actor);
  }

  private void demand(TypeSpec type, Actor actor) {
    if (!access.may(Verb.READ, type, actor))
      throw Problem.forbidden("may-not", "read", type.key().plural());
  }

  /** A record that is known to be there, whole. */
  public Snapshot whole(TypeSpec type, long id) {
    return whole(type, Set.of(id), null, false).stream().findFirst().orElseThrow(Problem::notFound);
  }

  /** The records with these ids, as the actor may know them. */
  List<Snapshot> known(TypeSpec type, Set<Long> ids, Actor actor) {
    return masking.of(whole(type, ids, rows(type, actor), false), actor);
  }

  /**
   * The records with these ids as the pipeline needs them: all fields, all children, whatever the
   * actor may see.
   */
  List<Snapshot> whole(TypeSpec type, Set<Long> ids, @Nullable Condition also, boolean lock) {
    var marks =
        type.has("deleted_at")
            ? List.of(type.column("deleted_at", java.time.Instant.class))
            : List.<org.jooq.Field<?>>of();
    var selection = new Selection(type, type.fields(), marks);
    var select =
        db.select(selection.columns())
            .from(type.table())
            .where(type.id().eq(DSL.any(ids.toArray(Long[]::new))))
            .and(also == null ? DSL.noCondition() : also)
            .orderBy(type.id());
    var out = read(selection, selection.fetch(lock ? select.forUpdate() : select));
    children.load(out, type.fields(), null);
    return out;
  }
}
