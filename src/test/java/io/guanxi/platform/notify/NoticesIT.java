package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.NOTICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.customer.activity.Activities;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.People.Person;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class NoticesIT {

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired TestClock clock;
  @Autowired Notices notices;

  private Person lead = new Person(0, "");
  private Person rep = new Person(0, "");
  private Person stranger = new Person(0, "");
  private Browser boss = new Browser(0);
  private Browser mine = new Browser(0);
  private Browser other = new Browser(0);
  private Browser mate = new Browser(0);

  @BeforeEach
  void threePeople() {
    long team = people.team();
    lead = people.with(Roles.ADMINISTRATOR);
    rep = people.inTeam(team, Roles.REPRESENTATIVE);
    mate = people.signIn(people.inTeam(team, Roles.REPRESENTATIVE));
    stranger = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    boss = people.signIn(lead).with("Accept-Language", "en");
    mine = people.signIn(rep).with("Accept-Language", "en");
    other = people.signIn(stranger).with("Accept-Language", "en");
    await().until(() -> db.fetchCount(DSL.table("notice_cursor")) == 1);
  }

  @Test
  void aMentionReachesThoseOnlyWhoMaySeeTheRecord() {
    long customer = customer(rep.id(), "Mention Co");
    note(customer, mention(rep) + mention(stranger));
    var told = told(mine, "mention");
    assertThat(told.at("/text").asString()).contains("mentioned you in activity");
    assertThat(told.at("/type").asString()).isEqualTo("activities");
    assertThat(items(other)).isEmpty();
    assertThat(items(mate)).isEmpty();
  }

  @Test
  void onlyNewMentionsOfAChangedNoteAreNews() {
    long customer = customer(rep.id(), "Again Co");
    var note = note(customer, mention(rep));
    told(mine, "mention");
    var changed =
        mate.patch(
            "/api/v1/activities/" + note.at("/id").asLong(),
            Map.of(
                "version",
                note.at("/version").asLong(),
                "body",
                "<p>more " + mention(rep) + "</p>"));
    assertThat(changed.status()).isEqualTo(200);
    note(customer, mention(rep));
    await().untilAsserted(() -> assertThat(items(mine)).hasSize(2));
  }

  @Test
  void whatIsGivenIsToldAndAddsUp() {
    long first = customer(lead.id(), "First");
    long second = customer(lead.id(), "Second");
    give(first, rep);
    assertThat(told(mine, "assigned").at("/text").asString()).endsWith("gave you customer “First”");
    give(second, rep);
    await()
        .untilAsserted(
            () ->
                assertThat(items(mine).get(0).at("/text").asString())
                    .endsWith("gave you 2 customers"));
    assertThat(items(mine)).hasSize(1);
    boss.post("/api/v1/tasks", Map.of("subject", "Call", "owner", rep.id()));
    assertThat(told(mine, "task-assigned").at("/text").asString())
        .endsWith("gave you the task “Call”");
  }

  @Test
  void aNameIsWithheldFromWhoLostSightOfIt() {
    long customer = customer(rep.id(), "Secret Co");
    note(customer, mention(rep));
    told(mine, "mention");
    notices.tell(
        Notice.of("record-shared", List.of(rep.id()), null)
            .about(io.guanxi.customer.customer.Customers.CUSTOMER, customer));
    assertThat(told(mine, "record-shared").at("/text").asString()).contains("Secret Co");
    give(customer, stranger);
    await()
        .untilAsserted(
            () -> {
              var all = mine.get("/api/v1/notifications");
              var shared = told(mine, "record-shared");
              assertThat(shared.at("/withheld").asBoolean()).isTrue();
              assertThat(shared.at("/record").isNull()).isTrue();
              assertThat(all.text()).doesNotContain("Secret Co");
            });
  }

  @Test
  void followersHearOfWhatOthersDo() {
    long customer = customer(rep.id(), "Followed Co");
    var path = "/api/v1/customers/" + customer;
    assertThat(mine.put(path + "/follow", null).status()).isEqualTo(204);
    assertThat(mine.get(path + "/follow").at("/following").asBoolean()).isTrue();
    assertThat(other.put(path + "/follow", null).status()).isEqualTo(404);
    assertThat(other.get(path + "/follow").status()).isEqualTo(404);
    var version = mine.get(path).at("/version").asLong();
    mine.patch(path, Map.of("version", version, "industry", "MANUFACTURING"));
    version = boss.get(path).at("/version").asLong();
    assertThat(boss.patch(path, Map.of("version", version, "website", "https://a.test")).status())
        .isEqualTo(200);
    var told = told(mine, "followed");
    assertThat(told.at("/text").asString()).contains("changed customer “Followed Co”: Website");
    mate.post(
        "/api/v1/activities", Map.of("subject", "Rang them", "kind", "CALL", "customer", customer));
    await()
        .untilAsserted(
            () ->
                assertThat(told(mine, "followed").at("/text").asString())
                    .contains("added activity to"));
    assertThat(items(mine)).hasSize(1);
    assertThat(mine.delete(path + "/follow").status()).isEqualTo(204);
    assertThat(mine.get(path + "/follow").at("/following").asBoolean()).isFalse();
  }

  @Test
  void remindersComeToTheInboxToo() {
    var due = clock.instant().plus(Duration.ofMinutes(30)).toString();
    mine.post("/api/v1/tasks", Map.of("subject", "回电", "reminderAt", due, "owner", rep.id()));
    clock.tick(Duration.ofMinutes(31));
    assertThat(told(mine, "reminder").at("/text").asString()).isEqualTo("Reminder: “回电”");
    assertThat(
            people
                .signIn(rep)
                .with("Accept-Language", "zh-CN")
                .get("/api/v1/notifications")
                .at("/items/0/text")
                .asString())
        .isEqualTo("提醒：「回电」");
  }

  @Test
  void isReadPutAwayAndBroughtBack() {
    tell(rep, "one");
    tell(rep, "two");
    var page = mine.get("/api/v1/notifications");
    assertThat(page.at("/unread").asInt()).isEqualTo(2);
    var id = page.at("/items/0/id").asLong();
    var path = "/api/v1/notifications/" + id;
    assertThat(other.put(path + "/read", null).status()).isEqualTo(404);
    assertThat(other.put(path + "/archived", null).status()).isEqualTo(404);
    assertThat(mine.put(path + "/read", null).status()).isEqualTo(204);
    assertThat(unread(mine)).isEqualTo(1);
    assertThat(mine.delete(path + "/read").status()).isEqualTo(204);
    assertThat(unread(mine)).isEqualTo(2);
    assertThat(mine.put(path + "/archived", null).status()).isEqualTo(204);
    assertThat(items(mine)).hasSize(1);
    assertThat(mine.get("/api/v1/notifications?folder=archived").at("/items").size()).isEqualTo(1);
    assertThat(mine.delete(path + "/archived").status()).isEqualTo(204);
    assertThat(mine.post("/api/v1/notifications/read-all", Map.of()).status()).isEqualTo(200);
    assertThat(unread(mine)).isZero();
    assertThat(mine.get("/api/v1/notifications?folder=nowhere").status()).isEqualTo(400);
    assertThat(mine.get("/api/v1/notifications?after=1'--").code()).isEqualTo("cursor-mismatch");
    assertThat(mine.get("/api/v1/notifications?kind=nothing").code())
        .isEqualTo("unknown-notice-kind");
  }

  @Test
  void everyoneChoosesAndTheCompanySaysWhatHoldsOtherwise() {
    var off = Map.of("kinds", Map.of("token-ends", Map.of("inApp", false, "mail", "never")));
    assertThat(mine.put("/api/v1/notifications/choices", off).status()).isEqualTo(200);
    tell(rep, "not wanted");
    assertThat(items(mine)).isEmpty();
    var back = new HashMap<String, Object>();
    back.put("inApp", null);
    back.put("mail", null);
    mine.put("/api/v1/notifications/choices", Map.of("kinds", Map.of("token-ends", back)));
    tell(rep, "wanted");
    assertThat(items(mine)).hasSize(1);
    assertThat(mine.put("/api/v1/notifications/defaults", off).status()).isEqualTo(403);
    assertThat(mine.get("/api/v1/notifications/defaults").status()).isEqualTo(403);
    assertThat(boss.put("/api/v1/notifications/defaults", off).status()).isEqualTo(200);
    tell(rep, "not by default");
    assertThat(items(mine)).hasSize(1);
    assertThat(
            boss.put("/api/v1/notifications/defaults", Map.of("kinds", Map.of("token-ends", back)))
                .status())
        .isEqualTo(200);
    assertThat(
            mine.put(
                    "/api/v1/notifications/choices", Map.of("kinds", Map.of("mail-bomb", Map.of())))
                .status())
        .isEqualTo(400);
  }

  @Test
  void theDeactivatedAndWhoDidItAreNotTold() {
    db.update(APP_USER).set(APP_USER.ACTIVE, false).where(APP_USER.ID.eq(stranger.id())).execute();
    notices.tell(
        new Notice(
            "token-ends",
            List.of(rep.id(), stranger.id()),
            rep.id(),
            null,
            List.of(),
            Map.of("token", "x")));
    assertThat(db.fetchCount(NOTICE, NOTICE.USER_ID.in(rep.id(), stranger.id()))).isZero();
    assertThat(Activities.TASK).isNotNull();
  }

  private void tell(Person to, String text) {
    notices.tell(Notice.of("token-ends", List.of(to.id()), null).with(Map.of("token", text)));
  }

  private long customer(long owner, String name) {
    var made =
        boss.post(
            "/api/v1/customers", Map.of("name", name + " " + UUID.randomUUID(), "owner", owner));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    // Exactly this name, which a test may look for.
    var id = made.at("/id").asLong();
    boss.patch(
        "/api/v1/customers/" + id, Map.of("version", made.at("/version").asLong(), "name", name));
    if (owner == rep.id()) {
      told(mine, "assigned");
      mine.put(
          "/api/v1/notifications/" + told(mine, "assigned").at("/id").asLong() + "/archived", null);
    }
    return id;
  }

  private JsonNode note(long customer, String mentions) {
    var made =
        mate.post(
            "/api/v1/activities",
            Map.of(
                "subject",
                "Note",
                "kind",
                "NOTE",
                "customer",
                customer,
                "body",
                "<p>" + mentions + "</p>"));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("");
  }

  private static String mention(Person person) {
    return "<span data-type=\"mention\" data-id=\""
        + person.id()
        + "\" data-label=\"x\">@x</span> ";
  }

  private void give(long customer, Person to) {
    var path = "/api/v1/customers/" + customer;
    var version = boss.get(path).at("/version").asLong();
    assertThat(boss.patch(path, Map.of("version", version, "owner", to.id())).status())
        .isEqualTo(200);
  }

  private static int unread(Browser browser) {
    return browser.get("/api/v1/notifications/unread").at("/unread").asInt();
  }

  private static List<JsonNode> items(Browser browser) {
    return browser.get("/api/v1/notifications").at("/items").valueStream().toList();
  }

  /** The first of a kind, as soon as it is there. */
  private static JsonNode told(Browser browser, String kind) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                items(browser).stream()
                    .filter(i -> i.at("/kind").asString().equals(kind))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }
}
