package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.Problem;
import io.guanxi.record.Input;
import io.guanxi.record.Merges;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ten thousand things that people and programs with all kinds of rights try with roles and users,
 * in any order. Whoever gains a right was given it by somebody who had it, and somebody always may
 * do everything. {@code -Dguanxi.seed=…} tries the same again.
 */
@GuanxiIT
@DirtiesContext
class PrivilegeIT {

  private static final int STEPS = 10_000;
  private static final int PEOPLE = 8;
  private static final int MOST_ROLES = 25;
  private static final List<String> BASES =
      List.of(Rights.NOTHING, Roles.READ_ONLY, Roles.REPRESENTATIVE, Roles.MANAGER, Roles.AUDITOR);

  @Autowired People people;
  @Autowired RoleEditing editing;
  @Autowired RoleAssignments assignments;
  @Autowired RoleBook book;
  @Autowired Standing standing;
  @Autowired Registry registry;
  @Autowired Records records;
  @Autowired Merges merges;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private final List<Long> users = new ArrayList<>();
  private final Map<String, Integer> done = new TreeMap<>();

  @Test
  void nobodyGainsARightThatHeCouldNotBeGiven() {
    long seed = Long.getLong("guanxi.seed", new Random().nextLong());
    for (int i = 0; i < PEOPLE; i++) users.add(people.with(Roles.READ_ONLY).id());
    var random = new Random(seed);
    var steps = new ArrayList<Long>();
    for (int i = 0; i < STEPS; i++) steps.add(random.nextLong());
    var failure = run(steps);
    System.out.println("Privileges: seed " + seed + ", " + done);
    if (failure != null) {
      var fewer = shrunk(steps.subList(0, failure.step() + 1));
      var again = run(fewer);
      assertThat(failure.what())
          .as("seed %s, %s steps: %s", seed, fewer.size(), again == null ? "" : again.story())
          .isNull();
    }
    assertThat(done.getOrDefault("assign", 0)).as("steps that were not refused").isPositive();
  }

  private record Failure(int step, String what, List<String> story) {}

  /**
   * The first step after which somebody has what he could not be given; null when there is none.
   */
  private @Nullable Failure run(List<Long> steps) {
    begin();
    var story = new ArrayList<String>();
    var before = rights();
    for (int i = 0; i < steps.size(); i++) {
      var random = new Random(steps.get(i));
      var actor = actor(random);
      var had = own(actor, before);
      try {
        var what = step(random, actor);
        done.merge(what, 1, Integer::sum);
        story.add(what + " by " + actor.id());
      } catch (Problem refused) {
        done.merge("refused", 1, Integer::sum);
        continue; // the state is looked at again after the next step that was not
      }
      var after = rights();
      var gained = gained(before, after, had);
      if (gained != null) return new Failure(i, gained + " through " + actor, story);
      if (administrators() == 0) return new Failure(i, "no administrator is left", story);
      before = after;
    }
    return null;
  }

  private List<Long> shrunk(List<Long> failing) {
    var best = new ArrayList<>(failing);
    for (int size = best.size() / 2, tries = 0; size > 0 && tries < 40; size /= 2) {
      for (int at = 0; at + size < best.size() && tries < 40; tries++) {
        var fewer = new ArrayList<>(best.subList(0, at));
        fewer.addAll(best.subList(at + size, best.size()));
        if (run(fewer) != null) best = fewer;
        else at += size;
      }
    }
    return best;
  }

  /** The first roles only, one administrator, and one of everything else. */
  private void begin() {
    var first = List.of(Roles.ADMINISTRATOR, Roles.MANAGER, Roles.REPRESENTATIVE, Roles.AUDITOR);
    for (int i = 0; i < users.size(); i++) {
      var roles = i < first.size() ? first.get(i) : Roles.READ_ONLY;
      db.update(APP_USER)
          .set(APP_USER.ROLES, new String[] {roles})
          .set(APP_USER.ACTIVE, true)
          .where(APP_USER.ID.eq(users.get(i)))
          .execute();
    }
    db.update(APP_USER)
        .set(APP_USER.ROLES, new String[] {Roles.READ_ONLY})
        .where(APP_USER.ID.notIn(users))
        .execute();
    db.deleteFrom(ACCESS_ROLE).where(ACCESS_ROLE.KEY.notIn(Roles.ALL)).execute();
    book.changed();
  }

