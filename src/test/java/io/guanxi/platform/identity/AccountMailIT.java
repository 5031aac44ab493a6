package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Letters about accounts, as a real SMTP server gets them. */
@GuanxiIT
@TestPropertySource(properties = "guanxi.base-url=https://crm.acme.test")
class AccountMailIT {

  private static final String FORGOTTEN = "/api/v1/session/forgotten";
  private static final String NEW_PASSWORD = "green-kettle-12";
  private static final Pattern LINK =
      Pattern.compile("https://crm\\.acme\\.test/(invite|reset)#([\\w-]{43})");

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired WarnOfEndingTokens warn;
  @Autowired DSLContext db;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Browser admin = new Browser(0);

  @BeforeEach
  void aMailServer() {
    server.start();
    admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
    var form =
        Map.of(
            "host",
            "127.0.0.1",
            "port",
            server.getSmtp().getPort(),
            "security",
            "none",
            "fromAddress",
            "crm@acme.test",
            "ownNetwork",
            true);
    assertThat(admin.put("/api/v1/mail", form).status()).isEqualTo(200);
  }

  @AfterEach
  void noMailServer() {
    people.signedIn(Roles.ADMINISTRATOR).delete("/api/v1/mail");
    server.stop();
  }

  @Test
  void whoForgotThePasswordGetsALetterAndNobodyElseLearnsOfIt() {
    var person = reachable("li@acme.test");
    var before = people.signIn(person);
    for (var name : List.of(person.login(), "nobody-at-all")) {
      var asked = forged().post(FORGOTTEN, Map.of("login", name));
      assertThat(asked.status()).as(name).isEqualTo(204);
      assertThat(asked.text()).isEmpty();
    }
    var link = arrived("li@acme.test");
    assertThat(link.group(1)).isEqualTo("reset");
    var accept = Map.of("secret", link.group(2), "password", NEW_PASSWORD);
    var browser = people.browser();
    assertThat(browser.post("/api/v1/invitations/accept", accept).status()).isEqualTo(200);
    assertThat(people.browser().post("/api/v1/invitations/accept", accept).code())
        .isEqualTo("link-used");
    assertThat(before.get("/api/v1/session").status()).as("what was open").isEqualTo(401);
    people.browser().signIn(person.login(), NEW_PASSWORD);
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void anInvitationLeadsToTheConfiguredAddressWhateverARequestClaims() {
    admin.with("X-Forwarded-Host", "evil.test").with("Forwarded", "host=evil.test;proto=http");
    var wish =
        Map.of(
            "name", "Zhao",
            "email", "zhao@acme.test",
            "roles", List.of(Roles.READ_ONLY),
            "way", "MAIL");
    var added = admin.post("/api/v1/users", wish);
    assertThat(added.status()).as(added.text()).isEqualTo(201);
    assertThat(added.at("/pass/path").isNull()).isTrue();
    assertThat(arrived("zhao@acme.test").group(1)).isEqualTo("invite");
  }

  @Test
  void warnsOfATokenThatEndsOnceAndThoseWhoAnswerForIt() {
    var owner = reachable("owner@acme.test");
    var ends = clock.instant().plus(Duration.ofDays(20)).toString();
    var wish = Map.of("name", "Night job", "scopes", List.of("customers:read"), "expiresAt", ends);
    assertThat(people.signIn(owner).post("/api/v1/tokens", wish).status()).isEqualTo(201);

    var team = people.team();
    var manager = reachable("manager@acme.test");
    admin.put("/api/v1/teams/" + team + "/members/" + manager.id(), Map.of("manager", true));
    var program =
        admin.post(
            "/api/v1/service-accounts",
            Map.of("name", "Shop", "roles", List.of(Roles.READ_ONLY), "team", team));
    var path = "/api/v1/service-accounts/" + program.at("/id").asLong() + "/tokens";
    assertThat(admin.post(path, wish).status()).isEqualTo(201);
    assertThat(warn.run()).as("three weeks before").isZero();

    clock.tick(Duration.ofDays(7));
    assertThat(warn.run()).isEqualTo(2);
    assertThat(warn.run()).as("a second time").isZero();
    arrives("owner@acme.test", "Night job");
    arrives("manager@acme.test", "Night job", "Shop");

    var fresh = people.signedIn(Roles.ADMINISTRATOR);
    var endless = Map.of("name", "Endless", "scopes", List.of("customers:read"));
    var issued = fresh.post(path, endless).at("/id").asLong();
    assertThat(fresh.post(path + "/" + issued + "/rotate", null).status()).isEqualTo(201);
    assertThat(warn.run()).as("of a secret that was replaced nobody is warned").isZero();
  }

  private Browser forged() {
    return people.browser().with("X-Forwarded-Host", "evil.test").with("X-Forwarded-Proto", "ftp");
  }

  private People.Person reachable(String address) {
    var person = people.with(Roles.REPRESENTATIVE);
    db.update(APP_USER).set(APP_USER.EMAIL, address).where(APP_USER.ID.eq(person.id())).execute();
    return person;
  }

  private Matcher arrived(String address) {
    arrives(address, "https://crm.acme.test/");
    var found = LINK.matcher(letters(address));
    assertThat(found.find()).as(letters(address)).isTrue();
    assertThat(letters(address)).doesNotContain("evil.test");
    return found;
  }

  private void arrives(String address, String... texts) {
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(letters(address)).contains(texts));
  }

  /** All that came for an address, as plain text. */
  private String letters(String address) {
    var out = new StringBuilder();
    for (var message : server.getReceivedMessages()) {
      if (isFor(message, address)) out.append(plain(message));
    }
    return out.toString();
  }

  private static boolean isFor(MimeMessage message, String address) {
    try {
      return Arrays.toString(message.getAllRecipients()).contains(address);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(MimeMessage message) {
    try {
      return String.valueOf(((MimeMultipart) message.getContent()).getBodyPart(0).getContent());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
