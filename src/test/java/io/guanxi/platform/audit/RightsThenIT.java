package io.guanxi.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who had which right at a moment that is over. */
@GuanxiIT
class RightsThenIT {

  private static final String RIGHTS = "/api/v1/audit/rights";
  private static final String CUSTOMERS = "/api/v1/customers";

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  Browser admin;
  Browser auditor;
  Duration ahead;

  /** Rights are dated by the database's clock and changes of records by the program's: one here. */
  @BeforeEach
  void people() {
    ahead = Duration.between(Instant.now(), clock.instant());
    clock.tick(ahead.negated());
    admin = people.signedIn(Roles.ADMINISTRATOR);
    auditor = people.signedIn(Roles.AUDITOR).with("Accept-Language", "en");
  }

  @AfterEach
  void clock() {
    clock.tick(ahead);
  }

  @Test
  void aRoleWasWhatItWas() {
    var role = admin.post("/api/v1/roles", role(Map.of("read", "own"), Map.of("phone", "mask")));
    var key = role.at("/key").asString();
    var person = people.with(key);
    var before = now();
    var changed = role(Map.of("read", "all", "export", "team"), Map.of());
    changed.put("version", 1);
    assertThat(admin.put("/api/v1/roles/" + key, changed).status()).isEqualTo(200);

    var then = ask(before, "user=" + person.id()).at("/roles/0");
    assertThat(then.at("/rights/customers/read").asString()).isEqualTo("own");
    assertThat(then.at("/rights/customers/export").asString()).isEqualTo("none");
    assertThat(then.at("/fields/customers/phone").asString()).isEqualTo("mask");
    var after = ask(now(), "user=" + person.id()).at("/roles/0");
    assertThat(after.at("/rights/customers/read").asString()).isEqualTo("all");
    assertThat(after.at("/rights/customers/export").asString()).isEqualTo("team");
    assertThat(after.at("/fields").size()).isZero();
  }

  @Test
  void aRoleThatIsGoneIsStillTold() {
    var role = admin.post("/api/v1/roles", role(Map.of("read", "team"), Map.of()));
    var key = role.at("/key").asString();
    var person = people.with(key);
    var before = now();
    admin.delete("/api/v1/roles/" + key + "?version=1&to=read-only");

    var then = ask(before, "user=" + person.id());
    assertThat(then.at("/people/0/roles/0/name").asString()).isEqualTo(role.at("/name").asString());
    assertThat(then.at("/roles/0/rights/customers/read").asString()).isEqualTo("team");
    var after = ask(now(), "user=" + person.id());
    assertThat(after.at("/people/0/roles/0/key").asString()).isEqualTo("read-only");
  }

  @Test
  void whoCameIntoATeamCouldReachItsRecordsFromThenOn() {
    long team = people.team();
    var owner = people.inTeam(team, Roles.REPRESENTATIVE);
    var other = people.with(Roles.REPRESENTATIVE);
    long id = customer(owner.id());
    var before = now();
    var joined =
        admin.put("/api/v1/teams/" + team + "/members/" + other.id(), Map.of("manager", true));
    assertThat(joined.status()).as(joined.text()).isLessThan(300);

    assertThat(ask(before, "user=" + other.id()).at("/people/0/teams").size()).isZero();
    var place = ask(now(), "user=" + other.id()).at("/people/0/teams/0");
    assertThat(place.at("/id").asLong()).isEqualTo(team);
    assertThat(place.at("/manager").asBoolean()).isTrue();
    assertThat(may(before, other.id(), id)).isEmpty();
    assertThat(may(now(), other.id(), id)).containsExactly("read");
    assertThat(may(before, owner.id(), id)).contains("read", "update", "assign");
  }

