package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.spec.SecretKeySpec;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letting people in, changing and shutting them out; second factors. */
@GuanxiIT
class PeopleIT {

  private static final String USERS = "/api/v1/users";
  private static final String SESSION = "/api/v1/session";
  private static final String ACCEPT = "/api/v1/invitations/accept";
  private static final String NEW_PASSWORD = "green-kettle-12";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  @Test
  void invitesByALinkThatServesOnce() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var added = invite(admin, "link");
    assertThat(added.status()).isEqualTo(201);
    var secret = secret(added.at("/pass/path").asString());
    assertThat(secret.length()).isGreaterThanOrEqualTo(43);
    assertThat(db.fetch("SELECT l::text FROM user_link l").toString()).doesNotContain(secret);

    var newcomer = people.browser().with("Accept-Language", "en");
    var look = newcomer.post("/api/v1/invitations/look", Map.of("secret", secret));
    assertThat(look.at("/state").asString()).isEqualTo("open");
    assertThat(look.at("/login").asString()).isEqualTo(added.at("/login").asString());
    var bad = accept(newcomer, secret, "password1");
    assertThat(bad.at("/errors/password/0/code").asString()).isEqualTo("password-too-common");
    var in = accept(newcomer, secret, NEW_PASSWORD);
    assertThat(in.status()).isEqualTo(200);
    assertThat(in.at("/user/login").asString()).isEqualTo(added.at("/login").asString());
    assertThat(in.at("/user/language").asString()).as("goes on in the page's").isEqualTo("en");
    assertThat(newcomer.get("/api/v1/customers").status()).isEqualTo(200);

