package io.guanxi.authorization;

import io.guanxi.authorization.Who.Which;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.Users;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Sampler;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.People;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Everybody of the matrix signed in, and a record of every owned type for each case. */
final class Stage {

  static final long NOBODY_HAS_THIS = 987_654_321L;

  final Map<Who, Browser> browsers = new EnumMap<>(Who.class);
  final Map<String, Map<Which, Long>> records = new LinkedHashMap<>();

  /**
   * What is written in the titles of the records, and must not leave by anyone who may not read.
   */
  final Map<Which, String> marks = new EnumMap<>(Which.class);

  /** What only the administrator of this stage has, by what the table calls it. */
  final Map<String, Long> things = new LinkedHashMap<>();

  private final Registry registry;
  private final Records writer;
  private final io.guanxi.kernel.Actor administrator;
  private final Sampler sampler;

  Stage(People people, Users users, Registry registry, Records writer) {
    this.registry = registry;
    this.writer = writer;
    var boss = people.with(Roles.ADMINISTRATOR);
    this.administrator = Actors.administrator(boss.id());
    this.sampler = new Sampler(registry, writer, administrator);
    var team = people.team();
    var own = people.inTeam(team, Roles.REPRESENTATIVE);
    var mate = people.inTeam(team, Roles.REPRESENTATIVE);
    var other = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    var gone = people.inTeam(team, Roles.ADMINISTRATOR);
    browsers.put(Who.ANONYMOUS, people.browser());
    browsers.put(Who.DEACTIVATED, people.signIn(gone));
    users.deactivate(gone.id());
    browsers.put(Who.READ_ONLY, people.signedIn(Roles.READ_ONLY));
    browsers.put(Who.OWN, people.signIn(own));
    browsers.put(Who.OTHER_TEAM, people.signIn(other));
    browsers.put(Who.MANAGER, people.signedIn(Roles.MANAGER));
    browsers.put(Who.ADMINISTRATOR, people.signIn(boss));
    browsers.put(Who.AUDITOR, people.signedIn(Roles.AUDITOR));
    browsers.put(Who.LIMITED_TOKEN, people.browser().withToken(token()));
    browsers.put(Who.SERVICE_ACCOUNT, people.browser().withToken(program(team)));
    for (var which : List.of(Which.OWN, Which.TEAMS, Which.FOREIGN, Which.DELETED)) {
      marks.put(which, "zqmark" + which.name().toLowerCase(java.util.Locale.ROOT) + "x");
    }
    for (var type : registry.all()) {
      if (!isOwned(type)) continue;
      var of = new EnumMap<Which, Long>(Which.class);
      of.put(Which.OWN, record(type, own.id(), Which.OWN));
      of.put(Which.TEAMS, record(type, mate.id(), Which.TEAMS));
      of.put(Which.FOREIGN, record(type, other.id(), Which.FOREIGN));
      of.put(Which.DELETED, deleted(type, own.id()));
      of.put(Which.RANDOM, NOBODY_HAS_THIS);
      records.put(type.key().plural(), of);
    }
    things();
  }

  private void things() {
    var boss = Objects.requireNonNull(browsers.get(Who.ADMINISTRATOR));
    var token = Map.of("name", "his", "scopes", List.of("customers:read"));
    things.put("token", boss.post("/api/v1/tokens", token).at("/id").asLong());
    things.put("session", boss.get("/api/v1/session/list").at("/0/id").asLong());
    var view = Map.of("type", "customers", "name", "His", "columns", List.of("name"));
    things.put("view", boss.post("/api/v1/saved-views", view).at("/id").asLong());
    var file = "name\nMatrix Ltd".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    things.put(
        "import", boss.upload("/api/v1/imports?type=customers", "a.csv", file).at("/id").asLong());
  }

  static boolean isOwned(TypeSpec type) {
    return type.ownerField() != null && !type.isReadOnlyApi() && !type.isChild();
  }

  private String token() {
    return Objects.requireNonNull(browsers.get(Who.OWN))
        .post("/api/v1/tokens", Map.of("name", "limited", "scopes", List.of("customers:read")))
        .at("/token")
        .asString();
  }

  /** The secret of a service account of this team that may do all its role gives. */
  private String program(long team) {
    var path = "/api/v1/service-accounts";
    var boss = Objects.requireNonNull(browsers.get(Who.ADMINISTRATOR));
    var account = Map.of("name", "Shop", "roles", List.of(Roles.REPRESENTATIVE), "team", team);
    long id = boss.post(path, account).at("/id").asLong();
    var wish = Map.of("name", "sync", "scopes", List.of("*:*"));
    return boss.post(path + "/" + id + "/tokens", wish).at("/token").asString();
  }

  private long record(TypeSpec type, long owner, Which which) {
    var values = new LinkedHashMap<>(sampler.values(type));
    values.put(Objects.requireNonNull(type.ownerField()), owner);
    var title = type.titleField();
    if (title != null
        && !type.field(title).isReadOnly()
        && type.field(title).kind() == Kinds.TEXT) {
      values.put(title, marks.get(which) + " " + type.key().singular());
    }
    // What it points at belongs to the same person, or it would be seen along with that.
    for (var field : type.fields()) {
      var target = field.target();
      if (target == null || !values.containsKey(field.name())) continue;
      var owned = records.get(target.plural());
      if (owned != null)
        values.put(field.name(), owned.get(which == Which.DELETED ? Which.OWN : which));
    }
    return writer.write(type.key(), Input.create(values), administrator).id();
  }

  private long deleted(TypeSpec type, long owner) {
    long id = record(type, owner, Which.DELETED);
    var outcome = writer.writeAll(type.key(), List.of(Input.delete(id, 1L)), administrator).get(0);
    if (outcome.problem() != null) throw outcome.problem();
    return id;
  }
}
