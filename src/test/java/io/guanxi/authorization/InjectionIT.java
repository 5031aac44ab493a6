package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.record.Registry;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Naughty strings in every parameter, path, header and text of a body, of every route there is: no
 * failure of ours, no complaint of the database, and no answer that takes its time.
 */
@GuanxiIT
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class InjectionIT {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration SLOW = Duration.ofSeconds(10);
  private static final int EACH = 5;

  /** They end the session of who asks, let him change nothing any more, or never end. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "DELETE /api/v1/session",
          "DELETE /api/v1/session/list/{id}",
          "GET /api/v1/notifications/stream",
          "POST /api/v1/access/view-as",
          "DELETE /api/v1/users/{id:\\d+}/sessions");

  /** What the list of a type is asked, each with all the strings. */
  private static final List<String> ASKED =
      List.of(
          "filter", "sort", "named", "q", "fields", "limit", "after", "offset", "count", "deleted",
          "group", "measure", "format", "kinds");

  @Autowired People people;
  @Autowired Registry registry;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final List<String> holes = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private Browser admin;
  private long customer;
  private int turn;

  @BeforeEach
  void signIn() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    var made = admin.post("/api/v1/customers", Map.of("name", "Target"));
    customer = made.at("/id").asLong();
  }

  @Test
  void nothingNaughtyIsMoreThanText(CapturedOutput output) {
    var rules = Rule.all();
    Rule.live(mappings)
        .forEach(
            (route, method) -> {
              var rule = rules.get(route);
              if (rule == null || LEFT_OUT.contains(route)) return;
              parameters(rule, method);
              places(rule);
              headers(rule, method);
              bodies(rule, method);
            });
    lists();
    records();
    System.out.println("Injection: " + statuses);
    assertThat(holes).isEmpty();
    assertThat(output.getAll())
        .doesNotContain("PSQLException")
        .doesNotContain("BadSqlGrammar")
        .doesNotContain("DataAccessException");
    assertThat(statuses.getOrDefault(403, 0)).as("refused for another reason").isLessThan(200);
    assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(3_000);
  }

  /** A few of them, others each time, so that all have their turn. */
  private List<String> some() {
    var out = new ArrayList<String>();
    for (int i = 0; i < EACH; i++) out.add(Naughty.STRINGS.get(turn++ % Naughty.STRINGS.size()));
    return out;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private String path(Rule rule) {
    return rule.filled("customers", customer).replaceAll("\\{[^/]*\\}", "x");
  }

  private void parameters(Rule rule, HandlerMethod method) {
    for (var parameter : method.getMethodParameters()) {
      var asked = parameter.getParameterAnnotation(RequestParam.class);
      if (asked == null) continue;
      var name =
          Stream.of(asked.name(), asked.value(), parameter.getParameter().getName())
              .filter(one -> !one.isEmpty())
              .findFirst()
              .orElseThrow();
      for (var text : some())
        tried(rule, path(rule) + "?" + name + "=" + encoded(text), body(rule), name + "=" + text);
    }
  }

  private void places(Rule rule) {
    var variables = rule.pattern().split("\\{", -1).length - 1;
    for (int at = 0; at < variables; at++) {
      for (var text : some()) {
        var path = new StringBuilder();
        int seen = 0;
        for (var part : rule.pattern().split("(?<=/)|(?=/)")) {
          boolean mine = part.startsWith("{") && seen++ == at;
          path.append(mine ? encoded(text) : part);
        }
        var filled = new Rule(rule.method() + " " + path, rule.kind(), rule.detail(), rule.body());
        tried(rule, path(filled), body(rule), "in the path: " + text);
      }
    }
  }

  private void headers(Rule rule, HandlerMethod method) {
    var names = new LinkedHashSet<String>();
    for (var parameter : method.getMethodParameters()) {
      var asked = parameter.getParameterAnnotation(RequestHeader.class);
      if (asked != null) names.add(asked.name().isEmpty() ? asked.value() : asked.name());
    }
    names.add(
        List.of(
                "Accept-Language",
                "User-Agent",
                "Idempotency-Key",
                "If-Match",
                "Range",
                "If-None-Match",
                "Last-Event-ID",
                "X-Forwarded-For",
                "Accept")
            .get(turn++ % 9));
    for (var name : names) {
      for (var text : some()) {
        var sent = text.replaceAll("[^\\x20-\\x7e]", "~");
        if (sent.isBlank() || name.isEmpty()) continue;
        admin.with(name, sent);
        tried(rule, path(rule), body(rule), name + ": " + sent);
        admin.without(name);
      }
    }
  }

  private String body(Rule rule) {
    if (rule.method().equals("GET")) return "";
    return rule.body() == null ? "{}" : rule.body().replace("$id", Long.toString(customer));
  }

  @SuppressWarnings("unchecked")
  private void bodies(Rule rule, HandlerMethod method) {
    for (var parameter : method.getMethodParameters()) {
      if (!parameter.hasParameterAnnotation(RequestBody.class)) continue;
      var base = (Map<String, Object>) JSON.readValue(body(rule), Map.class);
      var names = new LinkedHashSet<>(base.keySet());
      if (parameter.getParameterType().isRecord()) {
        Arrays.stream(parameter.getParameterType().getRecordComponents())
            .map(RecordComponent::getName)
            .forEach(names::add);
      }
      for (var name : names) {
        for (var text : some()) {
          var sent = new HashMap<>(base);
          sent.put(name, turn % 4 == 0 ? List.of(text) : turn % 7 == 0 ? Map.of(text, text) : text);
          tried(rule, path(rule), JSON.writeValueAsString(sent), name + ": " + text);
        }
      }
      var huge = new HashMap<>(base);
      names.stream().findFirst().ifPresent(name -> huge.put(name, Naughty.HUGE));
      tried(rule, path(rule), JSON.writeValueAsString(huge), "1 MB");
    }
  }

  private void lists() {
    var get = new Rule("GET /lists", "type", "read", null);
    for (var path : List.of("", "/aggregate", "/export", "/" + customer + "/timeline")) {
      for (var name : ASKED) {
        for (var text : path.isEmpty() ? Naughty.STRINGS : some()) {
          var query = path.equals("/aggregate") && !name.equals("measure") ? "&measure=count" : "";
          tried(
              get, "/api/v1/customers" + path + "?" + name + "=" + encoded(text) + query, "", text);
        }
      }
    }
    for (var text : Naughty.STRINGS) {
      for (var template : List.of("name==%s", "name=like=%s", "%s==1", "id%s1", "name=%s=x")) {
        tried(get, "/api/v1/customers?filter=" + encoded(template.formatted(text)), "", text);
      }
    }
  }

  /** In every field of every type, titles with all: stored as it is, or refused by name. */
  private void records() {
    var post = new Rule("POST /records", "type", "create", null);
    for (var type : registry.all()) {
      if (type.isChild() || type.isReadOnlyApi()) continue;
      for (var field : type.fields()) {
        if (field.isReadOnly()) continue;
        boolean text = field.name().equals(type.titleField());
        for (var naughty : text ? Naughty.STRINGS : some()) {
          var sent = new HashMap<>(Map.of("name", "Naughty"));
          sent.put(field.name(), naughty);
          var path = "/api/v1/" + type.key().plural();
          tried(post, path, JSON.writeValueAsString(sent), field.name() + ": " + naughty);
        }
      }
    }
  }

  private void tried(Rule rule, String path, String body, String what) {
    var before = Instant.now();
    var answer = admin.send(rule.method(), path, body.isEmpty() ? null : body);
    var took = Duration.between(before, Instant.now());
    statuses.merge(answer.status(), 1, Integer::sum);
    var label = rule.route() + " " + what.substring(0, Math.min(80, what.length()));
    if (answer.status() >= 500) hole(label + ": " + answer.status() + " " + answer.text());
    if (took.compareTo(SLOW) > 0) hole(label + ": took " + took);
    if (String.valueOf(answer.header("Set-Cookie")).contains("evil"))
      hole(label + ": a header was put in");
    if (answer.status() == 401 && !rule.route().contains("/session")) hole(label + ": signed out");
  }

  private void hole(String what) {
    if (holes.size() < 60) holes.add(what.substring(0, Math.min(300, what.length())));
  }
}