  private String step(Random random, Actor actor) {
    var keys = new ArrayList<>(book.keys());
    keys.sort(null);
    var key = keys.get(random.nextInt(keys.size()));
    long user = users.get(random.nextInt(users.size()));
    switch (random.nextInt(9)) {
      case 0 -> {
        if (keys.size() > MOST_ROLES) throw Problem.notFound();
        editing.create(draft(random, 1), actor);
        return "create";
      }
      case 1, 2 -> {
        editing.change(key, draft(random, editing.get(key).version()), actor);
        return "change";
      }
      case 3 -> {
        var to = keys.get(random.nextInt(keys.size()));
        if (Roles.ALL.contains(key)) throw Problem.notFound();
        editing.delete(key, editing.get(key).version(), to, actor);
        return "delete";
      }
      case 4, 5, 6 -> {
        var wanted = new HashSet<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
          wanted.add(keys.get(random.nextInt(keys.size())));
        }
        standing.require(actor, SystemRight.USERS);
        assignments.assign(user, wanted, actor);
        return "assign";
      }
      case 7 -> {
        standing.require(actor, SystemRight.USERS);
        boolean in = random.nextBoolean();
        transaction.executeWithoutResult(
            status -> {
              if (!in) assignments.demandNotLast(user);
              db.update(APP_USER).set(APP_USER.ACTIVE, in).where(APP_USER.ID.eq(user)).execute();
            });
        return "activate";
      }
      default -> {
        return throughData(random, actor, user, key);
      }
    }
  }

  /** What an import, a batch or a merge would do: it all goes through these two. */
  private String throughData(Random random, Actor actor, long user, String key) {
    var type = registry.all().stream().filter(TypeSpec::isPeople).findFirst().orElseThrow();
    if (random.nextBoolean()) {
      merges.merge(type.key(), user, null, List.of(users.get(0)), Map.of(), actor);
      return "merge";
    }
    var outcome =
        records
            .writeAll(
                type.key(), List.of(Input.update(user, null, Map.of("roles", List.of(key)))), actor)
            .get(0);
    if (outcome.problem() != null) throw outcome.problem();
    return "import";
  }

  private RoleDraft draft(Random random, long version) {
    var system = new ArrayList<String>();
    for (var right : SystemRight.values()) if (random.nextInt(4) == 0) system.add(right.code());
    var rights = new HashMap<String, Map<String, String>>();
    var fields = new HashMap<String, Map<String, String>>();
    for (var plural : List.of("customers", "orders", "tasks")) {
      var verbs = new HashMap<String, String>();
      for (var verb : Verb.values()) {
        if (random.nextInt(3) == 0) {
          var reach = Reach.values()[random.nextInt(Reach.values().length)];
          verbs.put(verb.name().toLowerCase(Locale.ROOT), reach.name().toLowerCase(Locale.ROOT));
        }
      }
      rights.put(plural, verbs);
    }
    if (random.nextInt(3) == 0) fields.put("customers", Map.of("taxNumber", "none"));
    return new RoleDraft(
        version,
        "role " + random.nextLong(),
        null,
        BASES.get(random.nextInt(BASES.size())),
        system,
        false,
        random.nextInt(100),
        rights,
        fields);
  }

  /** Somebody, or a program of his that may do less. */
  private Actor actor(Random random) {
    long id = users.get(random.nextInt(users.size()));
    Set<String> scopes =
        random.nextInt(5) == 0 ? Set.of("customers:read", "users:update", "users:read") : null;
    var roles = roles().getOrDefault(id, Set.of());
    return new Actor(
        id,
        "somebody",
        roles,
        null,
        ZoneOffset.UTC,
        Locale.ENGLISH,
        scopes == null ? Origin.UI : Origin.token(1),
        scopes);
  }

  private Map<Long, Set<String>> roles() {
    var out = new HashMap<Long, Set<String>>();
    db.select(APP_USER.ID, APP_USER.ROLES)
        .from(APP_USER)
        .where(APP_USER.ID.in(users), APP_USER.ACTIVE.isTrue())
        .forEach(row -> out.put(row.value1(), new HashSet<>(Arrays.asList(row.value2()))));
    return out;
  }

  /** Who may do what, put together from the stored roles. */
  private Map<Long, Map<String, Integer>> rights() {
    var out = new HashMap<Long, Map<String, Integer>>();
    var stored = book.stored();
    roles().forEach((user, roles) -> out.put(user, of(roles, stored)));
    return out;
  }

  private Map<String, Integer> of(Set<String> roles, Map<String, StoredRole> stored) {
    var out = new HashMap<String, Integer>();
    var policy = book.policy();
    for (var key : roles) {
      var role = stored.get(key);
      if (role == null) continue;
      for (var right : SystemRight.values()) {
        if (role.isAdministrator() || role.system().contains(right.code())) {
          out.put("system:" + right.code(), 1);
        }
      }
      if (role.isAdministrator()) out.put(Roles.ADMINISTRATOR, 1);
    }
    for (var type : registry.all()) {
      for (var verb : Verb.values()) {
        out.put(type.key() + " " + verb, policy.reach(roles, verb, type).ordinal());
      }
    }
    return out;
  }

  private static Map<String, Integer> own(Actor actor, Map<Long, Map<String, Integer>> now) {
    return actor.scopes() == null ? now.getOrDefault(actor.id(), Map.of()) : Map.of();
  }

  /** What somebody has now and neither he had before nor whoever acted. */
  private static @Nullable String gained(
      Map<Long, Map<String, Integer>> before,
      Map<Long, Map<String, Integer>> after,
      Map<String, Integer> had) {
    for (var user : after.entrySet()) {
      var was = before.get(user.getKey());
      if (was == null) continue; // let in again: what he has he was given earlier
      for (var right : user.getValue().entrySet()) {
        int now = right.getValue();
        if (now > was.getOrDefault(right.getKey(), 0)
            && now > had.getOrDefault(right.getKey(), 0)) {
          return user.getKey() + " gained " + right.getKey() + " " + now;
        }
      }
    }
    return null;
  }

  private long administrators() {
    return db.fetchCount(
        APP_USER,
        APP_USER.ACTIVE.isTrue(),
        APP_USER.DELETED_AT.isNull(),
        APP_USER.ROLES.contains(new String[] {Roles.ADMINISTRATOR}));
  }
}
