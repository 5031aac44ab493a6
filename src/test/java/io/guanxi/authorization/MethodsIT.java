package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every route, asked in the ways that rules tend to be forgotten for: by HEAD and OPTIONS, with
 * another method said to be meant, from another site, without the CSRF token.
 */
@GuanxiIT
class MethodsIT {

  private static final String FOREIGN = "https://evil.test";
  private static final long SOME = 987_654_321L;

  /** Taken for signing in: they come without a session, and only as JSON. */
  private static final Set<String> SIGNING_IN =
      Set.of(
          "POST /api/v1/session",
          "POST /api/v1/session/second",
          "POST /api/v1/session/passkey",
          "POST /api/v1/session/passkey/options",
          "POST /api/v1/session/provider",
          "POST /api/v1/session/provider/{id}",
          "POST /api/v1/session/forgotten",
          "POST /api/v1/invitations/look",
          "POST /api/v1/invitations/accept");

  @Autowired People people;
  @Autowired DSLContext db;

  private final List<String> holes = new ArrayList<>();
  private Browser reader;
  private Browser admin;

  @BeforeEach
  void signIn() {
    reader = people.signedIn(Roles.READ_ONLY);
    admin = people.signedIn(Roles.ADMINISTRATOR);
  }

  private static String path(Rule rule) {
    return rule.filled("customers", SOME).replaceAll("\\{[^/]*\\}", "x");
  }

  private void demand(boolean holds, String what) {
    if (!holds) holes.add(what);
  }

  @Test
  void headTellsNoMoreThanGet() {
    for (var rule : Rule.all().values()) {
      if (!rule.method().equals("GET") || rule.kind().equals("stream")) continue;
      for (var who : List.of(people.browser(), reader)) {
        int get = who.get(path(rule)).status();
        var head = who.send("HEAD", path(rule), null);
        demand(
            head.status() == get || head.status() >= 400,
            rule.route() + ": GET " + get + ", HEAD " + head.status());
        demand(head.text().isEmpty(), rule.route() + ": HEAD has a body");
      }
    }
    assertThat(holes).isEmpty();
  }

  @Test
  void aMethodThatIsSaidToBeMeantIsNot() {
    var before = new DatabaseState(db);
    var state = before.now();
    for (var rule : Rule.all().values()) {
      if (rule.method().equals("GET")) continue;
      var path = path(rule);
      for (var override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
        admin.with(override, rule.method());
        admin.get(path + (path.contains("?") ? "&" : "?") + "_method=" + rule.method());
        admin.without(override);
      }
      var options = admin.send("OPTIONS", path, null);
      demand(options.status() != 500, rule.route() + ": OPTIONS " + options.status());
    }
    assertThat(DatabaseState.difference(state, before.now())).isEmpty();
    assertThat(holes).isEmpty();
  }

  @Test
  void noOtherSiteIsLetIn() {
    for (var rule : Rule.all().values()) {
      if (rule.kind().equals("stream")) continue;
      reader.with("Origin", FOREIGN).with("Access-Control-Request-Method", rule.method());
      var preflight = reader.send("OPTIONS", path(rule), null);
      reader.without("Access-Control-Request-Method");
      closed(rule, preflight);
      if (rule.method().equals("GET")) closed(rule, reader.get(path(rule)));
      reader.without("Origin");
    }
    assertThat(holes).isEmpty();
  }

  private void closed(Rule rule, Browser.Answer answer) {
    for (var name : answer.response().headers().map().keySet())
      demand(
          !name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-"),
          rule.route() + " answers " + name);
  }

  @Test
  void noChangeRidesOnTheCookieAlone() {
    admin.with("X-XSRF-TOKEN", "guessed");
    var state = new DatabaseState(db);
    var before = state.now();
    for (var rule : Rule.all().values()) {
      if (rule.method().equals("GET") || SIGNING_IN.contains(rule.route())) continue;
      var answer = admin.send(rule.method(), path(rule), "{}");
      demand(
          answer.status() == 403 && answer.text().contains("csrf-token-missing"),
          rule.route() + ": " + answer.status());
    }
    assertThat(holes).isEmpty();
    assertThat(DatabaseState.difference(before, state.now())).isEmpty();
    for (var route : SIGNING_IN) {
      for (var form : List.of("application/x-www-form-urlencoded", "text/plain")) {
        var stranger = people.browser().with("Content-Type", form);
        var answer =
            stranger.send("POST", route.substring(5).replace("{id}", "1"), "login=a&password=b");
        demand(answer.status() >= 400, route + " takes " + form + ": " + answer.status());
      }
    }
    assertThat(holes).isEmpty();
  }

  @Test
  void everyAnswerTellsTheBrowserToBeStrict() {
    var pages = List.of("/", "/customers/7", "/sign-in", "/theme.js", "/assets/nothing.js");
    for (var page : pages)
      for (var method : List.of("GET", "HEAD"))
        strict(people.browser().send(method, page, null), method + " " + page);
    for (var rule : Rule.all().values()) {
      if (!rule.method().equals("GET") || rule.kind().equals("stream")) continue;
      for (var method : List.of("GET", "HEAD"))
        strict(reader.send(method, path(rule), null), method + " " + rule.route());
    }
    assertThat(holes).isEmpty();
  }

  private void strict(Browser.Answer answer, String what) {
    var wanted =
        Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Content-Security-Policy", "object-src 'none'");
    wanted.forEach(
        (name, value) -> {
          var sent = answer.header(name);
          demand(
              sent != null && sent.contains(value),
              what + " (" + answer.status() + "): " + name + " is " + sent);
        });
    if (what.contains("/api/")) {
      var kept = answer.header("Cache-Control");
      demand(
          kept != null
              && (kept.contains("no-store")
                  || kept.contains("private")
                  || kept.contains("no-cache")),
          what + ": Cache-Control is " + kept);
    }
  }

  @Test
  void cookiesAreOutOfReach() {
    var seen = new ArrayList<String>();
    var browser = people.browser();
    var person = people.with(Roles.ADMINISTRATOR);
    var in =
        browser.post(
            "/api/v1/session", Map.of("login", person.login(), "password", People.PASSWORD));
    seen.addAll(in.response().headers().allValues("Set-Cookie"));
    var viewing = browser.post("/api/v1/access/view-as", Map.of("role", Roles.REPRESENTATIVE));
    assertThat(viewing.status()).as(viewing.text()).isLessThan(300);
    seen.addAll(viewing.response().headers().allValues("Set-Cookie"));
    assertThat(seen).hasSizeGreaterThanOrEqualTo(3);
    for (var cookie : seen) {
      assertThat(cookie).contains("SameSite=", "Path=/");
      if (!cookie.startsWith("XSRF-TOKEN=")) assertThat(cookie).contains("HttpOnly");
    }
  }
}
