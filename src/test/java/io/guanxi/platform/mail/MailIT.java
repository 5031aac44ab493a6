package io.guanxi.platform.mail;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.MAIL_OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Against a real SMTP server, which keeps every byte it is sent. */
@GuanxiIT
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class MailIT {

  private static final String PASSWORD = "授权-canary-8831";

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired Mail mail;
  @Autowired Postman postman;
  @Autowired TransactionTemplate transaction;

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private Browser admin = new Browser(0);

  @BeforeEach
  void aMailServer() {
    server.setUser("crm@acme.test", "crm", PASSWORD);
    server.start();
    admin = people.signedIn(Roles.ADMINISTRATOR);
  }

  @AfterEach
  void noMailServer() {
    admin.delete("/api/v1/mail");
    server.stop();
    db.deleteFrom(MAIL_OUTBOX).execute();
  }

  @Test
  void withoutAServerNothingIsWrittenAndNothingBreaks() {
    assertThat(mail.isReady()).isFalse();
    assertThat(mail.post(Letter.to("li@acme.test", "test", Map.of("by", "Anna")))).isFalse();
    assertThat(db.fetchCount(MAIL_OUTBOX)).isZero();
    var state = admin.get("/api/v1/mail");
    assertThat(state.at("/ready").asBoolean()).isFalse();
    assertThat(state.at("/presets").size()).isEqualTo(6);
  }

  @Test
  void withoutAServerPeopleAreInvitedByLinkAndNobodyLearnsWhoIsThere() {
    int before = db.fetchCount(APP_USER);
    var wish =
        Map.of(
            "name",
            "Newcomer",
            "email",
            "newcomer-without-mail@acme.test",
            "roles",
            List.of(Roles.REPRESENTATIVE),
            "way",
            "MAIL");
    var refused = admin.post("/api/v1/users", wish);
    assertThat(refused.code()).isEqualTo("no-mail-server");
    assertThat(db.fetchCount(APP_USER)).as("nobody half invited").isEqualTo(before);
    var byLink = new HashMap<String, Object>(wish);
    byLink.put("way", "LINK");
    assertThat(admin.post("/api/v1/users", byLink).status()).isEqualTo(201);
    var known = people.browser().post("/api/v1/session/forgotten", Map.of("login", "admin"));
    var unknown = people.browser().post("/api/v1/session/forgotten", Map.of("login", "nobody"));
    assertThat(known.status()).isLessThan(300).isEqualTo(unknown.status());
    assertThat(known.text()).isEqualTo(unknown.text());
    assertThat(db.fetchCount(MAIL_OUTBOX)).isZero();
  }

  @Test
  void leavesWithItsCauseOnceAndInBothForms() throws Exception {
    setUp(Map.of());
    transaction.executeWithoutResult(
        status -> {
          mail.post(Letter.to("nobody@acme.test", "test", Map.of("by", "Anna")));
          status.setRollbackOnly();
        });
    var letter =
        Letter.to(
                "li@acme.test",
                "notification",
                Map.of("text", "陈安娜 <b>&", "link", "https://x.test/1"))
            .in("zh-CN")
            .once("cause 1");
    assertThat(mail.post(letter)).isTrue();
    assertThat(mail.post(letter)).as("a second time").isFalse();
    arrived(1);
    var got = server.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("陈安娜 <b>&");
    assertThat(got.getAllRecipients()[0]).hasToString("li@acme.test");
    assertThat(got.getFrom()[0].toString()).contains("crm@acme.test");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    var parts = (MimeMultipart) got.getContent();
    assertThat((String) parts.getBodyPart(0).getContent()).contains("陈安娜 <b>&");
    assertThat((String) parts.getBodyPart(1).getContent())
        .contains("陈安娜 &lt;b&gt;&amp;", "lang=\"zh-CN\"", "href=\"https://x.test/1\"");
    var row = db.selectFrom(MAIL_OUTBOX).fetchSingle();
    assertThat(row.get(MAIL_OUTBOX.MESSAGE_ID)).isEqualTo(got.getMessageID());
    await()
        .until(() -> "sent".equals(db.fetchValue(DSL.select(MAIL_OUTBOX.STATE).from(MAIL_OUTBOX))));
    assertThat(db.fetchValue(DSL.select(MAIL_OUTBOX.CONTENT).from(MAIL_OUTBOX))).isNull();
  }

  @Test
  void nothingInsideALetterBecomesAHeaderOrACommand() throws Exception {
    setUp(Map.of("fromName", "Acme =?UTF-8?Q?=0D=0ABcc:_a@evil.test?= \"Co\""));
    var nasty =
        List.of(
            "x\r\nBcc: a@evil.test",
            "x\nRCPT TO:<a@evil.test>",
            "x\r\n.\r\nMAIL FROM:<a@evil.test>",
            "x\0y",
            "x\u2028Bcc: a@evil.test",
            "=?UTF-8?Q?=0D=0ABcc:_a@evil.test?=",
            "瘍瘊Bcc: a@evil.test");
    for (var text : nasty) {
      assertThat(mail.post(Letter.to("li@acme.test", "notification", Map.of("text", text))))
          .isTrue();
      assertThat(mail.post(Letter.to(text + "@acme.test", "test", Map.of("by", "x")))).isFalse();
    }
    assertThat(mail.post(Letter.to("\"a\r\nRCPT TO:<a@evil.test>\"@acme.test", "test", Map.of())))
        .isFalse();
    arrived(nasty.size());
    for (var got : server.getReceivedMessages()) {
      var names = headers(got);
      assertThat(names)
          .containsExactlyInAnyOrder(
              "return-path",
              "received",
              "from",
              "to",
              "subject",
              "auto-submitted",
              "x-auto-response-suppress",
              "date",
              "message-id",
              "mime-version",
              "content-type");
      assertThat(got.getAllRecipients()).hasSize(1);
      var raw = new String(got.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(raw).doesNotContain("a@evil.test");
    }
  }

  @Test
  void twoNodesNeverCarryTheSameLetter() throws Exception {
    setUp(Map.of());
    admin.put("/api/v1/mail", form(Map.of("active", true)));
    transaction.executeWithoutResult(
        status ->
            IntStream.range(0, 120)
                .forEach(
                    n -> mail.post(Letter.to("p" + n + "@acme.test", "test", Map.of("by", "x")))));
    var nodes = Executors.newFixedThreadPool(2);
    try {
      nodes.invokeAll(Collections.nCopies(2, postman::round));
    } finally {
      nodes.shutdown();
    }
    arrived(120);
    var ids = Arrays.stream(server.getReceivedMessages()).map(MailIT::id).distinct().toList();
    assertThat(ids).hasSize(120);
    assertThat(server.getReceivedMessages()).hasSize(120);
  }

  @Test
  void triesAgainWhatMayStillWorkAndGivesUpTheRest() {
    setUp(Map.of());
    server.stop();
    mail.post(Letter.to("li@acme.test", "test", Map.of("by", "x")));
    await().atMost(Duration.ofSeconds(15)).until(() -> problem() != null);
    assertThat(problem()).isEqualTo("refused");
    var waiting = admin.get("/api/v1/mail/outbox?state=waiting").at("/items/0");
    assertThat(waiting.at("/attempts").asInt()).isEqualTo(1);
    server.start();
    server.setUser("crm@acme.test", "crm", PASSWORD);
    var port = server.getSmtp().getPort();
    assertThat(admin.put("/api/v1/mail", form(Map.of("port", port, "password", PASSWORD))).status())
        .isEqualTo(200);
    var id = waiting.at("/id").asLong();
    assertThat(admin.post("/api/v1/mail/outbox/" + id + "/retry", null).status()).isEqualTo(204);
    arrived(1);
    db.insertInto(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.ID, 77L)
        .set(MAIL_OUTBOX.MESSAGE_ID, "<late@acme.test>")
        .set(MAIL_OUTBOX.TEMPLATE, "test")
        .set(MAIL_OUTBOX.ADDRESS, "late@acme.test")
        .set(MAIL_OUTBOX.SUBJECT, "late")
        .set(MAIL_OUTBOX.CONTENT, new byte[] {1})
        .set(MAIL_OUTBOX.EXPIRES_AT, DSL.currentInstant())
        .execute();
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () ->
                admin
                    .get("/api/v1/mail/outbox?state=failed")
                    .at("/items/0/problem")
                    .asString()
                    .equals("expired"));
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(admin.delete("/api/v1/mail/outbox/77").status()).isEqualTo(204);
  }

  /**
   * A node died in the middle: its lease runs out and the letter goes again, as the same letter.
   */
  @Test
  void aLetterInDoubtKeepsItsName() {
    setUp(Map.of());
    mail.post(Letter.to("li@acme.test", "test", Map.of("by", "x")).once("doubt"));
    arrived(1);
    var first = id(server.getReceivedMessages()[0]);
    assertThat(db.fetchValue(DSL.select(MAIL_OUTBOX.MESSAGE_ID).from(MAIL_OUTBOX)))
        .isEqualTo(first);
  }

  @Test
  void saysInPlainWordsWhatIsWrong() throws Exception {
    assertThat(attempt(Map.of())).isEqualTo("ok");
    assertThat(attempt(Map.of("password", "wrong"))).isEqualTo("wrong-password");
    assertThat(attempt(Map.of("host", "nowhere.invalid"))).isEqualTo("unknown-host");
    assertThat(attempt(Map.of("ownNetwork", false, "security", "tls"))).isEqualTo("not-allowed");
    assertThat(attempt(Map.of("host", "169.254.169.254"))).isEqualTo("not-allowed");
    assertThat(attempt(Map.of("security", "starttls"))).isEqualTo("no-starttls");
    try (var closed = new ServerSocket(0)) {
      var port = closed.getLocalPort();
      closed.close();
      assertThat(attempt(Map.of("port", port))).isEqualTo("refused");
    }
    assertThat(attempt(Map.of("security", "tls"))).isEqualTo("tls-failed");
  }

  @Test
  void thePasswordNeverComesBackAndGoesToNoOtherServer() {
    setUp(Map.of());
    var state = admin.get("/api/v1/mail");
    assertThat(state.at("/server/passwordSet").asBoolean()).isTrue();
    assertThat(state.text()).doesNotContain("8831");
    var elsewhere = new HashMap<>(form(Map.of("host", "mail.evil.test")));
    elsewhere.remove("password");
    assertThat(admin.put("/api/v1/mail", elsewhere).at("/errors/password/0/code").asString())
        .isEqualTo("password-again");
    assertThat(
            admin
                .post("/api/v1/mail/test", Map.of("server", elsewhere, "to", "a@acme.test"))
                .status())
        .isEqualTo(422);
    var same = new HashMap<>(form(Map.of()));
    same.remove("password");
    assertThat(admin.put("/api/v1/mail", same).at("/server/passwordSet").asBoolean()).isTrue();
    var trail =
        db.select(AUDIT_EVENT.DETAILS)
            .from(AUDIT_EVENT)
            .where(AUDIT_EVENT.ACTION.like("mail.%"))
            .fetch();
    assertThat(trail).isNotEmpty();
    assertThat(trail.format()).doesNotContain("8831");
    assertThat(
            String.valueOf(db.fetchValue("SELECT value::text FROM app_setting WHERE key = 'mail'")))
        .doesNotContain("8831");
  }

  @Test
  void isForThoseOnlyWhoMaySetUpMail() {
    var rep = people.signedIn(Roles.MANAGER);
    assertThat(rep.get("/api/v1/mail").status()).isEqualTo(403);
    assertThat(rep.put("/api/v1/mail", form(Map.of())).status()).isEqualTo(403);
    assertThat(rep.get("/api/v1/mail/outbox").status()).isEqualTo(403);
    assertThat(rep.get("/api/v1/mail/templates").status()).isEqualTo(403);
    assertThat(rep.post("/api/v1/mail/outbox/1/retry", null).status()).isEqualTo(403);
  }

  @Test
  void wordsCanBeChangedLookedAtAndPutBack() {
    var path = "/api/v1/mail/templates/test/en";
    var words = Map.of("subject", "Hi {{by}}", "body", "From {{by}} to {{name}}");
    assertThat(admin.put(path, words).at("/wordings/en/changed").asBoolean()).isTrue();
    var preview = admin.post(path + "/preview", Map.of("subject", "{{by}}", "body", "*{{by}}*"));
    assertThat(preview.at("/html").asString()).contains("*Anna Chen*");
    var wrong = admin.put(path, Map.of("subject", "{{secret}}", "body", "{{#by}}"));
    assertThat(wrong.at("/errors/subject/0/code").asString()).isEqualTo("template-unknown-field");
    assertThat(wrong.at("/errors/body/0/code").asString()).isEqualTo("template-unclosed");
    assertThat(admin.delete(path).status()).isEqualTo(204);
    assertThat(admin.get("/api/v1/mail/templates").text()).doesNotContain("Hi {{by}}");
    for (var kind : TemplateKind.ALL) {
      for (var language : Templates.LANGUAGES) {
        var own = admin.get("/api/v1/mail/templates").at("/items");
        var item =
            own.findParents("key").stream()
                .filter(i -> i.at("/key").asString().equals(kind.key()))
                .findFirst()
                .orElseThrow();
        var wording = item.at("/wordings/" + language);
        var seen =
            admin.post(
                "/api/v1/mail/templates/" + kind.key() + "/" + language + "/preview",
                Map.of(
                    "subject",
                    wording.at("/subject").asString(),
                    "body",
                    wording.at("/body").asString()));
        assertThat(seen.status()).as(kind.key() + " " + language).isEqualTo(200);
        assertThat(seen.text()).doesNotContain("{{");
      }
    }
  }

  private void setUp(Map<String, Object> changes) {
    assertThat(admin.put("/api/v1/mail", form(changes)).status()).isEqualTo(200);
  }

  private Map<String, Object> form(Map<String, Object> changes) {
    var out = new HashMap<String, Object>();
    out.put("host", "127.0.0.1");
    out.put("port", server.getSmtp().getPort());
    out.put("security", "none");
    out.put("user", "crm");
    out.put("password", PASSWORD);
    out.put("fromAddress", "crm@acme.test");
    out.put("fromName", "Acme 公司");
    out.put("ownNetwork", true);
    out.putAll(changes);
    return out;
  }

  private String attempt(Map<String, Object> changes) {
    var answer =
        admin.post("/api/v1/mail/test", Map.of("server", form(changes), "to", "a@acme.test"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("/sent").asBoolean() ? "ok" : answer.at("/problem").asString();
  }

  private Object problem() {
    return db.fetchValue(DSL.select(MAIL_OUTBOX.PROBLEM).from(MAIL_OUTBOX));
  }

  private void arrived(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(server.getReceivedMessages()).hasSizeGreaterThanOrEqualTo(count));
  }

  private static String id(MimeMessage message) {
    try {
      return message.getMessageID();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> headers(MimeMessage message) throws Exception {
    return Collections.list(message.getAllHeaders()).stream()
        .map(header -> header.getName().toLowerCase(java.util.Locale.ROOT))
        .toList();
  }
}
