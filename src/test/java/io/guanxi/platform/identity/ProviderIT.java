package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.OIDC_PROVIDER;
import static io.guanxi.tables.Tables.TOTP;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.IdentityProvider;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in at a real OpenID Connect provider. */
@GuanxiIT
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderIT {

  private static final String SESSION = "/api/v1/session";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired TestClock clock;

  private Duration ahead = Duration.ZERO;
  private IdentityProvider server;
  private Browser admin;

  @BeforeAll
  void start() {
    ahead = clock.back();
    server = new IdentityProvider("http://localhost:" + port + ProviderController.RETURN);
    admin = people.signedIn(Roles.ADMINISTRATOR);
  }

  @AfterEach
  void noProviders() {
    db.deleteFrom(OIDC_PROVIDER).execute();
  }

  @AfterAll
  void stop() {
    clock.tick(ahead);
    server.close();
  }

  @Test
  void makesAUserOnTheSpotWhoseGroupsGiveRoles() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("wang", said("wang@example.com", true, "managers"));
    var browser = people.browser();
    var in = signIn(browser, id, "wang");
    assertThat(in.status()).as(in.text()).isEqualTo(200);
    assertThat(in.at("/user/name").asString()).isEqualTo("wang named");
    assertThat(in.at("/user/roles/0").asString()).isEqualTo(Roles.MANAGER);
    assertThat(browser.get("/api/v1/customers").status()).isEqualTo(200);

    server.says("wang", said("wang@example.com", true, "others"));
    var again = signIn(people.browser(), id, "wang");
    assertThat(again.at("/user/id").asLong()).isEqualTo(in.at("/user/id").asLong());
    assertThat(again.at("/user/roles/0").asString()).isEqualTo(Roles.READ_ONLY);
  }

  @Test
  void knowsAUserByAVerifiedAddressOnly() throws Exception {
    var id = provider(Map.of());
    var person = people.with(Roles.REPRESENTATIVE);
    db.update(APP_USER)
        .set(APP_USER.EMAIL, "li@example.com")
        .where(APP_USER.ID.eq(person.id()))
        .execute();
    server.says("li", said("li@example.com", false, "none"));
    assertThat(signIn(people.browser(), id, "li").code()).isEqualTo("provider-user-unknown");
    server.says("li", said("li@example.com", true, "none"));
    assertThat(signIn(people.browser(), id, "li").at("/user/id").asLong()).isEqualTo(person.id());
  }

  @Test
  void madeUpAddressesAreNotKept() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("zhou", said("zhou@example.com", false, "managers"));
    var in = signIn(people.browser(), id, "zhou");
    assertThat(in.status()).as(in.text()).isEqualTo(200);
    assertThat(in.at("/user/email").isNull()).isTrue();
  }

  @Test
  void shutsOutWhoIsDeactivatedHere() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("qian", said("qian@example.com", true, "managers"));
    var user = signIn(people.browser(), id, "qian").at("/user/id").asLong();
    admin.post("/api/v1/users/" + user + "/deactivate", Map.of("keep", true));
    server.says("qian", said("qian@example.com", true, "others"));
    assertThat(signIn(people.browser(), id, "qian").code()).isEqualTo("provider-user-inactive");
    assertThat(db.fetchSingle(APP_USER, APP_USER.ID.eq(user)).get(APP_USER.ROLES))
        .as("roles of who does not come in stay")
        .containsExactly(Roles.MANAGER);
  }

  @Test
  void stillAsksForTheSecondFactorUnlessTheProviderVouchesForIt() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("sun", said("sun@example.com", true, "managers"));
    var first = signIn(people.browser(), id, "sun");
    db.insertInto(TOTP)
        .set(TOTP.USER_ID, first.at("/user/id").asLong())
        .set(TOTP.SECRET, new byte[] {1})
        .set(TOTP.CREATED_AT, Instant.EPOCH)
        .set(TOTP.CONFIRMED_AT, Instant.EPOCH)
        .execute();
    var step = signIn(people.browser(), id, "sun");
    assertThat(step.at("/ways/0").asString()).as(step.text()).isEqualTo("totp");
    assertThat(step.at("/user").isNull()).isTrue();
    db.update(OIDC_PROVIDER).set(OIDC_PROVIDER.VOUCHES_FACTOR, true).execute();
    assertThat(signIn(people.browser(), id, "sun").at("/user/name").asString())
        .isEqualTo("sun named");
  }

  @Test
  void nobodyGainsMoreThanTheMappingAllows() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("wu", said("wu@example.com", true, Roles.ADMINISTRATOR));
    assertThat(signIn(people.browser(), id, "wu").at("/user/roles").toString())
        .as("a group that is called like a role is none")
        .isEqualTo("[\"" + Roles.READ_ONLY + "\"]");
    db.update(OIDC_PROVIDER).set(OIDC_PROVIDER.DEFAULT_ROLES, new String[] {"gone"}).execute();
    assertThat(signIn(people.browser(), id, "wu").at("/user/roles").size()).isZero();
  }

  @Test
  void isSetUpByWhoCouldBecomeAnybodyAnyway() {
    var made =
        admin.post("/api/v1/roles", Map.of("name", "Doorkeepers", "system", List.of("security")));
    var keeper = people.signedIn(made.at("/key").asString());
    assertThat(keeper.get("/api/v1/security").status()).isEqualTo(200);
    assertThat(keeper.post("/api/v1/security/providers", wish(Map.of())).code())
        .isEqualTo("above-own-rights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "azp", "nonce", "exp", "iat"})
  void refusesAnIdTokenThatIsNotForThisSignIn(String claim) throws Exception {
    var id = provider(Map.of("createsUsers", true));
    var said = new HashMap<>(said("liar@example.com", true, "managers"));
    var longAgo = Instant.now().minus(Duration.ofMinutes(11));
    said.put(
        claim,
        switch (claim) {
          case "iss" -> "https://elsewhere.example";
          case "aud" -> List.of("another-client");
          case "exp" -> longAgo;
          case "iat" -> Instant.now().plus(Duration.ofMinutes(11));
          default -> "another";
        });
    server.says("liar", said);
    assertThat(signIn(people.browser(), id, "liar").code()).isEqualTo("provider-failed");
    assertThat(db.fetchExists(APP_USER, APP_USER.EMAIL.eq("liar@example.com"))).isFalse();
    said.remove(claim);
    server.says("liar", said);
    var in = signIn(people.browser(), id, "liar");
    assertThat(in.status()).as("without the lie").isEqualTo(200);
    db.update(APP_USER)
        .setNull(APP_USER.EMAIL)
        .where(APP_USER.ID.eq(in.at("/user/id").asLong()))
        .execute();
  }

  @Test
  void refusesACodeThatWasMeantForAnotherBrowser() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("zheng", said("zheng@example.com", true, "managers"));
    var mine = people.browser();
    var returned = atProvider(mine, id, "zheng");
    var other = people.browser();
    var start = other.post(SESSION + "/provider/" + id, Map.of());
    var state =
        UriComponentsBuilder.fromUriString(start.at("/url").asString())
            .build()
            .getQueryParams()
            .getFirst("state");
    var mixed = Map.of("state", String.valueOf(state), "code", returned.get("code"));
    assertThat(other.post(SESSION + "/provider", mixed).code()).isEqualTo("provider-failed");
  }

  @Test
  void bindsTheAnswerToTheBrowserAndTakesItOnce() throws Exception {
    var id = provider(Map.of("createsUsers", true));
    server.says("zhao", said("zhao@example.com", true, "managers"));
    var mine = people.browser();
    var returned = atProvider(mine, id, "zhao");
    assertThat(people.browser().post(SESSION + "/provider", returned).code())
        .as("a browser that began nothing")
        .isEqualTo("step-over");
    var other = people.browser();
    other.post(SESSION + "/provider/" + id, Map.of());
    assertThat(other.post(SESSION + "/provider", returned).code())
        .as("a browser that began another")
        .isEqualTo("step-over");
    assertThat(mine.post(SESSION + "/provider", returned).code())
        .as("spent")
        .isEqualTo("step-over");
    var fresh = atProvider(mine, id, "zhao");
    assertThat(mine.post(SESSION + "/provider", fresh).status()).isEqualTo(200);
    assertThat(mine.post(SESSION + "/provider", fresh).code()).isEqualTo("step-over");
  }

  @Test
  void canBeTheOnlyWayInWithADoorForAdministrators() throws Exception {
    provider(Map.of());
    var person = people.with(Roles.REPRESENTATIVE);
    var rules =
        Map.of("idleMinutes", 480, "absoluteHours", 168, "inviteHours", 72, "resetMinutes", 60);
    var closed = new HashMap<String, Object>(rules);
    closed.put("passwordSignIn", false);
    try {
      assertThat(admin.put("/api/v1/security", closed).status()).isEqualTo(200);
      assertThat(password(person, false).code()).isEqualTo("password-sign-in-off");
      assertThat(password(person, true).code()).isEqualTo("bad-credentials");
      assertThat(password(people.with(Roles.ADMINISTRATOR), true).status()).isEqualTo(200);
    } finally {
      closed.put("passwordSignIn", true);
      admin.put("/api/v1/security", closed);
    }
  }

  @Test
  void neverGivesTheSecretBack() {
    provider(Map.of());
    assertThat(admin.get("/api/v1/security").text()).doesNotContain(IdentityProvider.SECRET);
    assertThat(db.fetch("SELECT p::text FROM oidc_provider p").toString())
        .doesNotContain(IdentityProvider.SECRET);
    assertThat(people.signedIn(Roles.MANAGER).get("/api/v1/security").code())
        .isEqualTo("forbidden");
  }

  private Browser.Answer password(People.Person person, boolean emergency) {
    return people
        .browser()
        .post(
            SESSION,
            Map.of("login", person.login(), "password", People.PASSWORD, "emergency", emergency));
  }

  private long provider(Map<String, Object> more) {
    var made = admin.post("/api/v1/security/providers", wish(more));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private Map<String, Object> wish(Map<String, Object> more) {
    var wish = new HashMap<String, Object>(more);
    wish.put("name", "Test");
    wish.put("issuer", server.issuer());
    wish.put("clientId", IdentityProvider.CLIENT);
    wish.put("clientSecret", IdentityProvider.SECRET);
    wish.put("groupsClaim", "groups");
    wish.put("roleMap", Map.of("managers", List.of(Roles.MANAGER)));
    wish.put("defaultRoles", List.of(Roles.READ_ONLY));
    wish.put("ownNetwork", true);
    return wish;
  }

  private Browser.Answer signIn(Browser browser, long provider, String name) throws Exception {
    return browser.post(SESSION + "/provider", atProvider(browser, provider, name));
  }

  /** What the provider gives the browser to bring back. */
  private Map<String, String> atProvider(Browser browser, long provider, String name)
      throws IOException, InterruptedException {
    var start = browser.post(SESSION + "/provider/" + provider, Map.of());
    assertThat(start.status()).as(start.text()).isEqualTo(200);
    var url = start.at("/url").asString();
    assertThat(url).contains("code_challenge_method=S256", "state=", "nonce=");
    var answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(url))
                    .header(IdentityProvider.PERSON, name)
                    .build(),
                BodyHandlers.ofString());
    var back = answer.headers().firstValue("Location").orElseThrow();
    assertThat(back).contains("code=");
    var query = UriComponentsBuilder.fromUriString(back).build().getQueryParams();
    return Map.of(
        "state", String.valueOf(query.getFirst("state")),
        "code", String.valueOf(query.getFirst("code")));
  }

  private static Map<String, Object> said(String email, boolean verified, String group) {
    return Map.of(
        "email",
        email,
        "email_verified",
        verified,
        "name",
        email.split("@")[0] + " named",
        "groups",
        List.of(group));
  }
}
