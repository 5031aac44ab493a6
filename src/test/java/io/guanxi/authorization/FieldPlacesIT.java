package io.guanxi.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Kinds;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.People.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What is written in hidden or masked fields is in none of the places where records are met by the
 * way: feeds, inboxes, the home page, previews, files.
 */
@GuanxiIT
class FieldPlacesIT {

  private static final List<String> TYPES =
      List.of("customers", "contacts", "orders", "tasks", "activities", "products");

  /** Where many records are told of at once. */
  private static final List<String> PLACES =
      List.of(
          "/api/v1/meta",
          "/v3/api-docs",
          "/api/v1/changes",
          "/api/v1/changes?after=0&limit=200",
          "/api/v1/home/figures",
          "/api/v1/recents",
          "/api/v1/favourites",
          "/api/v1/saved-views",
          "/api/v1/notifications",
          "/api/v1/notifications/unread",
          "/api/v1/reminders",
          "/api/v1/duplicates",
          "/api/v1/imports",
          "/api/v1/bulk-jobs",
          "/api/v1/session/profile",
          "/api/v1/users?limit=200",
          "/api/v1/teams/mine",
          "/api/v1/attention");

  private static final List<String> ABOUT_ONE =
      List.of(
          "",
          "/history",
          "/timeline",
          "/owners",
          "/pins",
          "/attachments",
          "/merges",
          "/family",
          "/purchases",
          "/relations",
          "/pools",
          "/shares",
          "/follow");

  @Autowired People people;
  @Autowired Registry registry;

  private final List<String> leaks = new ArrayList<>();
  private final Map<String, Long> records = new LinkedHashMap<>();
  private final Map<String, List<String>> hidden = new LinkedHashMap<>();
  private Browser admin;
  private String canary;
  private int number;

