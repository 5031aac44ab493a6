package io.guanxi.customer.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.identity.Users;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class CalendarFeedIT {

  @Autowired People people;
  @Autowired Users users;
  @Autowired TestClock clock;

  private People.Person person = new People.Person(0, "");
  private Browser me = new Browser(0);
  private long customer;

  @BeforeEach
  void somebodyWithAFullCalendar() {
    person = people.with(Roles.REPRESENTATIVE);
    me = people.signIn(person);
    customer = me.post("/api/v1/customers", Map.of("name", "上海博远, GmbH; Söhne")).at("/id").asLong();
  }

  @Test
  void tellsMeetingsInUtcAndTasksByTheDay() {
    var at = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
    create(
        "activities",
        Map.of("kind", "VISIT", "subject", "看样品", "at", at, "duration", 90, "place", "世纪大道"));
    var day = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai"))).plusDays(3);
    create("tasks", Map.of("subject", "寄样品\\x;y", "dueOn", day, "note", "第一行\n第二行"));
    create("tasks", Map.of("subject", "erledigt", "dueOn", day, "status", "DONE"));

    var answer = people.browser().get(link());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.header("Cache-Control")).contains("private");
    var compact = at.toString().replaceAll("[-:]", "");
    assertThat(answer.text())
        .contains("DTSTART:" + compact.replace(".", ""))
        .contains("DTSTART;VALUE=DATE:" + day.toString().replace("-", ""))
        .doesNotContain("erledigt");
    assertThat(answer.text().split("\r\n"))
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);

    var calendar = Biweekly.parse(answer.text()).first();
    assertThat(calendar.getEvents()).hasSize(2);
    assertThat(calendar.validate(biweekly.ICalVersion.V2_0)).isEmpty();
    var task = calendar.getEvents().get(0);
    assertThat(task.getSummary().getValue()).isEqualTo("寄样品\\x;y · 上海博远, GmbH; Söhne");
    assertThat(task.getDescription().getValue()).isEqualTo("第一行\n第二行");
    var visit = calendar.getEvents().get(1);
    assertThat(visit.getDateStart().getValue().toInstant()).isEqualTo(at);
    assertThat(visit.getDateEnd().getValue().toInstant()).isEqualTo(at.plusSeconds(5_400));
  }

  @Test
  void isOpenToNobodyWithoutTheSecret() {
    link();
    for (var wrong :
        new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "..%2F"}) {
      assertThat(people.browser().get("/calendar/" + wrong + ".ics").status())
          .as(wrong)
          .isIn(400, 404);
    }
    assertThat(people.browser().get("/api/v1/calendar-feed").status()).isEqualTo(401);
    assertThat(me.get("/api/v1/calendar-feed").text()).doesNotContain(".ics");
  }

  @Test
  void isRenewedAndRevoked() {
    var first = link();
    assertThat(first.length()).isGreaterThan("/calendar/.ics".length() + 42);
    var second = link();
    assertThat(second).isNotEqualTo(first);
    assertThat(people.browser().get(first).status()).isEqualTo(404);
    assertThat(people.browser().get(second).status()).isEqualTo(200);
    assertThat(me.get("/api/v1/calendar-feed").at("/lastUsedAt").isNull()).isFalse();
    me.delete("/api/v1/calendar-feed");
    assertThat(people.browser().get(second).status()).isEqualTo(404);
    assertThat(me.get("/api/v1/calendar-feed").at("/present").asBoolean()).isFalse();
  }

  @Test
  void isNotLedAstrayByAForgedHost() {
    me.with("X-Forwarded-Host", "evil.example").with("Forwarded", "host=evil.example");
    var url = me.post("/api/v1/calendar-feed", null).at("/url").asString();
    assertThat(url).doesNotContain("evil.example").startsWith("http://localhost:");
    create(
        "tasks", Map.of("subject", "x", "dueOn", LocalDate.now(clock.withZone(ZoneId.of("UTC")))));
    var calendar = people.browser().with("X-Forwarded-Host", "evil.example");
    assertThat(calendar.get(URI.create(url).getPath()).text())
        .contains("URL:http://localhost:")
        .doesNotContain("evil.example");
  }

  @Test
  void endsWithItsOwner() {
    var link = link();
    users.deactivate(person.id());
    assertThat(people.browser().get(link).status()).isEqualTo(404);
  }

  @Test
  void isOnlyOnesOwn() {
    create(
        "tasks",
        Map.of("subject", "geheim", "dueOn", LocalDate.now(clock.withZone(ZoneId.of("UTC")))));
    var other = people.signedIn(Roles.ADMINISTRATOR);
    var link =
        URI.create(other.post("/api/v1/calendar-feed", null).at("/url").asString()).getPath();
    assertThat(people.browser().get(link).text()).doesNotContain("geheim");
  }

  private String link() {
    var answer = me.post("/api/v1/calendar-feed", null);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return URI.create(answer.at("/url").asString()).getPath();
  }

  private void create(String type, Map<String, Object> values) {
    var all = new HashMap<String, Object>();
    values.forEach((name, value) -> all.put(name, value instanceof Integer ? value : "" + value));
    all.put("customer", customer);
    var answer = me.post("/api/v1/" + type, all);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }
}
