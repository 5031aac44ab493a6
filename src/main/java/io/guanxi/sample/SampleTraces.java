package io.guanxi.sample;

import static io.guanxi.tables.Tables.ATTACHMENT;
import static io.guanxi.tables.Tables.RECORD_CHANGE;

import io.guanxi.kernel.Origin;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What the sample company brought, found in the change log, and what hangs on it now. */
@Component
class SampleTraces {

  private static final Condition CREATED =
      RECORD_CHANGE
          .ORIGIN
          .eq(Origin.SAMPLE.kind())
          .and(RECORD_CHANGE.ORIGIN_REF.eq(Origin.SAMPLE.ref()))
          .and(RECORD_CHANGE.ACTION.eq("create"));

  private final DSLContext db;
  private final Registry registry;

  SampleTraces(DSLContext db, Registry registry) {
    this.db = db;
    this.registry = registry;
  }

  long count() {
    return brought().values().stream().mapToLong(Set::size).sum();
  }

  /** What is still there, the recycle bin included. */
  Map<TypeSpec, Set<Long>> brought() {
    var out = new HashMap<TypeSpec, Set<Long>>();
    db.select(RECORD_CHANGE.TYPE, RECORD_CHANGE.RECORD_ID)
        .from(RECORD_CHANGE)
        .where(CREATED)
        .fetchGroups(RECORD_CHANGE.TYPE, RECORD_CHANGE.RECORD_ID)
        .forEach((name, ids) -> out.put(registry.logged(name), existing(name, ids)));
    out.values().removeIf(Set::isEmpty);
    return out;
  }

  private Set<Long> existing(String name, List<Long> ids) {
    var type = registry.logged(name);
    return db.select(type.id()).from(type.table()).where(among(type.id(), ids)).fetchSet(type.id());
  }

  /**
   * Those that somebody built on: named by a record of his own or holding a file, and all that
   * these themselves refer to.
   */
  Set<Long> builtOn(Map<TypeSpec, Set<Long>> brought) {
    var all = new HashSet<Long>();
    brought.values().forEach(all::addAll);
    var stays = new HashSet<>(withFiles(all));
    var links = links(brought.keySet(), all);
    links.stream().filter(link -> !all.contains(link.from())).forEach(link -> stays.add(link.to()));
    for (boolean more = true; more; ) {
      more = false;
      for (var link : links) {
        more |= stays.contains(link.from()) && stays.add(link.to());
      }
    }
    return stays;
  }

  /** Whether records of one type, or their children, name records of the other. */
  boolean refers(TypeSpec from, TypeSpec to) {
    for (var field : from.fields()) {
      var children = field.children();
      if (to.key().equals(field.target())
          || (children != null && refers(registry.get(children.type()), to))) {
        return true;
      }
    }
    return false;
  }

  private List<Long> withFiles(Set<Long> all) {
    return db.selectDistinct(ATTACHMENT.RECORD_ID)
        .from(ATTACHMENT)
        .where(among(ATTACHMENT.RECORD_ID, all), ATTACHMENT.DELETED_AT.isNull())
        .fetch(ATTACHMENT.RECORD_ID);
  }

  /** A record, or the one whose child it is, that refers to another. */
  private record Link(long from, long to) {}

  private List<Link> links(Set<TypeSpec> types, Set<Long> all) {
    var keys = types.stream().map(TypeSpec::key).collect(Collectors.toSet());
    var out = new ArrayList<Link>();
    for (var type : registry.all()) {
      for (var field : type.fields()) {
        if (field.target() != null && keys.contains(field.target())) {
          out.addAll(links(type, field, all));
        }
      }
    }
    return out;
  }

  private List<Link> links(TypeSpec type, FieldSpec field, Set<Long> all) {
    var to = DSL.field("{0}", Long.class, field.columns().get(0));
    Field<Long> from = type.isChild() ? DSL.coalesce(type.parents().get(0), rest(type)) : type.id();
    return db.select(from, to)
        .from(type.table())
        .where(among(to, all))
        .fetch(row -> new Link(Objects.requireNonNull(row.value1()), row.value2()));
  }

  private static Field<?>[] rest(TypeSpec type) {
    return type.parents().stream().skip(1).toArray(Field<?>[]::new);
  }

  private static Condition among(Field<Long> column, Collection<Long> ids) {
    return column.eq(DSL.any(ids.toArray(Long[]::new)));
  }
}
