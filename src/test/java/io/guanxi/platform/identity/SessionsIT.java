package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.USER_SESSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class SessionsIT {

  private static final String SESSION = "/api/v1/session";

  @Autowired People people;
  @Autowired Users users;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  @Test
  void listsWhereOneIsSignedInAndSignsOutElsewhereAtOnce() {
    var person = people.with(Roles.REPRESENTATIVE);
    var office = people.signIn(person);
    var home = people.browser().with("User-Agent", "Home");
    home.signIn(person.login(), People.PASSWORD);

    var list = office.get(SESSION + "/list");
    assertThat(list.at("").size()).isEqualTo(2);
    assertThat(list.at("/0/device").asString()).isEqualTo("Home");
    assertThat(list.at("/0/current").asBoolean()).isFalse();
    assertThat(list.at("/0/address").asString()).isEqualTo("127.0.0.1");
    assertThat(list.at("/1/current").asBoolean()).isTrue();

    assertThat(home.get(SESSION).status()).isEqualTo(200);
    assertThat(office.delete(SESSION + "/list/" + list.at("/0/id").asLong()).status())
        .isEqualTo(204);
    assertThat(home.get(SESSION).status()).isEqualTo(401);
    assertThat(office.get(SESSION).status()).isEqualTo(200);
  }

  @Test
  void doesNotEndTheSessionsOfOthers() {
    var mine = people.signedIn(Roles.ADMINISTRATOR);
    var other = people.signedIn(Roles.READ_ONLY);
    var id = other.get(SESSION + "/list").at("/0/id").asLong();
    assertThat(mine.delete(SESSION + "/list/" + id).status()).isEqualTo(404);
    assertThat(other.get(SESSION).status()).isEqualTo(200);
  }

  @Test
  void forgetsWithinFiveSecondsEvenWhenNoSignalCame() {
    var browser = people.signedIn(Roles.READ_ONLY);
    assertThat(browser.get(SESSION).status()).isEqualTo(200);
    var id = browser.get(SESSION + "/list").at("/0/id").asLong();
    db.deleteFrom(USER_SESSION).where(USER_SESSION.ID.eq(id)).execute();
    clock.tick(Duration.ofSeconds(5));
    assertThat(browser.get(SESSION).status()).isEqualTo(401);
  }

  @Test
  void forgetsAtOnceWhenAnotherNodeSaysSo() {
    var person = people.with(Roles.READ_ONLY);
    var browser = people.signIn(person);
    assertThat(browser.get(SESSION).status()).isEqualTo(200);
    db.deleteFrom(USER_SESSION).where(USER_SESSION.USER_ID.eq(person.id())).execute();
    db.fetch("SELECT pg_notify('guanxi_' || current_schema(), {0})", "callers user " + person.id());
    await().atMost(Duration.ofSeconds(4)).until(() -> browser.get(SESSION).status() == 401);
  }

  @Test
  void shutsOutAUserWhoIsDeactivated() {
    var person = people.with(Roles.MANAGER);
    var browser = people.signIn(person);
    assertThat(browser.get(SESSION).status()).isEqualTo(200);
    users.deactivate(person.id());
    assertThat(browser.get(SESSION).status()).isEqualTo(401);
    var again =
        people.browser().post(SESSION, SignInIT.credentials(person.login(), People.PASSWORD));
    assertThat(again.code()).isEqualTo("bad-credentials");
  }

  @Test
  void writesThatOneWasHereAtMostOnceAMinute() {
    var person = people.with(Roles.READ_ONLY);
    var browser = people.signIn(person);
    var first = lastSeen(person.id());
    clock.tick(Duration.ofSeconds(50));
    browser.get(SESSION);
    assertThat(lastSeen(person.id())).isEqualTo(first);
    clock.tick(Duration.ofSeconds(15));
    browser.get(SESSION);
    assertThat(Duration.between(first, lastSeen(person.id())))
        .isBetween(Duration.ofSeconds(65), Duration.ofSeconds(80));
  }

  @Test
  void growsOldWhileOnlyThePageAsks() {
    var person = people.with(Roles.READ_ONLY);
    var browser = people.signIn(person);
    var first = lastSeen(person.id());
    clock.tick(Duration.ofSeconds(65));
    browser.post("/api/v1/notifications/stream", Map.of());
    assertThat(lastSeen(person.id())).as("a live line").isEqualTo(first);
    browser.with(AuthenticateCaller.PASSIVE, "1");
    assertThat(browser.get(SESSION).status()).isEqualTo(200);
    assertThat(lastSeen(person.id())).as("a page that nobody touches").isEqualTo(first);
    clock.tick(Duration.ofHours(8));
    assertThat(browser.get(SESSION).status()).isEqualTo(401);
  }

  @Test
  void changesThePasswordAndEndsTheOtherSessions() {
    var person = people.with(Roles.REPRESENTATIVE);
    var here = people.signIn(person);
    var there = people.signIn(person);
    assertThat(
            change(here, "not-my-password", "green-kettle-12")
                .at("/errors/current/0/code")
                .asString())
        .isEqualTo("wrong-password");
    for (var bad :
        Map.of(
                "short",
                "password-too-short",
                "password123",
                "password-too-common",
                "x".repeat(129),
                "password-too-long",
                People.PASSWORD,
                "password-unchanged")
            .entrySet()) {
      assertThat(change(here, People.PASSWORD, bad.getKey()).at("/errors/next/0/code").asString())
          .isEqualTo(bad.getValue());
    }
    assertThat(change(here, People.PASSWORD, "green-kettle-12").status()).isEqualTo(204);
    assertThat(here.get(SESSION).status()).isEqualTo(200);
    assertThat(there.get(SESSION).status()).isEqualTo(401);
    people.browser().signIn(person.login(), "green-kettle-12");
  }

  @Test
  void letsNobodyWorkWhoMustChangeThePasswordFirst() {
    users.create(
        new NewUser(
            "newcomer",
            "Newcomer",
            null,
            null,
            People.PASSWORD,
            true,
            Set.of(Roles.ADMINISTRATOR),
            null,
            "en"));
    var browser = people.browser().signIn("newcomer", People.PASSWORD);
    assertThat(browser.get(SESSION).at("/user/mustChangePassword").asBoolean()).isTrue();
    var refused = browser.get("/api/v1/customers");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("password-change-required");
    assertThat(change(browser, People.PASSWORD, "green-kettle-12").status()).isEqualTo(204);
    assertThat(browser.get("/api/v1/customers").status()).isEqualTo(200);
  }

  private static Browser.Answer change(Browser browser, String current, String next) {
    return browser.post(SESSION + "/password", Map.of("current", current, "next", next));
  }

  private Instant lastSeen(long user) {
    return db.select(USER_SESSION.LAST_SEEN_AT)
        .from(USER_SESSION)
        .where(USER_SESSION.USER_ID.eq(user))
        .fetchSingle(USER_SESSION.LAST_SEEN_AT);
  }
}
