package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTIFY_ROBOT;
import static io.guanxi.tables.Tables.ROBOT_MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.NewUser;
import io.guanxi.platform.identity.Users;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Notices that leave the house: by letter and into groups. */
@GuanxiIT
class NoticeWaysIT {

  @Autowired People people;
  @Autowired Users users;
  @Autowired Notices notices;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> said = new CopyOnWriteArrayList<>();
  private volatile String answer = "{\"errcode\":0}";
  private HttpServer group = newServer();
  private Browser admin = new Browser(0);

  @BeforeEach
  void servers() {
    post.start();
    group.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          said.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    group.start();
    admin = people.signedIn(Roles.ADMINISTRATOR);
    admin.put(
        "/api/v1/mail",
        Map.of(
            "host",
            "127.0.0.1",
            "port",
            post.getSmtp().getPort(),
            "security",
            "none",
            "fromAddress",
            "crm@acme.test",
            "ownNetwork",
            true));
  }

  @AfterEach
  void quiet() {
    db.deleteFrom(NOTIFY_ROBOT).execute();
    admin.delete("/api/v1/mail");
    post.stop();
    group.stop(0);
  }

  @Test
  void aDigestGathersWhatIsUnreadInTheMorningOfTheReader() throws Exception {
    var reader = newcomer("digest");
    var browser = people.browser().signIn(reader, People.PASSWORD).with("Accept-Language", "en");
    long id = browser.get("/api/v1/session").at("/user/id").asLong();
    browser.put(
        "/api/v1/notifications/choices",
        Map.of("kinds", Map.of("token-ends", Map.of("inApp", true, "mail", "daily"))));
    for (var text : List.of("first", "second", "third")) tell(id, text);
    var read = browser.get("/api/v1/notifications").at("/items/0/id").asLong();
    browser.put("/api/v1/notifications/" + read + "/read", null);
    assertThat(post.getReceivedMessages()).isEmpty();
    clock.tick(Duration.ofHours(25));
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(post.getReceivedMessages()).hasSize(1));
    var letter = post.getReceivedMessages()[0];
    assertThat(decoded(letter)).contains("first", "second").doesNotContain("third");
    clock.tick(Duration.ofHours(25));
    assertThat(post.getReceivedMessages()).hasSize(1);
  }

  @Test
  void whatIsGatheredByTheHourIsOneLetter() throws Exception {
    var reader = newcomer("hourly");
    var browser = people.browser().signIn(reader, People.PASSWORD).with("Accept-Language", "en");
    long id = browser.get("/api/v1/session").at("/user/id").asLong();
    browser.put(
        "/api/v1/notifications/choices",
        Map.of("kinds", Map.of("token-ends", Map.of("inApp", false, "mail", "hourly"))));
    for (var text : List.of("first", "second")) tell(id, text);
    assertThat(browser.get("/api/v1/notifications").at("/items").size())
        .as("chosen to be told by letter only")
        .isZero();
    assertThat(post.getReceivedMessages()).isEmpty();
    clock.tick(Duration.ofHours(1));
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(post.getReceivedMessages()).hasSize(1));
    assertThat(decoded(post.getReceivedMessages()[0])).contains("first", "second");
    clock.tick(Duration.ofHours(-1));
  }

  @Test
  void atOnceIsAtOnceAndNeverIsNever() {
    var reader = newcomer("now");
    var browser = people.browser().signIn(reader, People.PASSWORD).with("Accept-Language", "en");
    long id = browser.get("/api/v1/session").at("/user/id").asLong();
    tell(id, "The disk is full");
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(post.getReceivedMessages()).hasSize(1));
    browser.put(
        "/api/v1/notifications/choices",
        Map.of("kinds", Map.of("token-ends", Map.of("inApp", true, "mail", "never"))));
    tell(id, "Not by letter");
    assertThat(
            db.fetchCount(
                io.guanxi.tables.Tables.NOTICE,
                io.guanxi.tables.Tables.NOTICE
                    .USER_ID
                    .eq(id)
                    .and(io.guanxi.tables.Tables.NOTICE.MAIL_AT.isNotNull())
                    .and(io.guanxi.tables.Tables.NOTICE.MAILED_AT.isNull())))
        .isZero();
  }

  @Test
  void eachMessengerIsSpokenToInItsOwnWay() {
    for (var service : List.of("wecom", "dingtalk", "feishu")) {
      var made = robot(service, Map.of("secret", "SEC1"));
      assertThat(made.status()).as(made.text()).isEqualTo(201);
      assertThat(made.text()).doesNotContain("canary", "SEC1");
      var tried =
          admin.post("/api/v1/notifications/robots/" + made.at("/id").asLong() + "/test", null);
      assertThat(tried.at("/sent").asBoolean()).as(tried.text()).isTrue();
    }
    assertThat(said).hasSize(3);
    assertThat(json(0).at("/msgtype").asString()).isEqualTo("text");
    assertThat(asked.get(0)).doesNotContain("sign=");
    assertThat(asked.get(1)).contains("timestamp=", "sign=");
    assertThat(json(2).at("/msg_type").asString()).isEqualTo("text");
    assertThat(json(2).at("/sign").asString()).isNotBlank();
    answer = "{\"errcode\":310000,\"errmsg\":\"sign not match\"}";
    var robots = admin.get("/api/v1/notifications/robots");
    var id = robots.at("/items/0/id").asLong();
    assertThat(
            admin
                .post("/api/v1/notifications/robots/" + id + "/test", null)
                .at("/problem")
                .asString())
        .isEqualTo("refused");
    assertThat(robots.text()).doesNotContain("canary");
  }

  @Test
  void aGroupHearsOfItsKindsAndNoNamesUnlessSaid() {
    robot("wecom", Map.of("kinds", List.of("token-ends")));
    robot("feishu", Map.of("kinds", List.of("mention")));
    long id = people.with(Roles.REPRESENTATIVE).id();
    tell(id, "one");
    tell(id, "two");
    await()
        .atMost(Duration.ofSeconds(25))
        .untilAsserted(() -> assertThat(db.fetchCount(ROBOT_MESSAGE)).isZero());
    assertThat(String.join(" ", said)).contains("one", "two");
    assertThat(said.size()).isLessThanOrEqualTo(2);
  }

  @Test
  void aRobotIsNoWayIntoTheHouse() {
    for (var address :
        List.of(
            "http://127.0.0.1:" + group.getAddress().getPort() + "/canary",
            "https://evil.test/cgi-bin/webhook/send?key=1",
            "https://qyapi.weixin.qq.com.evil.test/cgi-bin/webhook/send?key=1",
            "https://qyapi.weixin.qq.com@evil.test/cgi-bin/webhook/send?key=1")) {
      var refused = robot("wecom", Map.of("address", address, "ownNetwork", false));
      assertThat(refused.status()).as(address).isEqualTo(422);
    }
    var cloud = robot("wecom", Map.of("address", "http://169.254.169.254/latest/"));
    assertThat(
            admin
                .post("/api/v1/notifications/robots/" + cloud.at("/id").asLong() + "/test", null)
                .at("/problem")
                .asString())
        .isEqualTo("not-allowed");
    var rep = people.signedIn(Roles.MANAGER);
    assertThat(rep.get("/api/v1/notifications/robots").status()).isEqualTo(403);
    assertThat(rep.post("/api/v1/notifications/robots/1/test", null).status()).isEqualTo(403);
    assertThat(rep.delete("/api/v1/notifications/robots/1").status()).isEqualTo(403);
    assertThat(said).isEmpty();
  }

  private Browser.Answer robot(String service, Map<String, Object> changes) {
    var form = new HashMap<String, Object>();
    form.put("name", service + " " + UUID.randomUUID());
    form.put("service", service);
    form.put("address", "http://127.0.0.1:" + group.getAddress().getPort() + "/canary");
    form.put("ownNetwork", true);
    form.put("language", "en");
    form.put("kinds", List.of());
    form.putAll(changes);
    return admin.post("/api/v1/notifications/robots", form);
  }

  private void tell(long user, String text) {
    notices.tell(Notice.of("token-ends", List.of(user), null).with(Map.of("token", text)));
  }

  private String newcomer(String name) {
    var login = name + UUID.randomUUID().toString().substring(0, 8);
    users.create(
        NewUser.of(login, People.PASSWORD, Roles.REPRESENTATIVE)
            .reachedBy(login + "@acme.test", null));
    return login;
  }

  private tools.jackson.databind.JsonNode json(int at) {
    return JsonMapper.shared().readTree(said.get(at));
  }

  private static String decoded(MimeMessage letter) throws Exception {
    return (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
