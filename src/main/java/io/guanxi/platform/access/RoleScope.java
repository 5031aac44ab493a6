package io.guanxi.platform.access;

import io.guanxi.kernel.Actor;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
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

  private final Teammates teammates;
  private final ObjectProvider<Registry> registry;

  RoleScope(Teammates teammates, ObjectProvider<Registry> registry) {
    this.teammates = teammates;
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
    var reach = named ? Rights.of(actor.roles(), verb, type) : reach(verb, type, actor);
    var reached = reached(reach, verb, type, actor);
    return type.ends().isEmpty() || reach == Reach.NONE
        ? reached
        : reached.and(bothEndsSeen(type, actor));
  }

  private Condition reached(Reach reach, Verb verb, TypeSpec type, Actor actor) {
    return switch (reach) {
      case ALL -> DSL.noCondition();
      case NONE -> DSL.falseCondition();
      default -> type.isChild() ? ofParents(verb, type, actor) : owned(reach, type, actor);
    };
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
    return Set.of();
  }

  private static Reach reach(Verb verb, TypeSpec type, Actor actor) {
    return TokenScopes.allow(actor, verb, type) ? Rights.of(actor.roles(), verb, type) : Reach.NONE;
  }

  private Condition owned(Reach reach, TypeSpec type, Actor actor) {
    var owner = owner(type);
    if (owner == null) {
      return DSL.falseCondition();
    }
    if (reach == Reach.OWN) {
      return owner.eq(actor.id());
    }
    var people = teammates.of(actor);
    // A single owner is asked for by =: only then does the owner's index give the order too.
    var mine = people.length == 1 ? owner.eq(people[0]) : owner.eq(DSL.any(people));
    if (!type.has("team_id")) {
      return mine.or(owner.isNull());
    }
    var team = type.column("team_id", Long.class);
    var free = owner.isNull().and(team.isNull());
    return actor.teamId() == null ? mine.or(free) : DSL.or(mine, team.eq(actor.teamId()), free);
  }

  private static @Nullable TableField<?, Long> owner(TypeSpec type) {
    var field = type.ownerField();
    if (field != null) {
      return type.column(type.field(field).columns().get(0).getName(), Long.class);
    }
    return type.has("created_by") ? type.column("created_by", Long.class) : null;
  }

  /** A child is where its parent is: whichever of its parents it has. */
  private Condition ofParents(Verb verb, TypeSpec type, Actor actor) {
    var any = new ArrayList<Condition>();
    for (var link : registry.getObject().parentsOf(type.key())) {
      var children = link.field().children();
      var parent = link.type();
      if (children != null) {
        any.add(
            DSL.exists(
                DSL.selectOne()
                    .from(parent.table())
                    .where(parent.id().eq(children.parent()))
                    .and(rows(verb, parent, actor))));
      }
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }
}
