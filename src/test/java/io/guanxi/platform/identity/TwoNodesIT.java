package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.People.Person;
import io.guanxi.support.SecondNode;
import io.guanxi.support.TestClock;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Two nodes on one database, of which the second has a clock that is off and an address that was
 * configured.
 */
@GuanxiIT
@DirtiesContext
@TestPropertySource(properties = "guanxi.test=a context whose clock nobody has moved")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesIT {

  private static final String SESSION = "/api/v1/session";
  private static final String USERS = "/api/v1/users";
  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String SITE = "https://crm.acme.test";
  private static final Duration OFF = Duration.ofMinutes(10);

  @Autowired People people;
  @Autowired Environment environment;
  @Autowired DSLContext db;

  private SecondNode second = null;

  @BeforeAll
  void anotherNode() {
    second = SecondNode.beside(environment, List.of(OffMachine.class), "--guanxi.base-url=" + SITE);
  }

  @AfterAll
  void goneAgain() {
    second.close();
  }

  @Test
  void whoIsShutOutOnOneNodeIsOutOnTheOtherWithinFiveSeconds() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var leaver = people.with(Roles.REPRESENTATIVE);
    var there = second.signIn(leaver);
    var here = people.signIn(leaver);
    var wish = Map.of("name", "his", "scopes", List.of("customers:read"));
    var program =
        second.browser().withToken(here.post("/api/v1/tokens", wish).at("/token").asString());
    assertThat(there.get(SESSION).status()).isEqualTo(200);
    assertThat(program.get(CUSTOMERS).status()).isEqualTo(200);
    var out = admin.post(USERS + "/" + leaver.id() + "/deactivate", Map.of("keep", true));
    assertThat(out.status()).as(out.text()).isLessThan(300);
    var asked = Instant.now();
    for (var gone :
        List.<Callable<Integer>>of(
            () -> there.get(SESSION).status(),
            () -> here.get(SESSION).status(),
            () -> program.get(CUSTOMERS).status(),
            () -> there.get("/api/v1/notifications/stream").status())) {
      await().atMost(Duration.ofSeconds(5)).until(() -> gone.call() == 401);
    }
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  /** Neither by taking the role away nor by shutting out: by both at once, on two nodes. */
  @Test
  void ofTwoAdministratorsWhoUnseatEachOtherAtOnceOneStays() throws Exception {
    var others =
        db.update(APP_USER)
            .set(APP_USER.ROLES, new String[] {Roles.READ_ONLY})
            .where(APP_USER.ROLES.contains(new String[] {Roles.ADMINISTRATOR}))
            .returning(APP_USER.ID)
            .fetch(APP_USER.ID);
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 8; round++) {
        var one = people.with(Roles.ADMINISTRATOR);
        var two = people.with(Roles.ADMINISTRATOR);
        var here = people.signIn(one);
        var there = second.signIn(two);
        var start = new CyclicBarrier(2);
        boolean shut = round % 2 == 0;
        List<Callable<Integer>> both =
            List.of(() -> unseat(start, here, two, shut), () -> unseat(start, there, one, !shut));
        var statuses = new ArrayList<Integer>();
        for (var answer : threads.invokeAll(both)) statuses.add(answer.get());
        assertThat(administrators(List.of(one.id(), two.id())))
            .as("round %s: %s", round, statuses)
            .hasSize(1);
        db.update(APP_USER)
            .set(APP_USER.ROLES, new String[] {Roles.READ_ONLY})
            .where(APP_USER.ID.in(one.id(), two.id()))
            .execute();
      }
    } finally {
      threads.shutdown();
      db.update(APP_USER)
          .set(APP_USER.ROLES, new String[] {Roles.ADMINISTRATOR})
          .where(APP_USER.ID.in(others))
          .execute();
    }
  }

  private static int unseat(CyclicBarrier start, Browser by, Person whom, boolean shut)
      throws Exception {
    var path = USERS + "/" + whom.id();
    long version = by.get(path + "/account").at("/user/version").asLong();
    start.await();
    var answer =
        shut
            ? by.post(path + "/deactivate", Map.of("keep", true))
            : by.patch(
                path + "/account", Map.of("version", version, "roles", List.of(Roles.READ_ONLY)));
    assertThat(answer.status()).as(answer.text()).isIn(200, 204, 401, 403, 409);
    return answer.status();
  }

  private List<Long> administrators(List<Long> among) {
    return db.select(APP_USER.ID)
        .from(APP_USER)
        .where(APP_USER.ID.in(among), APP_USER.ACTIVE.isTrue())
        .and(APP_USER.ROLES.contains(new String[] {Roles.ADMINISTRATOR}))
        .fetch(APP_USER.ID);
  }

  @Test
  void clocksThatAreTenMinutesOffChangeNothing() throws Exception {
    var clock = second.bean(TestClock.class);
    for (var by : List.of(OFF, OFF.negated().multipliedBy(2))) {
      clock.tick(by);
      var person = people.with(Roles.REPRESENTATIVE);
      var here = people.signIn(person);
      assertThat(second.as(here).get(SESSION).status()).isEqualTo(200);
      assertThat(second.signIn(person).get(SESSION).status()).isEqualTo(200);
      var soon =
          Map.of(
              "name",
              "soon",
              "scopes",
              List.of("customers:read"),
              "expiresAt",
              Instant.now().plusSeconds(300).toString());
      var there = second.signIn(person);
      for (var issuer : List.of(here, there)) {
        var issued = issuer.post("/api/v1/tokens", soon);
        assertThat(issued.status()).as(issued.text()).isEqualTo(201);
        var secret = issued.at("/token").asString();
        assertThat(second.browser().withToken(secret).get(CUSTOMERS).status()).isEqualTo(200);
        assertThat(people.browser().withToken(secret).get(CUSTOMERS).status()).isEqualTo(200);
      }
      shared(person, there);
      invited();
      codes(person, here);
    }
    clock.tick(OFF);
  }

  /** A share that ends in a minute can be made and is seen on either node. */
  private void shared(Person owner, Browser there) {
    var guest = people.with(Roles.REPRESENTATIVE);
    long customer =
        there.post(CUSTOMERS, Map.of("name", "Shared by " + owner.login())).at("/id").asLong();
    var until = Instant.now().plusSeconds(60).toString();
    var path = CUSTOMERS + "/" + customer;
    var made = there.post(path + "/shares", Map.of("user", guest.id(), "endsAt", until));
    assertThat(made.status()).as(made.text()).isLessThan(300);
    assertThat(people.signIn(guest).get(path).status()).isEqualTo(200);
    assertThat(second.signIn(guest).get(path).status()).isEqualTo(200);
    var past = Instant.now().minusSeconds(60).toString();
    assertThat(there.post(path + "/shares", Map.of("user", guest.id(), "endsAt", past)).status())
        .isEqualTo(422);
  }

  private void invited() {
    var admin = second.signIn(people.with(Roles.ADMINISTRATOR));
    var added =
        admin.post(
            USERS,
            Map.of(
                "name",
                "New " + System.nanoTime(),
                "roles",
                List.of(Roles.READ_ONLY),
                "way",
                "LINK"));
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.at("/pass/url").asString()).startsWith(SITE + "/invite#");
    var path = added.at("/pass/path").asString();
    var look = Map.of("secret", path.substring(path.indexOf('#') + 1));
    assertThat(people.browser().post("/api/v1/invitations/look", look).status()).isEqualTo(200);
    assertThat(second.browser().post("/api/v1/invitations/look", look).status()).isEqualTo(200);
  }

  private void codes(Person person, Browser here) throws Exception {
    var offer = here.post(SESSION + "/totp", Map.of("password", People.PASSWORD));
    var secret = offer.at("/secret").asString();
    var earlier = code(secret, Instant.now().minusSeconds(30));
    assertThat(here.post(SESSION + "/totp/confirm", Map.of("code", earlier)).status())
        .isEqualTo(200);
    var there = second.browser();
    var step =
        there
            .post(SESSION, Map.of("login", person.login(), "password", People.PASSWORD))
            .at("/step");
    var code = Map.of("step", step.asString(), "code", code(secret, Instant.now()));
    assertThat(there.post(SESSION + "/second", code).status()).isEqualTo(200);
  }

  private static String code(String secret, Instant at) throws Exception {
    var generator = new TimeBasedOneTimePasswordGenerator();
    var key = new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm());
    return generator.generateOneTimePasswordString(key, at);
  }

  @Test
  void noForgedHeaderChangesALinkInALetter() throws Exception {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.setUser("crm@acme.test", "crm", "secret");
    server.start();
    var admin = second.signIn(people.with(Roles.ADMINISTRATOR));
    try {
      var form =
          Map.of(
              "host",
              "127.0.0.1",
              "port",
              server.getSmtp().getPort(),
              "security",
              "none",
              "user",
              "crm",
              "password",
              "secret",
              "fromAddress",
              "crm@acme.test",
              "ownNetwork",
              true);
      assertThat(admin.put("/api/v1/mail", form).status()).isEqualTo(200);
      var person = people.with(Roles.REPRESENTATIVE);
      db.update(APP_USER)
          .set(APP_USER.EMAIL, "forged@acme.test")
          .where(APP_USER.ID.eq(person.id()))
          .execute();
      for (var forged : FORGED) {
        var header = forged.split(": ", 2);
        admin.with(header[0], header[1]);
        var sent = admin.post(USERS + "/" + person.id() + "/let-in", Map.of("way", "MAIL"));
        assertThat(sent.status()).as(forged + sent.text()).isEqualTo(200);
        admin.without(header[0]);
      }
      second
          .browser()
          .with("X-Forwarded-Host", "evil.test")
          .post(SESSION + "/forgotten", Map.of("login", person.login()));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> server.getReceivedMessages().length == FORGED.size() + 1);
      for (var message : server.getReceivedMessages()) {
        var parts = (MimeMultipart) message.getContent();
        for (int part = 0; part < parts.getCount(); part++)
          assertThat((String) parts.getBodyPart(part).getContent())
              .contains(SITE + "/")
              .doesNotContain("evil.test");
      }
    } finally {
      admin.delete("/api/v1/mail");
      server.stop();
    }
  }

  /** The client sends Host itself; these are what servers and proxies are known to believe. */
  private static final List<String> FORGED =
      List.of(
          "X-Forwarded-Host: evil.test",
          "X-Forwarded-Host: crm.acme.test, evil.test",
          "X-Forwarded-Host: evil.test:443",
          "X-Forwarded-Proto: http://evil.test",
          "X-Forwarded-Port: 80@evil.test",
          "X-Forwarded-Prefix: //evil.test",
          "X-Forwarded-Prefix: /../evil.test",
          "X-Forwarded-Server: evil.test",
          "X-Forwarded-For: evil.test",
          "X-Forwarded-Ssl: evil.test",
          "Forwarded: host=evil.test;proto=https",
          "Forwarded: for=1.2.3.4;host=\"evil.test:443\"",
          "X-Host: evil.test",
          "X-HTTP-Host-Override: evil.test",
          "X-Original-Host: evil.test",
          "X-Original-URL: https://evil.test/",
          "X-Rewrite-URL: https://evil.test/",
          "X-Real-IP: evil.test",
          "Referer: https://evil.test/",
          "Origin: https://evil.test",
          "True-Client-IP: evil.test",
          "Base-Url: https://evil.test");
}
