package io.guanxi.authorization;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.handover.HandoverPart;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.People.Person;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fifteen hundred things that people with all kinds of rights try with teams, shares, pools,
 * owners, accounts and tokens, in any order, over HTTP. Whoever reaches a record that he did not
 * reach was let in by somebody who did. {@code -Dguanxi.seed=…} tries the same again.
 */
@GuanxiIT
@DirtiesContext
class TeamPrivilegeIT {

  private static final int STEPS = 1_500;
  private static final int RECORDS = 12;
  private static final int MOST_TEAMS = 9;
  private static final List<Verb> VERBS =
      List.of(Verb.READ, Verb.UPDATE, Verb.DELETE, Verb.SHARE, Verb.ASSIGN);

  @Autowired People people;
  @Autowired AccessScope scope;
  @Autowired Registry registry;
  @Autowired List<HandoverPart> parts;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private final List<Person> persons = new ArrayList<>();
  private final Map<Long, Browser> browsers = new HashMap<>();
  private final List<Long> teams = new ArrayList<>();
  private final List<Long> customers = new ArrayList<>();
  private final List<Long> programs = new ArrayList<>();
  private final Map<String, Integer> done = new TreeMap<>();
  private final List<String> story = new ArrayList<>();
  private long pool;

  /** What a step may open beyond what the actor reaches himself, and whose rights he took. */
  private record Step(String what, Set<Long> handedOn, @Nullable Long became) {
    static Step of(String what) {
      return new Step(what, Set.of(), null);
    }
  }

  @Test
  void nobodyReachesThroughTeamsWhatHeWasNotLetInto() {
    long seed = Long.getLong("guanxi.seed", new Random().nextLong());
    var random = new Random(seed);
    company(random);
    var before = reached();
    for (int i = 0; i < STEPS; i++) {
      var actor = persons.get(random.nextInt(persons.size()));
      var had = before.getOrDefault(actor.id(), Set.of());
      var owned = assignable(had);
      var step = step(random, actor, owned);
      done.merge(step == null ? "refused" : step.what(), 1, Integer::sum);
      if (step == null) continue;
      story.add(step.what() + " by " + actor.login());
      var after = reached();
      assertThat(gained(before, after, had, step))
          .as("seed %s, step %s: %s", seed, i, last(story))
          .isEmpty();
      before = after;
    }
    System.out.println("Privileges through teams: seed " + seed + ", " + done);
    assertThat(done.keySet()).contains("team", "move", "member", "dissolve", "share", "owner");
  }

  private static List<String> last(List<String> story) {
    return story.subList(Math.max(0, story.size() - 12), story.size());
  }