    var again = accept(people.browser(), secret, NEW_PASSWORD);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.code()).isEqualTo("link-used");
    assertThat(accept(people.browser(), "wrong", NEW_PASSWORD).code()).isEqualTo("link-unknown");
    assertThat(actions(added.at("/id").asLong()))
        .contains("user.created", "user.invited", "invitation.accepted", "session.opened");
  }

  @Test
  void invitesWithAPasswordForOnce() {
    var added = invite(people.signedIn(Roles.ADMINISTRATOR), "password");
    var login = added.at("/login").asString();
    var browser = people.browser().signIn(login, added.at("/pass/password").asString());
    assertThat(browser.get("/api/v1/customers").code()).isEqualTo("password-change-required");
    assertThat(browser.post("/api/v1/tokens", Map.of("name", "t")).code())
        .isEqualTo("password-change-required");
  }

  @Test
  void endsALinkInTimeAndWhenTheUserChanges() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var late = invite(admin, "link");
    var changed = invite(admin, "link");
    var replaced = invite(admin, "link");
    var second = admin.post(USERS + "/" + replaced.at("/id").asLong() + "/let-in", Map.of());
    assertThat(accept(people.browser(), secretOf(replaced), NEW_PASSWORD).code())
        .isEqualTo("link-void");
    assertThat(
            accept(people.browser(), secret(second.at("/path").asString()), NEW_PASSWORD).status())
        .isEqualTo(200);
    patch(admin, changed.at("/id").asLong(), Map.of("email", "new" + number() + "@example.com"));
    assertThat(accept(people.browser(), secretOf(changed), NEW_PASSWORD).code())
        .isEqualTo("link-void");
    clock.tick(Duration.ofHours(73));
    assertThat(accept(people.browser(), secretOf(late), NEW_PASSWORD).code())
        .isEqualTo("link-ended");
  }

  @Test
  void letsInAgainByAnAdministratorsLinkAndEndsWhatWasOpen() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var person = people.with(Roles.REPRESENTATIVE);
    var before = people.signIn(person);
    var token =
        before
            .post("/api/v1/tokens", Map.of("name", "t", "scopes", List.of("*:read")))
            .at("/token")
            .asString();
    var link = admin.post(USERS + "/" + person.id() + "/let-in", Map.of("way", "LINK"));
    assertThat(before.get(SESSION).status()).isEqualTo(200);
    var in = accept(people.browser(), secret(link.at("/path").asString()), NEW_PASSWORD);
    assertThat(in.status()).isEqualTo(200);
    assertThat(before.get(SESSION).status()).isEqualTo(401);
    assertThat(people.browser().withToken(token).get("/api/v1/customers").status()).isEqualTo(401);
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    var role = role("hr" + number(), "{users}");
    var hr = people.signedIn(role);
    assertThat(hr.post(USERS, wish("link", Roles.ADMINISTRATOR)).code()).isEqualTo("more-than-own");
    assertThat(hr.post(USERS, wish("link", role)).status()).isEqualTo(201);
    var admin = people.with(Roles.ADMINISTRATOR);
    var path = USERS + "/" + admin.id();
    assertThat(hr.post(path + "/let-in", Map.of("way", "PASSWORD")).code())
        .isEqualTo("above-own-rights");
    assertThat(hr.post(path + "/deactivate", Map.of("keep", true)).code())
        .isEqualTo("above-own-rights");
    assertThat(hr.post(path + "/reset-second-factor", Map.of()).code())
        .isEqualTo("above-own-rights");
    assertThat(patch(hr, admin.id(), Map.of("email", "mine@example.com")).code())
        .isEqualTo("above-own-rights");
    assertThat(people.signedIn(Roles.MANAGER).post(USERS, wish("link")).code())
        .isEqualTo("forbidden");
    assertThat(people.signedIn(Roles.MANAGER).get(USERS + "/accounts").code())
        .isEqualTo("forbidden");
  }

  @Test
  void refusesWhatAPatchDoesNotKnow() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var person = people.with(Roles.REPRESENTATIVE);
    for (var field : List.of("id", "passwordHash", "service", "active", "created_by")) {
      assertThat(patch(admin, person.id(), Map.of(field, 1)).status()).as(field).isEqualTo(400);
    }
  }

  @Test
  void shutsOutAndHandsOverInOneStep() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var leaver = people.with(Roles.REPRESENTATIVE);
    var heir = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(leaver);
    browser.post("/api/v1/customers", Map.of("name", "Left behind " + number()));
    var path = USERS + "/" + leaver.id() + "/deactivate";
    assertThat(admin.post(path, Map.of()).code()).isEqualTo("leaves-records");
    var left = admin.post(path, Map.of("to", List.of(heir.id())));
    assertThat(left.status()).isEqualTo(200);
    assertThat(left.at("/handover").asLong()).isPositive();
    assertThat(browser.get(SESSION).status()).isEqualTo(401);
    assertThat(admin.get(USERS + "/" + leaver.id() + "/account").at("/user/state").asString())
        .isEqualTo("inactive");
    assertThat(admin.post(USERS + "/" + leaver.id() + "/reactivate", Map.of()).status())
        .isEqualTo(204);
    people.signIn(leaver);
    assertThat(actions(leaver.id())).contains("user.deactivated", "user.reactivated");
  }

  @Test
  void asksForACodeThatServesOnce() {
    var person = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(person);
    assertThat(browser.post(SESSION + "/totp", Map.of("password", "wrong")).status())
        .isEqualTo(422);
    var offer = browser.post(SESSION + "/totp", Map.of("password", People.PASSWORD));
    var secret = offer.at("/secret").asString();
    assertThat(offer.at("/uri").asString()).startsWith("otpauth://totp/").contains(secret);
    assertThat(people.browser().signIn(person.login(), People.PASSWORD).get(SESSION).status())
        .as("not on before a code was shown")
        .isEqualTo(200);
    var confirmed = browser.post(SESSION + "/totp/confirm", Map.of("code", code(secret, 0)));
    assertThat(confirmed.at("/recoveryCodes").size()).isEqualTo(10);
    assertThat(db.fetch("SELECT t::text FROM totp t").toString()).doesNotContain(secret);

    var other = people.browser();
    var first = other.post(SESSION, SignInIT.credentials(person.login(), People.PASSWORD));
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.at("/user").isNull()).isTrue();
    assertThat(other.get(SESSION).status()).as("nobody is in yet").isEqualTo(401);
    var step = first.at("/step").asString();
    assertThat(second(other, step, code(secret, 0)).code()).isEqualTo("wrong-code");
    assertThat(second(other, step, code(secret, 3)).code()).isEqualTo("wrong-code");
    clock.tick(Duration.ofSeconds(30));
    var code = code(secret, 0);
    assertThat(second(other, step, code).status()).isEqualTo(200);
    assertThat(other.get(SESSION).status()).isEqualTo(200);
    assertThat(second(people.browser(), step, code).code()).isEqualTo("step-over");

    var recovery = confirmed.at("/recoveryCodes/0").asString();
    assertThat(second(people.browser(), step(person), recovery).status()).isEqualTo(200);
    assertThat(second(people.browser(), step(person), recovery).code()).isEqualTo("wrong-code");
  }

  @Test
  void countsWrongCodesLikeWrongPasswords() {
    var person = people.with(Roles.REPRESENTATIVE);
    enrol(people.signIn(person));
    var step = step(person);
    for (int i = 0; i < 10; i++) {
      second(people.browser(), step, "000000");
    }
    assertThat(second(people.browser(), step, "000000").code()).isEqualTo("too-many-attempts");
  }

  @Test
  void countsWrongPasswordsBeforeAFactorIsTakenAway() {
    var person = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(person);
    enrol(browser);
    var wrong = Map.of("password", "not-my-password");
    for (var path : List.of("/totp/remove", "/totp/recovery", "/passkeys/1/remove")) {
      for (int i = 0; i < 3; i++) {
        assertThat(browser.post(SESSION + path, wrong).at("/errors/password/0/code").asString())
            .as(path)
            .isEqualTo("wrong-password");
      }
    }
    browser.post(SESSION + "/totp/remove", wrong);
    assertThat(browser.post(SESSION + "/totp/remove", Map.of("password", People.PASSWORD)).code())
        .isEqualTo("too-many-attempts");
  }

  @Test
  void nobodyPassesTheDoorWhoHasToAddASecondFactor() {
    var role = role("strict" + number(), "{}");
    var person = people.with(role);
    var browser = people.signIn(person);
    var token =
        browser
            .post("/api/v1/tokens", Map.of("name", "t", "scopes", List.of("*:read")))
            .at("/token")
            .asString();
    db.update(ACCESS_ROLE)
        .set(ACCESS_ROLE.SECOND_FACTOR, true)
        .where(ACCESS_ROLE.KEY.eq(role))
        .execute();
    clock.tick(Duration.ofSeconds(6));
    assertThat(browser.get(SESSION).at("/user/mustEnrol").asBoolean()).isTrue();
    for (var path :
        List.of(
            "/api/v1/customers",
            "/api/v1/meta",
            "/api/v1/search?q=a",
            "/api/v1/tokens",
            "/api/v1/session/list",
            "/api/v1/session/profile",
            "/api/v1/users/" + person.id() + "/avatar",
            "/api/v1/customers/export?format=csv",
            "/api/v1/imports",
            "/v3/api-docs")) {
      assertThat(browser.get(path).code()).as(path).isEqualTo("second-factor-required");
    }
    assertThat(browser.post("/api/v1/customers", Map.of("name", "A")).code())
        .isEqualTo("second-factor-required");
    assertThat(people.browser().withToken(token).get("/api/v1/customers").code())
        .isEqualTo("second-factor-required");
    enrol(browser);
    assertThat(browser.get("/api/v1/tokens").status()).isEqualTo(200);
  }

  @Test
  void anAdministratorResetsASecondFactor() {
    var person = people.with(Roles.REPRESENTATIVE);
    var browser = people.signIn(person);
    enrol(browser);
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    assertThat(admin.get(USERS + "/" + person.id() + "/account").at("/secondFactor/0").asString())
        .isEqualTo("totp");
    assertThat(admin.post(USERS + "/" + person.id() + "/reset-second-factor", Map.of()).status())
        .isEqualTo(204);
    assertThat(browser.get(SESSION).status()).isEqualTo(401);
    people.signIn(person).get(SESSION);
    assertThat(actions(person.id())).contains("second-factor.reset", "totp.added");
  }

  private Browser.Answer invite(Browser admin, String way) {
    return admin.post(USERS, wish(way, Roles.REPRESENTATIVE));
  }

  private static Map<String, Object> wish(String way, String... roles) {
    return Map.of(
        "name", "Newcomer " + number(), "roles", List.of(roles), "way", way.toUpperCase());
  }

  private Browser.Answer patch(Browser browser, long id, Map<String, Object> values) {
    var body = new HashMap<String, Object>(values);
    body.put(
        "version",
        db.select(APP_USER.VERSION)
            .from(APP_USER)
            .where(APP_USER.ID.eq(id))
            .fetchSingle(APP_USER.VERSION));
    return browser.patch(USERS + "/" + id + "/account", body);
  }

  private String role(String key, String system) {
    db.execute(
        "INSERT INTO access_role (key, name, base, system, created_at, updated_at)"
            + " VALUES (?, ?, 'representative', ?::text[], now(), now())",
        key,
        key,
        system);
    clock.tick(Duration.ofSeconds(6));
    return key;
  }

  private String enrol(Browser browser) {
    var offer = browser.post(SESSION + "/totp", Map.of("password", People.PASSWORD));
    var secret = offer.at("/secret").asString();
    assertThat(browser.post(SESSION + "/totp/confirm", Map.of("code", code(secret, 0))).status())
        .isEqualTo(200);
    return secret;
  }

  private String step(People.Person person) {
    return people
        .browser()
        .post(SESSION, SignInIT.credentials(person.login(), People.PASSWORD))
        .at("/step")
        .asString();
  }

  private static Browser.Answer second(Browser browser, String step, String code) {
    return browser.post(SESSION + "/second", Map.of("step", step, "code", code));
  }

  private static Browser.Answer accept(Browser browser, String secret, String password) {
    return browser.post(ACCEPT, Map.of("secret", secret, "password", password));
  }

  private static String secretOf(Browser.Answer added) {
    return secret(added.at("/pass/path").asString());
  }

  private static String secret(String path) {
    return path.substring(path.indexOf('#') + 1);
  }

  private String code(String secret, int stepsOff) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      var key = new SecretKeySpec(base32(secret), generator.getAlgorithm());
      return generator.generateOneTimePasswordString(
          key, clock.instant().plusSeconds(30L * stepsOff));
    } catch (java.security.InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] base32(String text) {
    var bits = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits.append(String.format("%5s", Integer.toBinaryString(value)).replace(' ', '0'));
    }
    var out = new byte[bits.length() / 8];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return out;
  }

  private List<String> actions(long user) {
    return db.select(AUDIT_EVENT.ACTION)
        .from(AUDIT_EVENT)
        .where(AUDIT_EVENT.TYPE.eq("user"), AUDIT_EVENT.RECORD_ID.eq(user))
        .fetch(AUDIT_EVENT.ACTION);
  }

  private static int number() {
    return NUMBER.incrementAndGet();
  }
}
