package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** All teams and who is in them, as of one moment. */
final class TeamTree {

  private final Set<Long> all = new HashSet<>();
  private final Map<Long, List<Long>> below = new HashMap<>();
  private final Map<Long, Set<Long>> members = new HashMap<>();
  private final Map<Long, List<Membership>> of = new HashMap<>();
  private final Map<List<Long>, Long[]> people = new ConcurrentHashMap<>();

  record Membership(long team, boolean manager) {}

  static TeamTree load(DSLContext db, AsOf then) {
    var out = new TeamTree();
    for (var row : db.select(TEAM.ID, TEAM.PARENT_ID).from(then.of(TEAM)).orderBy(TEAM.ID)) {
      out.all.add(row.value1());
      var parent = row.value2();
      if (parent != null)
        out.below.computeIfAbsent(parent, p -> new ArrayList<>()).add(row.value1());
    }
    // The primary team counts even where somebody forgot to say so twice.
    for (var row :
        db.select(TEAM_MEMBER.TEAM_ID, TEAM_MEMBER.USER_ID, TEAM_MEMBER.MANAGER)
            .from(then.of(TEAM_MEMBER))
            .unionAll(
                DSL.select(APP_USER.TEAM_ID, APP_USER.ID, DSL.inline(false))
                    .from(then.of(APP_USER))
                    .where(APP_USER.TEAM_ID.isNotNull())))
      out.add(row.value1(), row.value2(), row.value3());
    return out;
  }

  private void add(long team, long user, boolean manager) {
    var first = members.computeIfAbsent(team, t -> new TreeSet<>()).add(user);
    var memberships = of.computeIfAbsent(user, u -> new ArrayList<>());
    if (!first && manager) memberships.removeIf(one -> one.team() == team);
    if (first || manager) memberships.add(new Membership(team, manager));
  }

  boolean knows(long team) {
    return all.contains(team);
  }

  /** Who is in any team. */
  Set<Long> everybody() {
    return of.keySet();
  }

  List<Membership> memberships(long user) {
    return of.getOrDefault(user, List.of());
  }

  /**
   * The teams that a reach covers for somebody: with {@code TEAM} those she is in and, of those she
   * manages, all below; with {@code TREE} all below any of them.
   */
  List<Long> teams(long user, Reach reach) {
    var out = new TreeSet<Long>();
    for (var one : memberships(user)) {
      out.add(one.team());
      if (reach == Reach.TREE || one.manager()) out.addAll(below(one.team()));
    }
    return List.copyOf(out);
  }

  Collection<Long> below(long team) {
    var out = new TreeSet<Long>();
    var next = new ArrayDeque<Long>();
    next.add(team);
    while (!next.isEmpty())
      for (var child : below.getOrDefault(next.remove(), List.of()))
        if (out.add(child)) next.add(child);
    return out;
  }

  /** Everybody in these teams, and she herself. */
  Long[] people(long user, List<Long> teams) {
    if (teams.isEmpty()) return new Long[] {user};
    return people.computeIfAbsent(
        teams,
        all -> {
          var out = new TreeSet<Long>();
          for (var team : all) out.addAll(members.getOrDefault(team, Set.of()));
          return out.toArray(Long[]::new);
        });
  }
}
