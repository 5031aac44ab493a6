package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GuanxiIT
class SignInIT {

  private static final String PASSWORD = "brown-teapot-77";

  @LocalServerPort int port;
  @Autowired Users users;
  @Autowired TestClock clock;

  @Test
  void signsInByNameMailOrMobile() {
    users.create(
        NewUser.of("lihua", PASSWORD, Roles.MANAGER)
            .reachedBy("Li.Hua@example.com", "138 1234 5678"));
    for (var name :
        new String[] {"LiHua", "li.hua@EXAMPLE.com", "13812345678", "+86 13812345678"}) {
      var answer = new Browser(port).post("/api/v1/session", credentials(name, PASSWORD));
      assertThat(answer.status()).as(name).isEqualTo(200);
      assertThat(answer.at("/user/login").asString()).isEqualTo("lihua");
      assertThat(answer.at("/user/roles/0").asString()).isEqualTo("manager");
      assertThat(answer.at("/user/timeZone").asString()).isEqualTo("Asia/Shanghai");
      assertThat(answer.at("/user/mustChangePassword").asBoolean()).isFalse();
    }
  }

  @Test
  void givesOneAnswerForWrongPasswordsAndUnknownNames() {
    users.create(NewUser.of("zhaomin", PASSWORD, Roles.REPRESENTATIVE));
    var wrong = new Browser(port).post("/api/v1/session", credentials("zhaomin", "wrong-password"));
    var unknown = new Browser(port).post("/api/v1/session", credentials("nobody", PASSWORD));
    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.code()).isEqualTo("bad-credentials");
    assertThat(unknown.text()).isEqualTo(wrong.text());
    assertThat(wrong.header("Set-Cookie")).isNull();
  }

  @Test
  void keepsTheSessionInACookieThatScriptsCannotRead() {
    users.create(NewUser.of("sunli", PASSWORD, Roles.READ_ONLY));
    var browser = new Browser(port);
    var answer = browser.post("/api/v1/session", credentials("sunli", PASSWORD));
    var cookie =
        answer.response().headers().allValues("Set-Cookie").stream()
            .filter(line -> line.startsWith("GUANXI_SESSION="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Secure");
    assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
    assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);
    assertThat(browser.cookies()).doesNotContainKey("GUANXI_SESSION");
    assertThat(browser.get("/api/v1/session").code()).isEqualTo("unauthenticated");
  }

  @Test
  void anotherSignInTakesTheCookieOfTheFirstOutOfUse() {
    users.create(NewUser.of("gaojun", PASSWORD, Roles.READ_ONLY));
    var browser = new Browser(port).signIn("gaojun", PASSWORD);
    var first = browser.cookies().get("GUANXI_SESSION");
    browser.signIn("gaojun", PASSWORD);
    assertThat(browser.cookies().get("GUANXI_SESSION")).isNotEqualTo(first);
    browser.cookies().put("GUANXI_SESSION", first);
    assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
  }

  @Test
  void locksAnAccountThatIsBeingGuessedAndLetsItGoAgain() {
    users.create(
        NewUser.of("wangfang", PASSWORD, Roles.REPRESENTATIVE)
            .reachedBy("wangfang@example.com", null));
    var browser = new Browser(port);
    for (int i = 0; i < 10; i++) {
      var name = i % 2 == 0 ? "wangfang" : "wangfang@example.com";
      assertThat(browser.post("/api/v1/session", credentials(name, "guess-" + i)).status())
          .isEqualTo(401);
    }
    var locked = browser.post("/api/v1/session", credentials("wangfang", PASSWORD));
    assertThat(locked.status()).isEqualTo(429);
    assertThat(locked.code()).isEqualTo("too-many-attempts");
    assertThat(locked.at("/retryAfter").asInt()).isBetween(1, 30);

    clock.tick(Duration.ofSeconds(31));
    assertThat(browser.post("/api/v1/session", credentials("wangfang", "guess")).status())
        .isEqualTo(401);
    var longer = browser.post("/api/v1/session", credentials("wangfang", PASSWORD));
    assertThat(longer.at("/retryAfter").asInt()).isBetween(31, 60);

    clock.tick(Duration.ofSeconds(61));
    browser.signIn("wangfang", PASSWORD);
    assertThat(browser.post("/api/v1/session", credentials("wangfang", "guess")).status())
        .isEqualTo(401);
  }

  @Test
  void locksNamesThatDoNotExistJustTheSame() {
    var browser = new Browser(port);
    for (int i = 0; i < 10; i++) {
      browser.post("/api/v1/session", credentials("ghost", "guess-" + i));
    }
    assertThat(browser.post("/api/v1/session", credentials("Ghost", "guess")).status())
        .isEqualTo(429);
    clock.tick(SignInAttempts.WINDOW);
  }

  @Test
  void acceptsNothingButJson() {
    var form = new Browser(port).with("Content-Type", "text/plain");
    var answer = form.post("/api/v1/session", credentials("admin", "whatever"));
    assertThat(answer.status()).isEqualTo(415);
    var empty = new Browser(port).post("/api/v1/session", Map.of());
    assertThat(empty.code()).isEqualTo("bad-credentials");
  }

  @Test
  void endsASessionThatLiesIdleOrGrowsOld() {
    users.create(NewUser.of("mali", PASSWORD, Roles.READ_ONLY));
    var idle = new Browser(port).signIn("mali", PASSWORD);
    clock.tick(SecuritySettings.DEFAULT.idle().plusMinutes(2));
    assertThat(idle.get("/api/v1/session").status()).isEqualTo(401);

    var busy = new Browser(port).signIn("mali", PASSWORD);
    for (var spent = Duration.ZERO;
        spent.compareTo(SecuritySettings.DEFAULT.absolute()) < 0;
        spent = spent.plusHours(7)) {
      assertThat(busy.get("/api/v1/session").status()).isEqualTo(200);
      clock.tick(Duration.ofHours(7));
    }
    assertThat(busy.get("/api/v1/session").status()).isEqualTo(401);
  }

  static Map<String, String> credentials(String login, String password) {
    return Map.of("login", login, "password", password);
  }
}