  @BeforeEach
  void signIn() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    canary = "Qz" + Long.toString(System.nanoTime(), 36);
  }

  @Test
  void whatIsHiddenIsInNoOtherPlace() {
    told("none");
  }

  @Test
  void whatIsMaskedIsInNoOtherPlace() {
    told("mask");
  }

  private void told(String level) {
    var reader = reader(level);
    var in = people.signIn(reader);
    for (var plural : TYPES) written(registry.named(plural), reader, in);
    assertThat(hidden.values().stream().mapToInt(List::size).sum()).isGreaterThan(12);
    // Told of what others did, and of what was changed.
    records.forEach((plural, id) -> changed(registry.named(plural), id));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> in.get("/api/v1/notifications/unread").text().matches(".*[1-9].*"));
    for (var place : PLACES) looked(in, place, in.get(place));
    records.forEach(
        (plural, id) -> {
          for (var about : ABOUT_ONE) {
            var path = "/api/v1/" + plural + "/" + id + about;
            looked(in, path, in.get(path));
          }
          looked(in, plural + " export", in.get("/api/v1/" + plural + "/export?filter=id==" + id));
          looked(in, plural + " search", in.get("/api/v1/search?q=Seen"));
          var lookup = "/api/v1/" + plural + "?q=" + canary;
          if (in.get(lookup).text().contains("\"id\":" + id + ",")) leaks.add(lookup + " finds it");
        });
    calendar(in);
    merge(in);
    errorFile(in, level);
    assertThat(leaks).isEmpty();
  }

  private void looked(Browser by, String place, Browser.Answer answer) {
    assertThat(answer.status()).as(place + answer.text()).isLessThan(500);
    if (answer.text().contains(canary)) {
      int at = answer.text().indexOf(canary);
      leaks.add(place + ": " + answer.text().substring(Math.max(0, at - 90), at + canary.length()));
    }
  }

  private static boolean holdsText(TypeSpec type, FieldSpec field) {
    return !field.isReadOnly()
        && !field.name().equals(type.titleField())
        && !field.isRequired()
        && List.of(Kinds.TEXT, Kinds.LONGTEXT, Kinds.EMAIL).contains(field.kind())
        && !List.of("externalId", "sourceSystem").contains(field.name());
  }

  /** Reads and changes all, but not these. */
  private Person reader(String level) {
    var fields = new HashMap<String, Map<String, String>>();
    var rights = new HashMap<String, Map<String, String>>();
    for (var plural : TYPES) {
      var type = registry.named(plural);
      var names =
          type.fields().stream().filter(f -> holdsText(type, f)).map(FieldSpec::name).toList();
      hidden.put(plural, names);
      var levels = new HashMap<String, String>();
      names.forEach(name -> levels.put(name, level));
      fields.put(plural, levels);
      rights.put(
          plural,
          Map.of(
              "export", "all", "import", "all", "merge", "all", "update", "all", "create", "all"));
    }
    var made =
        admin.post(
            "/api/v1/roles",
            Map.of(
                "name",
                level + " places " + canary.substring(2),
                "base",
                Roles.READ_ONLY,
                "rights",
                rights,
                "fields",
                fields));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return people.with(made.at("/key").asString());
  }

  private void written(TypeSpec type, Person owner, Browser reader) {
    var plural = type.key().plural();
    var values = new HashMap<String, Object>();
    if (type.ownerField() != null) values.put(type.ownerField(), Map.of("id", owner.id()));
    if (type.titleField() != null && !type.field(type.titleField()).isReadOnly())
      values.put(type.titleField(), "Seen " + ++number);
    for (var name : List.of("customer", "about"))
      if (type.fields().stream().anyMatch(f -> f.name().equals(name))
          && records.containsKey("customers"))
        values.put(name, Map.of("id", records.get("customers")));
    if (plural.equals("activities")) values.put("kind", "CALL");
    if (plural.equals("tasks"))
      values.put("dueOn", LocalDate.now(ZoneOffset.UTC).plusDays(1).toString());
    for (var name : hidden.getOrDefault(plural, List.of())) values.put(name, text(type, name));
    var made = admin.post("/api/v1/" + plural, values);
    assertThat(made.status()).as(plural + made.text()).isEqualTo(201);
    long id = made.at("/id").asLong();
    records.put(plural, id);
    reader.put("/api/v1/" + plural + "/" + id + "/follow", Map.of());
    reader.put("/api/v1/favourites/" + plural + "/" + id, null);
    reader.put("/api/v1/recents/" + plural + "/" + id, null);
  }

  private Object text(TypeSpec type, String field) {
    number++;
    return type.field(field).kind() == Kinds.EMAIL
        ? "x" + canary + number + "@example.com"
        : "x" + canary + number;
  }

  private void changed(TypeSpec type, long id) {
    var names = hidden.getOrDefault(type.key().plural(), List.of());
    if (names.isEmpty()) return;
    var path = "/api/v1/" + type.key().plural() + "/" + id;
    var changes = new HashMap<String, Object>();
    changes.put("version", admin.get(path).at("/version").asLong());
    names.forEach(name -> changes.put(name, text(type, name)));
    var done = admin.patch(path, changes);
    assertThat(done.status()).as(done.text()).isEqualTo(200);
  }

  private void calendar(Browser in) {
    var feed = in.post("/api/v1/calendar-feed", Map.of());
    assertThat(feed.status()).as(feed.text()).isLessThan(300);
    var address = feed.text().replaceAll("(?s).*?(/calendar/[^\"\\\\]+\\.ics).*", "$1");
    var ics = people.browser().get(address);
    assertThat(ics.text()).startsWith("BEGIN:VCALENDAR");
    // Lines are folded at 75 octets.
    if (ics.text().replace("\r\n ", "").contains(canary)) leaks.add("calendar feed: " + ics.text());
  }

  private void merge(Browser in) {
    var other = admin.post("/api/v1/customers", Map.of("name", "Seen other")).at("/id").asLong();
    var path = "/api/v1/customers/" + other + "/merge-preview";
    looked(in, path, in.post(path, Map.of("others", List.of(records.get("customers")))));
    looked(in, "duplicates", in.post("/api/v1/customers/duplicates", Map.of("name", "Seen 1")));
  }

  /** Wrong on purpose: what is sent back tells of one's own file, not of what is stored. */
  private void errorFile(Browser in, String level) {
    var file = "id,name,status\n" + records.get("customers") + ",Seen again,NO-SUCH\n";
    var started =
        in.upload(
            "/api/v1/imports?type=customers",
            level + ".csv",
            file.getBytes(StandardCharsets.UTF_8));
    assertThat(started.status()).as(started.text()).isLessThan(300);
    long id = started.at("/id").asLong();
    looked(in, "import", in.get("/api/v1/imports/" + id));
    in.post("/api/v1/imports/" + id + "/dry-run", Map.of());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> !in.get("/api/v1/imports/" + id).text().contains("\"state\":\"RUNNING\""));
    looked(in, "import", in.get("/api/v1/imports/" + id));
    looked(in, "error file", in.get("/api/v1/imports/" + id + "/errors.csv"));
  }
}
