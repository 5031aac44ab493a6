package io.guanxi.record.internal;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Filter;
import io.guanxi.record.NamedFilters;
import io.guanxi.record.Op;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.Invalid;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.kind.Operators.Now;
import java.time.Clock;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Turns a filter tree into SQL: names are looked up in the registry, values are bound, hidden
 * fields do not exist.
 */
@Component
final class FilterSql {

  private final Registry registry;
  private final AccessScope access;
  private final Clock clock;

  FilterSql(Registry registry, AccessScope access, Clock clock) {
    this.registry = registry;
    this.access = access;
    this.clock = clock;
  }

  Condition condition(TypeSpec type, Filter filter, Actor actor) {
    if (filter instanceof Filter.And and)
      return DSL.and(and.parts().stream().map(p -> condition(type, p, actor)).toList());
    if (filter instanceof Filter.Or or)
      return DSL.or(or.parts().stream().map(p -> condition(type, p, actor)).toList());
    if (filter instanceof Filter.Any any)
      return DSL.exists(children(type, any.path(), any.inner(), actor));
    if (filter instanceof Filter.None none)
      return DSL.notExists(children(type, none.path(), none.inner(), actor));
    if (filter instanceof Filter.Compare compare) return compare(type, compare, actor);
    var part = DSL.field(condition(type, ((Filter.Not) filter).part(), actor));
    return DSL.condition(DSL.coalesce(part, DSL.inline(false))).not();
  }

  private Condition compare(TypeSpec type, Filter.Compare compare, Actor actor) {
    if (compare.path().equals("id")) return ids(type, compare);
    int dot = compare.path().indexOf('.');
    var name = dot < 0 ? compare.path() : compare.path().substring(0, dot);
    var rest = dot < 0 ? "" : compare.path().substring(dot + 1);
    var field = usable(type, name, actor);
    var operators = field.valueKind().operators();
    if (field.children() != null && !rest.isEmpty()) {
      return DSL.exists(
          children(type, name, new Filter.Compare(rest, compare.op(), compare.values()), actor));
    }
    if (field.children() != null && compare.op() == Op.EMPTY) {
      var any = DSL.exists(children(type, name, Filter.ALL, actor));
      return compare.values().contains("true") ? DSL.not(any) : any;
    }
    if (field.target() != null && !rest.isEmpty()) return through(field, rest, compare, actor);
    if (!operators.hasPart(rest)) throw Problem.badRequest("unknown-field", compare.path());
    if (rest.isEmpty() && !operators.all().contains(compare.op())) {
      throw Problem.badRequest("unknown-operator", compare.op().symbol(), compare.path());
    }
    try {
      var values =
          field.kind() == Kinds.REFERENCE
              ? compare.values().stream().map(v -> me(v, actor)).toList()
              : compare.values();
      return operators.condition(field, rest, compare.op(), values, new Now(clock, actor.zone()));
    } catch (Invalid e) {
      throw Problem.badRequest(
          "bad-filter-value", compare.path(), String.join(",", compare.values()), e.code());
    }
  }

  private static String me(String value, Actor actor) {
    return value.equals("me") ? String.valueOf(actor.id()) : value;
  }

  private Condition ids(TypeSpec type, Filter.Compare compare) {
    try {
      var ids = compare.values().stream().map(Long::valueOf).toList();
      return switch (compare.op()) {
        case EQ, IN -> ids.size() == 1 ? type.id().eq(ids.get(0)) : type.id().in(ids);
        case NE, OUT -> type.id().notIn(ids);
        default -> throw Problem.badRequest("unknown-operator", compare.op().symbol(), "id");
      };
    } catch (NumberFormatException e) {
      throw Problem.badRequest(
          "bad-filter-value", "id", String.join(",", compare.values()), "not-an-integer");
    }
  }

  /** A field the actor may see; a hidden one is as unknown as one that does not exist. */
  FieldSpec visible(TypeSpec type, String name, Actor actor) {
    return type.find(name)
        .filter(field -> !access.hidden(type, actor).contains(name))
        .orElseThrow(() -> Problem.badRequest("unknown-field", name));
  }

  /**
   * A field by which records may be found, sorted or grouped: of a masked one that would tell what
   * the mask keeps back.
   */
  FieldSpec usable(TypeSpec type, String name, Actor actor) {
    var field = visible(type, name, actor);
    if (access.masked(type, actor).contains(name)) throw Problem.badRequest("masked-field", name);
    return field;
  }

  /** A condition by its name; not there for those who may not know what it looks at. */
  Condition named(TypeSpec type, String name, Actor actor) {
    if (name.equals("shared") && type.ownerField() != null) return access.shared(type, actor);
    var condition =
        name.equals("mine") && type.ownerField() != null
            ? type.field(type.ownerField()).sql().eq(actor.id())
            : type.filters().get(name);
    if (condition == null || !NamedFilters.isOpen(type, name, access.closed(type, actor)))
      throw Problem.badRequest("unknown-named-filter", name);
    return condition;
  }

  private Condition through(FieldSpec field, String rest, Filter.Compare compare, Actor actor) {
    var target = registry.get(java.util.Objects.requireNonNull(field.target()));
    var inner = condition(target, new Filter.Compare(rest, compare.op(), compare.values()), actor);
    return DSL.field("{0}", Long.class, field.sql())
        .in(
            DSL.select(target.id())
                .from(target.table())
                .where(live(target))
                .and(rows(target, actor))
                .and(inner));
  }

  private org.jooq.Select<?> children(TypeSpec type, String name, Filter inner, Actor actor) {
    var field = usable(type, name, actor);
    var children = field.children();
    if (children == null) throw Problem.badRequest("not-a-list-of-records", name);
    var child = registry.get(children.type());
    return DSL.selectOne()
        .from(child.table())
        .where(children.parent().eq(type.id()))
        .and(condition(child, inner, actor));
  }

  /** Not in the recycle bin. */
  static Condition live(TypeSpec type) {
    return type.has("deleted_at")
        ? type.column("deleted_at", java.time.Instant.class).isNull()
        : DSL.noCondition();
  }

  Condition rows(TypeSpec type, Actor actor) {
    return access.rows(Verb.READ, type, actor);
  }
}
