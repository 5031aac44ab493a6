package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.authorization.Who.Which;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.RecordCommand;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, tried by everybody with everybody's records. What must be refused is refused, leaves
 * the database as it was, and nobody is told what he may not read.
 */
@GuanxiIT
class AuthorizationMatrixIT {

  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  @Autowired People people;
  @Autowired Users users;
  @Autowired Registry registry;
  @Autowired Records writer;
  @Autowired List<RecordCommand> commands;
  @Autowired DSLContext db;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  private final Map<String, Rule> rules = Rule.all();
  private final List<String> holes = new ArrayList<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<Who, Set<Which>> met = new EnumMap<>(Who.class);
  private int cases;

  @Test
  void everyRouteIsInTheTable() {
    var missing = new TreeSet<>(routes());
    missing.removeAll(rules.keySet());
    assertThat(String.join("\n", missing)).as("say in authorization/routes.txt who may").isEmpty();
    var gone = new TreeSet<>(rules.keySet());
    gone.removeAll(routes());
    assertThat(String.join("\n", gone)).as("no such routes any more").isEmpty();
  }

  @Test
  void nobodyDoesOrSeesWhatHeMayNot() {
    var stage = new Stage(people, users, registry, writer);
    var state = new DatabaseState(db);
    var settled = new AtomicReference<>(state.now());
    // What the making of the records is followed by is over when nothing has moved for a while.
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofSeconds(3))
        .until(() -> state.now().equals(settled.getAndSet(state.now())));
    for (var rule : rules.values()) {
      for (var target : targets(rule, stage)) {
        var before = state.now();
        for (var who : Who.values()) {
          if (isAllowed(rule, who, target) && !rule.isReading()) continue; // that is another test's
          tried(rule, who, target, stage);
          if (rule.isReading()) continue;
          before = unchanged(rule, who, target, before, state);
        }
        unchanged(rule, null, target, before, state);
      }
    }
    System.out.println("Authorization matrix: " + cases + " cases, " + statuses);
    assertThat(holes).isEmpty();
    assertThat(cases).isGreaterThan(1_500);
    for (var who : Who.values()) assertThat(met.get(who)).as("%s", who).contains(Which.values());
  }

  /** A record of a type, or nothing in particular. */
  private record Target(String type, Which which, long id) {}

  private List<Target> targets(Rule rule, Stage stage) {
    var pattern = rule.pattern();
    var out = new ArrayList<Target>();
    if (rule.kind().equals("own")) {
      long id = Objects.requireNonNull(stage.things.get(rule.detail()), rule.detail());
      return List.of(new Target("customers", Which.FOREIGN, id));
    }
    if (!pattern.contains("{")) {
      return List.of(new Target("customers", Which.FOREIGN, id(stage, "customers", Which.FOREIGN)));
    }
    stage.records.forEach(
        (type, ids) -> {
          var mayBe = pattern.contains("{type:customers|contacts}");
          boolean fits =
              pattern.contains("{type") && (!mayBe || type.matches("customers|contacts"));
          boolean named = pattern.contains("/" + type + "/");
          if (!fits && !named && !type.equals("customers")) return;
          if (pattern.contains("{type") && !fits) return;
          ids.forEach((which, id) -> out.add(new Target(type, which, id)));
        });
    return out;
  }

  private static long id(Stage stage, String type, Which which) {
    return Objects.requireNonNull(Objects.requireNonNull(stage.records.get(type)).get(which));
  }

  private boolean isAllowed(Rule rule, Who who, Target target) {
    return switch (rule.kind()) {
      case "open" -> true;
      case "self", "stream" -> who.isKnown();
      case "person" -> who.isPerson();
      case "system" -> who.isPerson() && who.hasSystemRight(rule.detail());
      case "type" -> who.may(rule.detail(), target.type());
      case "record" -> who.may(rule.detail(), target.type(), target.which());
      case "each" ->
          !rule.detail().isEmpty() && who.may(rule.detail(), target.type(), target.which());
      case "own" -> who == Who.ADMINISTRATOR;
      case "nothing" -> false;
      default -> throw new IllegalStateException("no such rule: " + rule);
    };
  }

  private void tried(Rule rule, Who who, Target target, Stage stage) {
    var allowed = isAllowed(rule, who, target);
    var body = rule.body() == null ? (rule.isReading() ? null : "{}") : filled(rule.body(), target);
    if (rule.method().equals("GET")) body = null;
    if (allowed && rule.kind().equals("stream")) return; // it never ends
    var browser = Objects.requireNonNull(stage.browsers.get(who));
    for (var path : paths(rule, target)) {
      var answer = browser.send(rule.method(), path, body);
      cases++;
      met.computeIfAbsent(who, w -> EnumSet.noneOf(Which.class)).add(target.which());
      statuses.merge(answer.status(), 1, Integer::sum);
      var label = rule.method() + " " + path + " as " + who + " on " + target + ": ";
      if (answer.status() >= 500) hole(label + answer.status() + " " + shortened(answer));
      if (!allowed && !rule.kind().equals("each") && answer.status() < 400) {
        hole(label + "unexpected " + answer.status() + " " + shortened(answer));
      }
      if (!who.isKnown() && !allowed && !Set.of(401, 403, 404).contains(answer.status())) {
        hole(label + "not asked who he is: " + answer.status() + " " + shortened(answer));
      }
      if (allowed
          && who != Who.LIMITED_TOKEN // whose types are fewer than some routes tell of
          && rule.method().equals("GET")
          && REFUSED.contains(answer.status())) {
        if (rule.kind().equals("record") || rule.kind().equals("type")) {
          hole(label + "refused what is allowed: " + answer.status() + " " + shortened(answer));
        }
      }
      told(label, who, answer, stage);
    }
  }

  /** What is written in the titles of records that somebody may not read is not in his answers. */
  private void told(String label, Who who, Browser.Answer answer, Stage stage) {
    stage.marks.forEach(
        (which, mark) -> {
          if (!answer.text().contains(mark)) return;
          boolean somewhere =
              stage.records.keySet().stream()
                  .anyMatch(
                      type ->
                          who.may("read", type, which == Which.DELETED ? Which.OWN : which)
                              && answer.text().contains(mark));
          if (!somewhere) hole(label + "tells of " + which + ": " + shortened(answer));
        });
  }

  private Map<String, String> unchanged(
      Rule rule,
      @org.jspecify.annotations.Nullable Who who,
      Target target,
      Map<String, String> before,
      DatabaseState state) {
    var after = state.now();
    var changed = DatabaseState.difference(before, after);
    if (!changed.isEmpty() && !rule.detail().equals("notes")) {
      hole(rule.route() + " as " + who + " on " + target + " changed " + changed);
    }
    return after;
  }

  private static String filled(String body, Target target) {
    return body.replace("$id", Long.toString(target.id()));
  }

  /** The pattern with its variables filled in; a command's with every command there is. */
  private List<String> paths(Rule rule, Target target) {
    var path = rule.filled(target.type(), target.id());
    if (!path.contains("{command")) return List.of(path.replaceAll("\\{[^/]*\\}", "x"));
    var out = new ArrayList<String>();
    for (var command : commands) {
      if (command.appliesTo().plural().equals(target.type())) {
        out.add(path.replaceAll("\\{command:[^}]*\\}", command.name()));
      }
    }
    return out;
  }

  private void hole(String what) {
    if (holes.size() < 400) holes.add(what);
  }

  private static String shortened(Browser.Answer answer) {
    var text = answer.text();
    return text.substring(0, Math.min(200, text.length()));
  }

  private Set<String> routes() {
    return Rule.live(mappings).keySet();
  }
}
