package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Through teams one reaches records. Whoever changes teams lets nobody, himself included, reach
 * what he does not reach: neither by a new member, nor by a manager, nor by a move in the tree.
 */
@Component
public class TeamGains {

  private final DSLContext db;
  private final RoleBook roles;
  private final RoleScope scope;
  private final Registry registry;

  TeamGains(DSLContext db, RoleBook roles, RoleScope scope, Registry registry) {
    this.db = db;
    this.roles = roles;
    this.scope = scope;
    this.registry = registry;
  }

  /** What somebody reaches through one reach that he did not before. */
  private record Gain(Set<Long> teams, Set<Long> people) {
    boolean isNone() {
      return teams.isEmpty() && people.isEmpty();
    }
  }

  private record Change(TeamTree before, TeamTree after, Map<List<List<Long>>, Gain> known) {

    Gain of(long user, Reach reach) {
      var was = before.teams(user, reach);
      var is = after.teams(user, reach);
      if (is.isEmpty()) return new Gain(Set.of(), Set.of());
      var gain = known.computeIfAbsent(List.of(was, is), both -> between(user, was, is));
      var people = new HashSet<>(gain.people());
      people.remove(user);
      return new Gain(gain.teams(), people);
    }

    private Gain between(long user, List<Long> was, List<Long> is) {
      var teams = new HashSet<>(is);
      was.forEach(teams::remove);
      // Nothing is in a team that has just been made.
      teams.removeIf(team -> !before.knows(team));
      var people = new HashSet<>(Arrays.asList(after.people(user, is)));
      if (!was.isEmpty()) Arrays.asList(before.people(user, was)).forEach(people::remove);
      return new Gain(teams, people);
    }
  }

  /**
   * Makes a change of teams; to be called inside its transaction.
   *
   * @param newcomer somebody who has only just been made and has nothing yet; 0 for nobody
   * @throws Problem 403 {@code more-than-own} when somebody would reach by it what the actor does
   *     not
   */
  public <V> V watched(Actor actor, long newcomer, Supplier<V> change) {
    if (actor.is(Roles.ADMINISTRATOR)) return change.get();
    var before = TeamTree.load(db, AsOf.NOW);
    var out = change.get();
    check(new Change(before, TeamTree.load(db, AsOf.NOW), new HashMap<>()), newcomer, actor);
    return out;
  }

  /**
   * Whether he reaches all that somebody else reaches: who lays hands on that one's account could
   * act in his place.
   *
   * @param held the roles of that one
   */
  public boolean isOver(Actor actor, long user, Set<String> held) {
    if (actor.is(Roles.ADMINISTRATOR) || actor.id() == user) return true;
    var tree = TeamTree.load(db, AsOf.NOW);
    for (var reach : List.of(Reach.OWN, Reach.TEAM, Reach.TREE)) {
      var teams = reach == Reach.OWN ? List.<Long>of() : tree.teams(user, reach);
      var people = Set.copyOf(Arrays.asList(tree.people(user, teams)));
      if (beyond(tree, held, reach, new Gain(Set.copyOf(teams), people), actor) != null)
        return false;
    }
    return true;
  }

  private void check(Change change, long newcomer, Actor actor) {
    var gaining = new HashMap<Long, Map<Reach, Gain>>();
    var entered = new HashMap<Long, Set<Long>>();
    for (long user : change.after().everybody()) {
      for (var reach : List.of(Reach.TEAM, Reach.TREE)) {
        var gain = change.of(user, reach);
        gain.people().remove(newcomer);
        if (!gain.isNone()) gaining.computeIfAbsent(user, u -> new HashMap<>()).put(reach, gain);
      }
      var teams = new HashSet<>(teamsOf(change.after(), user));
      teamsOf(change.before(), user).forEach(teams::remove);
      if (!teams.isEmpty()) entered.put(user, teams);
    }
    var people = new HashSet<>(gaining.keySet());
    people.addAll(entered.keySet());
    if (people.isEmpty()) return;
    var held =
        db.select(APP_USER.ID, APP_USER.ROLES)
            .from(APP_USER)
            .where(APP_USER.ID.in(people), APP_USER.DELETED_AT.isNull())
            .fetchMap(APP_USER.ID, row -> Set.of(row.value2()));
    held.forEach(
        (user, theirs) -> {
          gaining
              .getOrDefault(user, Map.of())
              .forEach((reach, gain) -> checkReach(change, theirs, reach, gain, actor));
          checkShares(entered.getOrDefault(user, Set.of()), theirs, actor);
        });
  }

  private void checkReach(Change change, Set<String> of, Reach reach, Gain gain, Actor actor) {
    var beyond = beyond(change.before(), of, reach, gain, actor);
    if (beyond != null) throw Problem.forbidden("more-than-own", beyond);
  }

  /** The first right that goes so far and covers what the actor's own does not; null for none. */
  private @Nullable String beyond(
      TeamTree tree, Set<String> of, Reach reach, Gain gain, Actor actor) {
    for (var type : registry.all())
      for (var verb : Verb.values()) {
        if (Rights.isYesOrNo(verb) || roles.policy().reach(of, verb, type) != reach) continue;
        if (!covers(tree, roles.policy().reach(actor.roles(), verb, type), gain, actor))
          return name(type, verb);
      }
    return null;
  }

  private static boolean covers(TeamTree tree, Reach own, Gain gain, Actor actor) {
    if (own == Reach.ALL) return true;
    if (own == Reach.NONE) return false;
    var teams = own == Reach.OWN ? List.<Long>of() : tree.teams(actor.id(), own);
    var people = Set.copyOf(Arrays.asList(tree.people(actor.id(), teams)));
    return teams.containsAll(gain.teams()) && people.containsAll(gain.people());
  }

  /** What a team was shown, its members see as well. */
  private void checkShares(Collection<Long> entered, Set<String> of, Actor actor) {
    if (entered.isEmpty()) return;
    for (var type : registry.all())
      for (var verb : List.of(Verb.READ, Verb.UPDATE)) {
        if (roles.policy().reach(of, verb, type) == Reach.NONE) continue;
        var reached = scope.rows(verb, type, actor);
        if (reached.equals(DSL.noCondition())) continue;
        var shown =
            RECORD_SHARE
                .TYPE
                .eq(type.key().singular())
                .and(RECORD_SHARE.TEAM_ID.in(entered))
                .and(Shares.isCurrent());
        if (verb == Verb.UPDATE) shown = shown.and(RECORD_SHARE.LEVEL.eq("write"));
        boolean beyond =
            db.fetchExists(
                DSL.selectOne()
                    .from(RECORD_SHARE)
                    .join(type.table())
                    .on(type.id().eq(RECORD_SHARE.RECORD_ID))
                    .where(shown)
                    .and(DSL.condition("({0}) IS NOT TRUE", reached)));
        if (beyond) throw Problem.forbidden("more-than-own", name(type, verb));
      }
  }

  private static String name(TypeSpec type, Verb verb) {
    return type.key().plural() + ":" + verb.code();
  }

  private static List<Long> teamsOf(TeamTree tree, long user) {
    return tree.memberships(user).stream().map(TeamTree.Membership::team).toList();
  }
}
