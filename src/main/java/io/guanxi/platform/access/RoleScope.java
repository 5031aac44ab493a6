package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldAccess;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The engine's scope by role: a condition that the database answers from the owner's index. */
@Component
class RoleScope implements AccessScope {

  static final String TEAM = "team_id";
  static final String POOL = "pool_id";

  private final RoleBook roles;
  private final Memberships memberships;
  private final ObjectProvider<Registry> registry;

  RoleScope(RoleBook roles, Memberships memberships, ObjectProvider<Registry> registry) {
    this.roles = roles;
    this.memberships = memberships;
    this.registry = registry;
  }

  @Override
  public boolean may(Verb verb, TypeSpec type, Actor actor) {
    return reach(verb, type, actor) != Reach.NONE;
  }

  @Override
  public Condition rows(Verb verb, TypeSpec type, Actor actor) {
    // Whoever reads a record reads whose it is; listing the people is another matter.
    var named = verb == Verb.READ && type.isPeople();
    var reach = named ? roles.policy().reach(actor.roles(), verb, type) : reach(verb, type, actor);
    var reached = reached(reach, verb, type, actor);
    return type.ends().isEmpty() || reach == Reach.NONE
        ? reached
        : reached.and(bothEndsSeen(type, actor));
  }

  private Condition reached(Reach reach, Verb verb, TypeSpec type, Actor actor) {
    if (reach == Reach.NONE) return DSL.falseCondition();
    if (type.isChild()) return ofParents(verb, type, actor);
    if (reach == Reach.ALL) return DSL.noCondition();
    var own = owned(reach, type, actor);
    return Shares.extend(verb)
        ? own.or(Shares.rows(verb, type, actor.id(), memberships.of(actor.id())))
        : own;
  }

  /** What is reached by owner or team, and what one was let into. */
  @Override
  public List<Condition> ways(TypeSpec type, Actor actor) {
    var reach = reach(Verb.READ, type, actor);
    var whole = reach == Reach.NONE || reach == Reach.ALL;
    if (whole || type.isPeople() || type.isChild() || !type.ends().isEmpty())
      return AccessScope.super.ways(type, actor);
    return List.of(owned(reach, type, actor), shared(type, actor));
  }

  @Override
  public Condition shared(TypeSpec type, Actor actor) {
    return Shares.rows(Verb.READ, type, actor.id(), memberships.of(actor.id()));
  }

  private Condition bothEndsSeen(TypeSpec type, Actor actor) {
    Condition seen = type.ends().get(0).ne(type.ends().get(1));
    for (var end : type.ends()) {
      var target = registry.getObject().get(Objects.requireNonNull(type.fieldOver(end).target()));
      var rows = rows(Verb.READ, target, actor);
      if (rows.equals(DSL.noCondition())) continue;
      seen =
          seen.and(
              DSL.exists(
                  DSL.selectOne().from(target.table()).where(target.id().eq(end)).and(rows)));
    }
    return seen;
  }

  @Override
  public Set<String> hidden(TypeSpec type, Actor actor) {
    return fields(type, actor).hidden();
  }

  @Override
  public Set<String> masked(TypeSpec type, Actor actor) {
    return fields(type, actor).masked();
  }

  @Override
  public Set<String> readOnly(TypeSpec type, Actor actor) {
    return fields(type, actor).readOnly();
  }

  @Override
  public FieldAccess shown(TypeSpec type, FieldSpec field, Map<String, ?> values, Actor actor) {
    return fields(type, actor).in(field, values);
  }

  private FieldRights fields(TypeSpec type, Actor actor) {
    return roles.policy().fields(actor.roles(), type);
  }

  private Reach reach(Verb verb, TypeSpec type, Actor actor) {
    return TokenScopes.allow(actor, verb, type)
        ? roles.policy().reach(actor.roles(), verb, type)
        : Reach.NONE;
  }

  /** What a reach covers by owner and team alone, shares left aside. */
  Condition owned(Reach reach, TypeSpec type, Actor actor) {
    return owned(reach, type, actor.id(), memberships.tree());
  }

  static Condition owned(Reach reach, TypeSpec type, long user, TeamTree tree) {
    if (reach == Reach.ALL) return DSL.noCondition();
    var owner = owner(type);
    if (owner == null || reach == Reach.NONE) return DSL.falseCondition();
    if (reach == Reach.OWN) return owner.eq(user);
    var teams = tree.teams(user, reach);
    var mine = among(owner, tree.people(user, teams));
    if (!type.has(TEAM)) return mine.or(owner.isNull());
    var team = type.column(TEAM, Long.class);
    var free = owner.isNull().and(team.isNull());
    // What lies in a pool is shown by the pool, until somebody claims it.
    if (type.has(POOL)) free = free.and(type.column(POOL, Long.class).isNull());
    return teams.isEmpty()
        ? mine.or(free)
        : DSL.or(mine, among(team, teams.toArray(Long[]::new)), free);
  }

  /** A single one is asked for by =: only then does the column's index give the order too. */
  private static Condition among(TableField<?, Long> column, Long[] ids) {
    return ids.length == 1 ? column.eq(ids[0]) : column.eq(DSL.any(ids));
  }

  static @Nullable TableField<?, Long> owner(TypeSpec type) {
    var field = type.ownerField();
    if (field != null) {
      return type.column(type.field(field).columns().get(0).getName(), Long.class);
    }
    return type.has("created_by") ? type.column("created_by", Long.class) : null;
  }

  /** A child is where its parent is: whichever of its parents it has. */
  private Condition ofParents(Verb verb, TypeSpec type, Actor actor) {
    List<Condition> any = new ArrayList<>();
    var everywhere = true;
    for (var link : registry.getObject().parentsOf(type.key())) {
      var children = link.field().children();
      if (children == null) continue;
      var rows = rowsOfParent(verb, link.type(), actor);
      everywhere &= rows.equals(DSL.noCondition());
      any.add(
          DSL.exists(
              DSL.selectOne()
                  .from(link.type().table())
                  .where(link.type().id().eq(children.parent()))
                  .and(rows)));
    }
    return any.isEmpty() ? DSL.falseCondition() : everywhere ? DSL.noCondition() : DSL.or(any);
  }

  /** A token may be let at children alone; how far it reaches there its owner's rights say. */
  private Condition rowsOfParent(Verb verb, TypeSpec parent, Actor actor) {
    return reached(roles.policy().reach(actor.roles(), verb, parent), verb, parent, actor);
  }
}
