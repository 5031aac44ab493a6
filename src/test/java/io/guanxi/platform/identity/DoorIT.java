package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GuanxiIT
class DoorIT {

  private static final Set<String> FOR_ANYONE =
      Set.of(
          "GET /api/v1/setup",
          "GET /api/v1/session/ways",
          "POST /api/v1/session/passkey/options",
          "POST /api/v1/invitations/look",
          "GET /actuator/health",
          "GET /actuator/health/readiness");

  /** Steps of signing in: reached by anyone, and of no use without what the step before gave. */
  private static final Map<String, String> STEPS =
      Map.of(
          "POST /api/v1/session/second", "step-over",
          "POST /api/v1/session/passkey", "step-over",
          "POST /api/v1/session/provider", "step-over",
          "POST /api/v1/session/provider/1", "not-found",
          "POST /api/v1/session/forgotten", "bad-parameter",
          "POST /api/v1/invitations/accept", "link-unknown");

  private static final Map<String, String> SOME =
      Map.of("type:[a-z][a-z-]*", "customers", "id:[0-9]+", "1", "**", "x");

  @Autowired People people;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  /** Who has the address has the right; a wrong one is as if there were nothing. */
  private static final Set<String> BY_SECRET_ADDRESS = Set.of("GET /calendar/1.ics");

  @Test
  void opensNothingToStrangersButWhatTheListNames() {
    var open = new TreeSet<String>();
    for (var route : routes()) {
      var parts = route.split(" ");
      var answer =
          people.browser().send(parts[0], parts[1], parts[0].equals("GET") ? null : Map.of());
      if (answer.status() < 400) {
        open.add(route);
      } else if (STEPS.containsKey(route)) {
        assertThat(answer.code()).as(route).isEqualTo(STEPS.get(route));
      } else if (BY_SECRET_ADDRESS.contains(route)) {
        assertThat(answer.status()).as(route).isEqualTo(404);
      } else {
        assertThat(answer.status()).as(route).isIn(401, 403);
        assertThat(answer.code()).as(route).isIn("unauthenticated", "bad-credentials");
      }
    }
    assertThat(open).containsExactlyInAnyOrderElementsOf(FOR_ANYONE);
  }

  @Test
  void looksAtTheDecodedPath() {
    for (var path :
        List.of(
            "/%61pi/v1/customers",
            "/api/v1/%63ustomers",
            "/api//v1/customers",
            "/api/v1/customers;a=b",
            "/x/../api/v1/customers",
            "/API/v1/customers/../customers",
            "/actuator/env",
            "/v3/api-docs")) {
      var answer = people.browser().get(path);
      assertThat(answer.status()).as(path).isIn(400, 401, 404);
    }
  }

  @Test
  void refusesAChangeWithoutTheCsrfToken() {
    var browser = people.signedIn(Roles.ADMINISTRATOR);
    assertThat(browser.post("/api/v1/customers", Map.of("name", "A")).status()).isEqualTo(201);
    var token = browser.cookies().remove("XSRF-TOKEN");
    var refused = browser.post("/api/v1/customers", Map.of("name", "A"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("csrf-token-missing");
    browser.cookies().put("XSRF-TOKEN", token);
    browser.with("X-XSRF-TOKEN", "another");
    assertThat(browser.delete("/api/v1/session").code()).isEqualTo("csrf-token-missing");
    assertThat(browser.without("X-XSRF-TOKEN").delete("/api/v1/session").status()).isEqualTo(204);
  }

  @Test
  void tellsBrowsersToBeStrict() {
    var answer = people.browser().get("/api/v1/setup");
    assertThat(answer.header("Content-Security-Policy"))
        .contains("script-src 'self';", "frame-ancestors 'none'", "object-src 'none'");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void neverMakesAServletSession() {
    var browser = people.signedIn(Roles.ADMINISTRATOR);
    browser.get("/api/v1/customers");
    browser.get("/api/v1/meta");
    assertThat(browser.cookies()).containsOnlyKeys("GUANXI_SESSION", "XSRF-TOKEN");
  }

  @Test
  void refusesInTheLanguageOfTheReader() {
    var chinese = people.browser().with("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8");
    assertThat(chinese.get("/api/v1/customers").at("/detail").asString()).isEqualTo("请先登录。");
    var english = people.browser().with("Accept-Language", "en");
    var answer = english.get("/api/v1/customers");
    assertThat(answer.at("/detail").asString()).isEqualTo("Please sign in.");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  /** Every route of every controller, with something in place of its variables. */
  private List<String> routes() {
    var routes = new ArrayList<>(FOR_ANYONE);
    for (var mapping : mappings.getHandlerMethods().keySet()) {
      for (var path : mapping.getPatternValues()) {
        if (!path.equals("/error")) {
          for (var method : methods(mapping)) {
            var route = method + " " + fill(path);
            if (!routes.contains(route)) {
              routes.add(route);
            }
          }
        }
      }
    }
    return routes;
  }

  private static List<String> methods(RequestMappingInfo mapping) {
    var methods = mapping.getMethodsCondition().getMethods();
    return methods.isEmpty()
        ? List.of("GET", "POST", "PUT", "PATCH", "DELETE")
        : methods.stream().map(Enum::name).toList();
  }

  private static String fill(String pattern) {
    var path = pattern;
    for (var variable : SOME.entrySet()) {
      path = path.replace("{" + variable.getKey() + "}", variable.getValue());
    }
    return path.replaceAll("\\{[^/]*}", "1");
  }
}