  private void company(Random random) {
    var boss = people.with(Roles.ADMINISTRATOR);
    var admin = people.signIn(boss);
    for (int i = 0; i < 5; i++) teams.add(people.team());
    var rights = List.of("users", "teams", "pools", "tokens");
    var lead = role(admin, "lead", Roles.REPRESENTATIVE, "team", rights);
    var head = role(admin, "head", Roles.REPRESENTATIVE, "tree", rights);
    var wide = role(admin, "wide", Roles.MANAGER, "all", rights);
    persons.add(boss);
    persons.add(people.inTeam(teams.get(0), wide));
    for (int i = 0; i < 3; i++) persons.add(people.inTeam(teams.get(i), lead));
    for (int i = 1; i < 3; i++) persons.add(people.inTeam(teams.get(i), head));
    for (int i = 0; i < 5; i++) persons.add(people.inTeam(teams.get(i), Roles.REPRESENTATIVE));
    persons.forEach(one -> browsers.put(one.id(), people.signIn(one)));
    for (int i = 0; i < RECORDS; i++) {
      long owner = persons.get(2 + random.nextInt(persons.size() - 2)).id();
      var made =
          admin.post(
              "/api/v1/customers", Map.of("name", "Reach " + i, "owner", Map.of("id", owner)));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      customers.add(made.at("/id").asLong());
    }
    var made = admin.post("/api/v1/pools", Map.of("name", "Reach pool", "type", "customers"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    pool = made.at("/id").asLong();
    program(admin, teams.get(3));
  }

  private String role(Browser admin, String name, String base, String reach, List<String> system) {
    var verbs = new HashMap<String, String>();
    for (var verb : VERBS) verbs.put(verb.code(), reach);
    var made =
        admin.post(
            "/api/v1/roles",
            Map.of(
                "name",
                name,
                "base",
                base,
                "system",
                system,
                "rights",
                Map.of("customers", verbs)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/key").asString();
  }

  private boolean program(Browser by, long team) {
    var wish = Map.of("name", "Shop", "roles", List.of(Roles.REPRESENTATIVE), "team", team);
    var made = by.post("/api/v1/service-accounts", wish);
    if (made.status() == 201) programs.add(made.at("/id").asLong());
    return made.status() == 201;
  }

  /** Null when it was refused. */
  private @Nullable Step step(Random random, Person actor, Set<Long> owned) {
    var by = browsers.get(actor.id());
    long team = any(random, teams);
    long other = any(random, teams);
    long user = persons.get(random.nextInt(persons.size())).id();
    long record = any(random, customers);
    return switch (random.nextInt(16)) {
      case 0 -> {
        if (teams.size() >= MOST_TEAMS) yield null;
        var body = Map.of("name", "team " + random.nextInt(), "parent", team);
        var made = by.post("/api/v1/teams", body);
        if (made.status() == 201) teams.add(made.at("/id").asLong());
        yield ok("team", made);
      }
      case 1, 2, 3 -> {
        var body = Map.of("version", version(TEAM.getName(), team), "parent", other);
        yield ok("move", by.patch("/api/v1/teams/" + team, body));
      }
      case 4, 5, 6 -> {
        var place = Map.of("manager", random.nextBoolean(), "primary", random.nextBoolean());
        yield ok("member", by.put("/api/v1/teams/" + team + "/members/" + user, place));
      }
      case 7 -> ok("leave", by.delete("/api/v1/teams/" + team + "/members/" + user));
      case 8 -> {
        var path = "/api/v1/teams/" + team + "?version=" + version(TEAM.getName(), team);
        for (var heir : List.of("members", "teams", "shares"))
          if (random.nextInt(2) == 0) path += "&" + heir + "=" + other;
        var gone = by.delete(path);
        if (gone.status() == 204) teams.remove(team);
        yield ok("dissolve", gone);
      }
      case 9 -> {
        var whom = random.nextBoolean() ? "user" : "team";
        var level = random.nextBoolean() ? "read" : "write";
        var body = Map.of(whom, whom.equals("user") ? user : team, "level", level);
        yield ok("share", by.post("/api/v1/customers/" + record + "/shares", body));
      }
      case 10 -> {
        var teamsOf = List.of(team, other);
        var version = version("app_user", user);
        var body = Map.of("version", version, "teams", teamsOf, "team", team);
        yield ok("account", by.patch("/api/v1/users/" + user + "/account", body));
      }
      case 11 -> {
        if (random.nextInt(3) == 0) {
          var reason = Map.of("reason", "no interest");
          yield ok("release", by.post("/api/v1/customers/" + record + "/release", reason));
        }
        boolean claims = random.nextBoolean();
        var path = "/api/v1/pools/" + pool + "/records/" + record;
        var answer =
            claims ? by.post(path + "/claim", null) : by.post(path + "/assign", Map.of("to", user));
        if (answer.status() >= 400) yield null;
        yield new Step(claims ? "claim" : "give", claims ? Set.of(record) : owned, null);
      }
      case 12 -> {
        var body = Map.of("version", version("customer", record), "owner", Map.of("id", user));
        var answer = by.patch("/api/v1/customers/" + record, body);
        yield answer.status() < 400 ? new Step("owner", owned, null) : null;
      }
      case 13 -> {
        long to = persons.get(random.nextInt(persons.size())).id();
        if (to == user) yield null;
        transaction.executeWithoutResult(
            status -> parts.forEach(part -> part.handOver(user, to, asActor(actor.id()))));
        yield Step.of("hand over");
      }
      case 14 -> program(by, team) ? Step.of("program") : null;
      default -> taken(random, by, user);
    };
  }

  /** Somebody else's way in: whoever gets it has all that one has. */
  private @Nullable Step taken(Random random, Browser by, long user) {
    if (random.nextBoolean()) {
      long program = any(random, programs);
      var wish = Map.of("name", "mine", "scopes", List.of("*:*"));
      var made = by.post("/api/v1/service-accounts/" + program + "/tokens", wish);
      return made.status() == 201 ? new Step("token", Set.of(), program) : null;
    }
    var let = by.post("/api/v1/users/" + user + "/let-in", Map.of("way", "LINK"));
    return let.status() < 400 ? new Step("let in", Set.of(), user) : null;
  }

  private static @Nullable Step ok(String what, Browser.Answer answer) {
    assertThat(answer.status()).as(what + ": " + answer.text()).isLessThan(500);
    return answer.status() < 400 ? Step.of(what) : null;
  }

  private static long any(Random random, List<Long> of) {
    return of.get(random.nextInt(of.size()));
  }

  private long version(String table, long id) {
    return db.select(DSL.field("version", Long.class))
        .from(DSL.table(DSL.name(table)))
        .where(DSL.field("id", Long.class).eq(id))
        .fetchSingle()
        .value1();
  }

  private Actor asActor(long user) {
    var roles =
        db.select(APP_USER.ROLES).from(APP_USER).where(APP_USER.ID.eq(user)).fetchSingle().value1();
    return new Actor(
        user, "", Set.of(roles), null, ZoneOffset.UTC, Locale.ENGLISH, Origin.UI, null);
  }

  /** Who may do what with which record: asked of the very condition that enforces it. */
  private Map<Long, Set<String>> reached() {
    var type = registry.get(TypeKey.of("customer", "customers"));
    var out = new HashMap<Long, Set<String>>();
    var everybody = new ArrayList<Long>(programs);
    persons.forEach(one -> everybody.add(one.id()));
    for (var user : everybody) {
      var actor = asActor(user);
      var cells = new HashSet<String>();
      var asked = new ArrayList<SelectField<?>>(List.of(CUSTOMER.ID));
      for (var verb : VERBS)
        asked.add(
            DSL.field(DSL.trueCondition().and(scope.rows(verb, type, actor))).as(verb.name()));
      for (var row : db.select(asked).from(CUSTOMER).where(CUSTOMER.ID.in(customers)))
        for (var verb : VERBS)
          if (Boolean.TRUE.equals(row.get(verb.name(), Boolean.class)))
            cells.add(row.get(CUSTOMER.ID) + " " + verb);
      out.put(user, cells);
    }
    return out;
  }

  /** Those whose owner he may say. */
  private static Set<Long> assignable(Set<String> had) {
    var out = new HashSet<Long>();
    for (var cell : had) {
      var id = cell.substring(0, cell.indexOf(' '));
      if (had.contains(id + " " + Verb.READ) && had.contains(id + " " + Verb.ASSIGN))
        out.add(Long.valueOf(id));
    }
    return out;
  }

  private Set<String> gained(
      Map<Long, Set<String>> before, Map<Long, Set<String>> after, Set<String> had, Step step) {
    var out = new HashSet<String>();
    after.forEach(
        (user, cells) -> {
          for (var cell : cells) {
            boolean is = before.getOrDefault(user, Set.of()).contains(cell) || had.contains(cell);
            boolean given = step.handedOn().contains(Long.valueOf(cell.split(" ")[0]));
            if (!is && !given) out.add(user + " gained " + cell);
          }
        });
    if (step.became() != null)
      for (var cell : after.getOrDefault(step.became(), Set.of()))
        if (!had.contains(cell)) out.add("as " + step.became() + ": " + cell);
    return out;
  }
}
