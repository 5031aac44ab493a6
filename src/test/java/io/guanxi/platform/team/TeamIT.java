package io.guanxi.platform.team;

import static io.guanxi.tables.Tables.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Memberships;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GuanxiIT
class TeamIT {

  private static final String TEAMS = "/api/v1/teams";
  private static int number;

  @Autowired People people;
  @Autowired Memberships tree;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private Browser admin;
  private String name;

  @BeforeEach
  void signIn() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    name = "sales" + ++number;
  }

  private long team(String name, @Nullable Long parent) {
    var wanted = new HashMap<String, @Nullable Object>();
    wanted.put("name", name);
    wanted.put("parent", parent);
    var made = admin.post(TEAMS, wanted);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private Browser.Answer move(long team, @Nullable Long parent) {
    var wanted = new HashMap<String, @Nullable Object>();
    wanted.put("version", admin.get(TEAMS + "/" + team).at("/version").asLong());
    wanted.put("parent", parent);
    return admin.patch(TEAMS + "/" + team, wanted);
  }

  private void put(long team, long user, Map<String, Object> place) {
    var put = admin.put(TEAMS + "/" + team + "/members/" + user, place);
    assertThat(put.status()).as(put.text()).isEqualTo(204);
  }

  @Test
  void aTreeIsReadLevelByLevelAndFoundByName() {
    long top = team(name, null);
    long below = team(name + " east", top);
    var boss = people.with(Roles.MANAGER);
    put(below, boss.id(), Map.of("manager", true));
    var level = admin.get(TEAMS + "/tree?parent=" + top).at("/items");
    assertThat(level.size()).isEqualTo(1);
    assertThat(level.at("/0/name").asString()).isEqualTo(name + " east");
    assertThat(level.at("/0/members").asInt()).isEqualTo(1);
    assertThat(level.at("/0/managers/0/id").asLong()).isEqualTo(boss.id());
    var found = admin.get(TEAMS + "/tree?q=" + name + "%20east").at("/items/0");
    assertThat(found.at("/path/0").asString()).isEqualTo(name);
    var rep = people.signedIn(Roles.REPRESENTATIVE);
    assertThat(rep.get(TEAMS + "?q=" + name).at("/items").size()).isEqualTo(2);
  }

  @Test
  void aTeamIsNeverPartOfItself() {
    long a = team(name + "a", null);
    long b = team(name + "b", a);
    long c = team(name + "c", b);
    assertThat(move(a, c).at("/errors/parent/0/code").asString()).isEqualTo("team-below-itself");
    assertThat(move(a, a).at("/errors/parent/0/code").asString()).isEqualTo("team-below-itself");
    assertThat(move(c, a).status()).isEqualTo(200);
    assertThat(move(b, c).status()).isEqualTo(200);
    assertThat(move(b, null).status()).isEqualTo(200);
  }

  @Test
  void ofTwoMovesThatWouldCloseACircleOneIsRefused() throws Exception {
    long a = team(name + "a", null);
    long b = team(name + "b", null);
    var pool = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Integer>> moves = List.of(() -> move(a, b).status(), () -> move(b, a).status());
      var answers = pool.invokeAll(moves).stream().map(TeamIT::got).sorted().toList();
      assertThat(answers).isEqualTo(List.of(200, 422));
    } finally {
      pool.shutdown();
    }
  }

  private static int got(java.util.concurrent.Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aMoveIsKnownAtOnce() {
    long top = team(name + "top", null);
    long other = team(name + "other", null);
    long moved = team(name + "moved", top);
    assertThat(tree.andBelow(List.of(top))).contains(moved);
    move(moved, other);
    assertThat(tree.andBelow(List.of(top))).doesNotContain(moved);
    assertThat(tree.andBelow(List.of(other))).contains(moved);
  }

  /** What is looked up meanwhile, by the one who moves it, is not what others act on. */
  @Test
  void aMoveThatIsTakenBackNeverWas() {
    long top = team(name + "top", null);
    long moved = team(name + "moved", null);
    tree.changed();
    transaction.executeWithoutResult(
        status -> {
          db.update(TEAM).set(TEAM.PARENT_ID, top).where(TEAM.ID.eq(moved)).execute();
          assertThat(tree.andBelow(List.of(top))).contains(moved);
          status.setRollbackOnly();
        });
    assertThat(tree.andBelow(List.of(top))).doesNotContain(moved);
  }

  /** Over all of a department, and over nothing else. */
  @Test
  void whoArrangesTeamsLetsNobodyReachWhatSheDoesNot() {
    var lead =
        admin.post(
            "/api/v1/roles",
            Map.of(
                "name", name + " lead", "base", Roles.REPRESENTATIVE, "system", List.of("teams")));
    long mine = team(name + " mine", null);
    long other = team(name + " other", null);
    var she = people.inTeam(mine, lead.at("/key").asString());
    put(mine, she.id(), Map.of("manager", true));
    var rep = people.inTeam(mine, Roles.REPRESENTATIVE);
    var stranger = people.inTeam(other, Roles.REPRESENTATIVE);
    var by = people.signIn(she);
    long below = by.post(TEAMS, Map.of("name", name + " below", "parent", mine)).at("/id").asLong();
    assertThat(by.put(TEAMS + "/" + below + "/members/" + rep.id(), Map.of()).status())
        .isEqualTo(204);
    assertThat(by.put(TEAMS + "/" + mine + "/members/" + stranger.id(), Map.of()).code())
        .isEqualTo("more-than-own");
    assertThat(by.put(TEAMS + "/" + other + "/members/" + rep.id(), Map.of()).code())
        .isEqualTo("more-than-own");
    long version = by.get(TEAMS + "/" + other).at("/version").asLong();
    assertThat(by.patch(TEAMS + "/" + other, Map.of("version", version, "parent", mine)).code())
        .isEqualTo("more-than-own");
    var dissolve = TEAMS + "/" + other + "?version=" + version + "&members=" + mine;
    assertThat(by.delete(dissolve).code()).isEqualTo("more-than-own");
  }

  @Test
  void somebodyIsInTwoTeamsOneOfThemThePrimary() {
    long one = team(name + "1", null);
    long two = team(name + "2", null);
    var person = people.with(Roles.REPRESENTATIVE);
    put(one, person.id(), Map.of());
    put(two, person.id(), Map.of());
    var mine = people.signIn(person);
    assertThat(mine.get(TEAMS + "/mine").at("/items/0/id").asLong()).isEqualTo(one);
    put(two, person.id(), Map.of("primary", true));
    assertThat(mine.get(TEAMS + "/mine").at("/items/0/id").asLong()).isEqualTo(two);
    assertThat(mine.get(TEAMS + "/mine").at("/items").size()).isEqualTo(2);
    assertThat(admin.delete(TEAMS + "/" + two + "/members/" + person.id()).status()).isEqualTo(204);
    assertThat(mine.get(TEAMS + "/mine").at("/items/0/primary").asBoolean()).isTrue();
  }

  @Test
  void theLastManagerStaysUntilThereIsAnother() {
    long team = team(name, null);
    var boss = people.with(Roles.MANAGER);
    var rep = people.with(Roles.REPRESENTATIVE);
    put(team, boss.id(), Map.of("manager", true));
    put(team, rep.id(), Map.of());
    var path = TEAMS + "/" + team + "/members/";
    assertThat(admin.delete(path + boss.id()).code()).isEqualTo("team-needs-manager");
    assertThat(admin.put(path + boss.id(), Map.of("manager", false)).code())
        .isEqualTo("team-needs-manager");
    put(team, rep.id(), Map.of("manager", true));
    assertThat(admin.delete(path + boss.id()).status()).isEqualTo(204);
    assertThat(admin.delete(path + rep.id()).status()).isEqualTo(204);
  }

  @Test
  void aDissolvedTeamLeavesItsPeopleAndTeamsWhereItIsSaid() {
    long top = team(name + "top", null);
    long gone = team(name + "gone", top);
    long below = team(name + "below", gone);
    long heir = team(name + "heir", null);
    var person = people.inTeam(gone, Roles.REPRESENTATIVE);
    var remains = admin.get(TEAMS + "/" + gone + "/remains");
    assertThat(remains.at("/members").asInt()).isEqualTo(1);
    assertThat(remains.at("/teams").asInt()).isEqualTo(1);
    long version = admin.get(TEAMS + "/" + gone).at("/version").asLong();
    var path = TEAMS + "/" + gone + "?version=" + version + "&members=" + heir;
    var dissolved = admin.delete(path);
    assertThat(dissolved.status()).as(dissolved.text()).isEqualTo(204);
    assertThat(admin.get(TEAMS + "/" + below).at("/parent/id").asLong()).isEqualTo(top);
    var mine = people.signIn(person).get(TEAMS + "/mine").at("/items");
    assertThat(mine.at("/0/id").asLong()).isEqualTo(heir);
    assertThat(mine.at("/0/primary").asBoolean()).isTrue();
  }

  @Test
  void onlyWhoHasTheRightChangesTeams() {
    long team = team(name, null);
    var rep = people.signedIn(Roles.REPRESENTATIVE);
    var person = people.with(Roles.REPRESENTATIVE);
    assertThat(rep.post(TEAMS, Map.of("name", "mine")).status()).isEqualTo(403);
    assertThat(rep.patch(TEAMS + "/" + team, Map.of("version", 1, "name", "x")).status())
        .isEqualTo(403);
    assertThat(rep.delete(TEAMS + "/" + team + "?version=1").status()).isEqualTo(403);
    assertThat(rep.put(TEAMS + "/" + team + "/members/" + person.id(), Map.of()).status())
        .isEqualTo(403);
    assertThat(rep.delete(TEAMS + "/" + team + "/members/" + person.id()).status()).isEqualTo(403);
    assertThat(rep.get(TEAMS + "/" + team + "/members").status()).isEqualTo(403);
    assertThat(admin.get(TEAMS + "/" + team).at("/name").asString()).isEqualTo(name);
    assertThat(admin.put(TEAMS + "/" + team + "/members/999999999", Map.of()).status())
        .isEqualTo(404);
    assertThat(admin.put(TEAMS + "/999999999/members/" + person.id(), Map.of()).status())
        .isEqualTo(404);
  }
}