  @Test
  void aShareLetsInUntilItIsTakenBack() {
    var person = people.with(Roles.REPRESENTATIVE);
    var stranger = people.with(Roles.REPRESENTATIVE);
    long id = customer(people.with(Roles.REPRESENTATIVE).id());
    var before = now();
    var shared =
        admin.post(CUSTOMERS + "/" + id + "/shares", Map.of("user", person.id(), "level", "write"));
    assertThat(shared.status()).as(shared.text()).isLessThan(300);
    var meanwhile = now();
    long share =
        db.fetchOne("SELECT id FROM record_share WHERE record_id = ?", id).get(0, Long.class);
    assertThat(admin.delete(CUSTOMERS + "/" + id + "/shares/" + share).status()).isLessThan(300);

    assertThat(may(before, person.id(), id)).isEmpty();
    assertThat(may(meanwhile, person.id(), id)).containsExactly("read", "update");
    assertThat(may(meanwhile, stranger.id(), id)).isEmpty();
    assertThat(may(now(), person.id(), id)).isEmpty();
    var shares = ask(meanwhile, "type=customers&record=" + id).at("/shares");
    assertThat(shares.at("/0/level").asString()).isEqualTo("write");
    assertThat(ask(now(), "type=customers&record=" + id).at("/shares").size()).isZero();
  }

  @Test
  void whoseItWasDecidesAndNotWhoseItIs() {
    var first = people.with(Roles.REPRESENTATIVE);
    var second = people.with(Roles.REPRESENTATIVE);
    var early = now();
    long id = customer(first.id());
    var before = now();
    var given = admin.patch(CUSTOMERS + "/" + id, Map.of("version", 1, "owner", second.id()));
    assertThat(given.status()).as(given.text()).isEqualTo(200);

    assertThat(may(early, first.id(), id)).as("not there yet").isEmpty();
    assertThat(may(before, first.id(), id)).contains("read", "update");
    assertThat(may(before, second.id(), id)).isEmpty();
    assertThat(may(now(), first.id(), id)).isEmpty();
    assertThat(may(now(), second.id(), id)).contains("read", "update");
  }

  @Test
  void saysHowFarItGoesBackAndCanBeTakenAlong() {
    var found = ask(now(), "type=customers");
    assertThat(Instant.parse(found.at("/since").asString())).isBefore(now());
    assertThat(ask(Instant.parse("2001-01-01T00:00:00Z"), "").at("/people").size()).isZero();
    var csv = auditor.get(RIGHTS + "/export?at=" + now() + "&type=customers").text();
    assertThat(csv).contains("Sales representative", "see: within her teams");
    assertThat(auditor.get(RIGHTS + "/export?format=xlsx&at=" + now()).status()).isEqualTo(200);
    assertThat(auditor.get("/api/v1/audit?action=rights.exported").at("/items").size())
        .isPositive();
    assertThat(people.signedIn(Roles.MANAGER).get(RIGHTS + "?at=" + now()).status()).isEqualTo(403);
    for (var wrong : List.of("?at=yesterday", "?at=" + now() + "&record=1", ""))
      assertThat(auditor.get(RIGHTS + wrong).status()).as(wrong).isEqualTo(400);
  }

  @Test
  void theHistoryCanOnlyBeAddedTo() {
    for (var sql :
        List.of(
            "DELETE FROM rights_history",
            "UPDATE rights_history SET data = NULL",
            "TRUNCATE rights_history"))
      assertThatThrownBy(() -> db.execute(sql)).as(sql).isNotNull();
  }

  private Set<String> may(Instant at, long user, long customer) {
    var out = new TreeSet<String>();
    ask(at, "type=customers&record=" + customer + "&user=" + user)
        .at("/people/0/may")
        .forEach(verb -> out.add(verb.asString()));
    return out;
  }

  private JsonNode ask(Instant at, String more) {
    var answer = auditor.get(RIGHTS + "?at=" + at + "&" + more);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("");
  }

  /** By the database's clock, and of a moment between two transactions. */
  private Instant now() {
    return db.fetchSingle("SELECT clock_timestamp()").get(0, Instant.class);
  }

  private long customer(long owner) {
    return admin
        .post(CUSTOMERS, Map.of("name", "Then " + System.nanoTime(), "owner", owner))
        .at("/id")
        .asLong();
  }

  private static Map<String, Object> role(Map<String, String> rights, Map<String, String> fields) {
    return new java.util.HashMap<>(
        Map.of(
            "name",
            "Then " + System.nanoTime(),
            "base",
            "nothing",
            "rights",
            Map.of("customers", rights),
            "fields",
            Map.of("customers", fields)));
  }
}
