package io.guanxi.platform.mail;

import static io.guanxi.tables.Tables.MAIL_OUTBOX;
import static io.guanxi.tables.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail servers as they are: behind TLS, down, slow, suspicious. */
@GuanxiIT
class MailTroubleIT {

  private static final String PASSWORD = "app-canary-5512";
  private static HomeMadeTls tls;

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired Mail mail;
  @Autowired Postman postman;
  @Autowired TransactionTemplate transaction;

  private Browser admin = new Browser(0);
  private Sink sink = new Sink(null);

  @BeforeAll
  static void aCertificate() throws Exception {
    tls = new HomeMadeTls();
    tls.forGreenMail();
  }

  @AfterAll
  static void asItWas() throws Exception {
    tls.close();
  }

  @BeforeEach
  void noLettersOfOthers() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    db.update(NOTICE).set(NOTICE.MAILED_AT, DSL.currentInstant()).execute();
    db.deleteFrom(MAIL_OUTBOX).execute();
  }

  @AfterEach
  void noMailServer() throws Exception {
    admin.delete("/api/v1/mail");
    sink.close();
    db.deleteFrom(MAIL_OUTBOX).execute();
  }

  @Test
  void goesOverTlsFromTheFirstByteToWhoeverIsTrustedOnly() {
    var server = new GreenMail(new ServerSetup(0, "localhost", "smtps"));
    server.setUser("crm@acme.test", "crm", PASSWORD);
    server.start();
    try {
      var form = form(server.getSmtps().getPort(), Map.of("security", "tls"));
      assertThat(attempt(form)).isEqualTo("tls-failed");
      tls.trust();
      assertThat(attempt(form)).isEqualTo("ok");
      form.put("host", "127.0.0.1");
      assertThat(attempt(form)).as("a name the certificate does not have").isEqualTo("tls-failed");
      form.put("host", "localhost");
      assertThat(admin.put("/api/v1/mail", form).status()).isEqualTo(200);
      post("li@acme.test");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> server.getReceivedMessages().length, count -> count == 2);
    } finally {
      server.stop();
    }
  }

  @Test
  void saysNothingButItsNameBeforeStarttls() throws Exception {
    use(tls.context(), Map.of("security", "starttls"));
    tls.trust();
    post("li@acme.test");
    delivered(1);
    assertThat(sink.inTheClear).hasSize(2);
    assertThat(sink.inTheClear.get(0)).startsWith("EHLO");
    assertThat(sink.inTheClear.get(1)).startsWith("STARTTLS");
    assertThat(String.join("\n", sink.overTls)).contains("AUTH", "MAIL FROM", "RCPT TO");
  }

  @Test
  void nothingIsToldToAServerThatOffersNoStarttls() {
    use(null, Map.of("security", "starttls"));
    assertThat(attempt(form(sink.port(), Map.of("security", "starttls")))).isEqualTo("no-starttls");
    assertThat(String.join("\n", sink.inTheClear))
        .doesNotContain("AUTH", "MAIL")
        .doesNotContain(Base64.getEncoder().encodeToString(("\0crm\0" + PASSWORD).getBytes()));
  }

  @Test
  void aServerThatPutsOffIsAskedAgainLaterAndLaterAndGetsItOnce() {
    use(null, Map.of());
    sink.answers = line -> line.startsWith("RCPT") ? "451 4.7.1 greylisted" : "250 OK";
    long id = post("li@acme.test");
    var pauses = List.of(1, 5, 15, 30, 60, 60);
    for (int attempt = 1; attempt <= pauses.size(); attempt++) {
      tried(id, attempt);
      var row = letter(id);
      assertThat(row.get(MAIL_OUTBOX.STATE)).isEqualTo("waiting");
      assertThat(row.get(MAIL_OUTBOX.PROBLEM)).isEqualTo("try-later");
      assertThat(row.get(MAIL_OUTBOX.REPLY)).contains("greylisted");
      assertThat(row.get(MAIL_OUTBOX.CONTENT)).as("nothing is lost").isNotNull();
      assertThat(Duration.between(db.fetchSingle(DSL.currentInstant()).value1(), next(id)))
          .isBetween(
              Duration.ofMinutes(pauses.get(attempt - 1)).minusSeconds(20),
              Duration.ofMinutes(pauses.get(attempt - 1)));
      if (attempt == pauses.size()) sink.answers = line -> "250 OK";
      itIsTime(id);
    }
    delivered(1);
    assertThat(sink.got).hasSize(1);
    assertThat(letter(id).get(MAIL_OUTBOX.STATE)).isEqualTo("sent");
  }

  @Test
  void oneRefusedAddressKeepsNobodyElseFromHisLetter() {
    use(null, Map.of());
    sink.answers = line -> line.contains("<gone@") ? "550 5.1.1 no such user" : "250 OK";
    transaction.executeWithoutResult(
        status -> List.of("a@acme.test", "gone@acme.test", "b@acme.test").forEach(this::post));
    delivered(2);
    await().until(() -> db.fetchCount(MAIL_OUTBOX, MAIL_OUTBOX.STATE.eq("failed")) == 1);
    assertThat(sink.got)
        .extracting(Sink.Got::to)
        .containsExactlyInAnyOrder("a@acme.test", "b@acme.test");
    var refused = db.selectFrom(MAIL_OUTBOX).where(MAIL_OUTBOX.STATE.eq("failed")).fetchSingle();
    assertThat(refused.get(MAIL_OUTBOX.PROBLEM)).isEqualTo("address-refused");
    assertThat(refused.get(MAIL_OUTBOX.ATTEMPTS)).isEqualTo(1);
  }

  @Test
  void aLineThatBreaksLosesNothingAndWhatIsInDoubtComesAsTheSameLetter() {
    use(null, Map.of());
    sink.answers = line -> line.startsWith("MAIL") ? null : "250 OK";
    long id = post("li@acme.test");
    tried(id, 1);
    assertThat(sink.got).isEmpty();
    sink.answers = line -> line.equals(".") ? null : "250 OK";
    itIsTime(id);
    tried(id, 2);
    assertThat(letter(id).get(MAIL_OUTBOX.PROBLEM)).isEqualTo("lost");
    sink.answers = line -> "250 OK";
    itIsTime(id);
    await().until(() -> "sent".equals(letter(id).get(MAIL_OUTBOX.STATE)));
    assertThat(sink.got).hasSize(2);
    assertThat(sink.got.get(1).header("Message-ID"))
        .isEqualTo(sink.got.get(0).header("Message-ID"));
  }

  /** What waits behind a letter that takes its time may be carried by another meanwhile. */
  @Test
  void aSlowServerMakesNoSecondDelivery() throws Exception {
    var slow = new CountDownLatch(1);
    var first = new AtomicBoolean(true);
    use(null, Map.of("active", false));
    sink.answers =
        line -> {
          if (line.equals(".") && first.getAndSet(false)) wait(slow);
          return "250 OK";
        };
    admin.put("/api/v1/mail", form(sink.port(), Map.of()));
    transaction.executeWithoutResult(
        status -> IntStream.range(0, 5).forEach(n -> post("p" + n + "@acme.test")));
    await().atMost(Duration.ofSeconds(20)).until(() -> sink.got.size() == 1);
    var held = sink.got.get(0).to();
    db.update(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.LEASE_UNTIL, DSL.currentInstant().minus(1))
        .where(MAIL_OUTBOX.ADDRESS.ne(held))
        .execute();
    var another = Executors.newSingleThreadExecutor();
    try {
      another.submit(postman::round).get();
    } finally {
      another.shutdown();
    }
    assertThat(sink.got).hasSize(5);
    slow.countDown();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> db.fetchCount(MAIL_OUTBOX, MAIL_OUTBOX.STATE.eq("sent")) == 5);
    assertThat(sink.got).extracting(Sink.Got::to).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void whateverIsInALetterItsHeadIsTheSameByteForByte() {
    use(null, Map.of());
    var texts =
        List.of(
            "plain",
            "x\r\nBcc: a@evil.test\r\n\r\nbody",
            "x\nBcc: a@evil.test",
            "x\rBcc: a@evil.test",
            "x\0Bcc: a@evil.test",
            "x\u2028Bcc: a@evil.test",
            "x\u2029Bcc: a@evil.test",
            "x\u0085Bcc: a@evil.test",
            "=?UTF-8?B?DQpCY2M6IGFAZXZpbC50ZXN0?=",
            "Bcc: a@evil.test".repeat(40));
    for (var text : texts)
      mail.post(Letter.to("li@acme.test", "notification", Map.of("text", text)));
    for (var address :
        List.of(
            "\"a\r\nBcc: x\"@acme.test",
            "\"a b\"@acme.test",
            "a@acme.test\r\nBcc: b@evil.test",
            "a@acme.test\0",
            "a\u2028@acme.test",
            "a,b@acme.test",
            "<a@acme.test>",
            "a@[127.0.0.1]"))
      assertThat(mail.post(Letter.to(address, "test", Map.of("by", "x")))).as(address).isFalse();
    delivered(texts.size());
    var heads = sink.got.stream().map(MailTroubleIT::head).distinct().toList();
    assertThat(heads).as("but for subject, number, date and boundary").hasSize(1);
    assertThat(sink.inTheClear).filteredOn(line -> line.contains("evil.test")).isEmpty();
    assertThat(sink.got).noneMatch(got -> got.raw().contains("\nBcc"));
  }

  /** The head with what differs from letter to letter blanked out. */
  private static List<String> head(Sink.Got got) {
    return got.headers().stream()
        .map(
            header ->
                header
                    .replaceAll("(?s)^(Subject|Message-ID|Date): .*", "$1: …")
                    .replaceAll("boundary=\"[^\"]*\"", "boundary=…"))
        .toList();
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void use(@Nullable SSLContext offered, Map<String, Object> changes) {
    sink = new Sink(offered);
    var answer = admin.put("/api/v1/mail", form(sink.port(), changes));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private long post(String to) {
    assertThat(mail.post(Letter.to(to, "test", Map.of("by", "x")))).isTrue();
    return db.select(DSL.max(MAIL_OUTBOX.ID)).from(MAIL_OUTBOX).fetchSingle().value1();
  }

  private Record letter(long id) {
    return db.selectFrom(MAIL_OUTBOX).where(MAIL_OUTBOX.ID.eq(id)).fetchSingle();
  }

  private java.time.Instant next(long id) {
    return letter(id).get(MAIL_OUTBOX.NEXT_AT);
  }

  private void tried(long id, int times) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                letter(id).get(MAIL_OUTBOX.ATTEMPTS) == times
                    && "waiting".equals(letter(id).get(MAIL_OUTBOX.STATE)));
  }

  private void itIsTime(long id) {
    db.update(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.NEXT_AT, DSL.currentInstant())
        .where(MAIL_OUTBOX.ID.eq(id))
        .execute();
    postman.round();
  }

  private void delivered(int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> db.fetchCount(MAIL_OUTBOX, MAIL_OUTBOX.STATE.eq("sent")) >= count);
  }

  private String attempt(Map<String, Object> form) {
    var answer = admin.post("/api/v1/mail/test", Map.of("server", form, "to", "a@acme.test"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("/sent").asBoolean() ? "ok" : answer.at("/problem").asString();
  }

  private static Map<String, Object> form(int port, Map<String, Object> changes) {
    var out = new HashMap<String, Object>();
    out.put("host", "localhost");
    out.put("port", port);
    out.put("security", "none");
    out.put("user", "crm");
    out.put("password", PASSWORD);
    out.put("fromAddress", "crm@acme.test");
    out.put("fromName", "Acme");
    out.put("ownNetwork", true);
    out.putAll(changes);
    return out;
  }
}
