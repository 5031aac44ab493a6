package io.guanxi.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.job.ResumableTask;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class BulkIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static int number;

  @Autowired People people;
  @Autowired BulkJobs jobs;
  @Autowired BulkWork work;

  private Browser browser;
  private String industry;

  @BeforeEach
  void sixHundredCustomers() {
    browser = people.signedIn(Roles.ADMINISTRATOR);
    industry = "bulk" + ++number;
    create(browser, 600);
  }

  private void create(Browser by, int count) {
    var items =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    Map.<String, Object>of(
                        "name", industry + "-" + i, "industry", industry, "tags", List.of("old")))
            .toList();
    assertThat(by.post(CUSTOMERS + "/batch", Map.of("items", items)).status()).isEqualTo(200);
  }

  private Map<String, Object> all(String key, Object value) {
    return Map.of("filter", "industry==" + industry, key, value);
  }

  private JsonNode finished(Browser.Answer begun) {
    assertThat(begun.status()).as(begun.text()).isIn(200, 202);
    var path = "/api/v1/bulk-jobs/" + begun.at("/id").asLong();
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () ->
                !List.of("RUNNING", "UNDOING").contains(browser.get(path).at("/state").asString()));
    return browser.get(path).at("");
  }

  private long count(String filter) {
    return browser
        .get(CUSTOMERS + "?limit=1&count=exact&filter=industry==" + industry + ";" + filter)
        .at("/count")
        .asLong();
  }

  @Test
  void everythingThatAListShowsIsChangedAndTakenBack() {
    var job =
        finished(browser.post(CUSTOMERS + "/bulk", all("changes", Map.of("stage", "DORMANT"))));
    assertThat(job.at("/state").asString()).isEqualTo("COMPLETED");
    assertThat(job.at("/changed").asLong()).isEqualTo(600);
    assertThat(count("stage==DORMANT")).isEqualTo(600);

    var touched = browser.get(CUSTOMERS + "?limit=1&filter=industry==" + industry).at("/items/0");
    var later =
        browser.patch(
            CUSTOMERS + "/" + touched.at("/id").asLong(),
            Map.of("version", touched.at("/version").asLong(), "stage", "CHURNED"));
    assertThat(later.status()).isEqualTo(200);
    var back =
        finished(browser.post("/api/v1/bulk-jobs/" + job.at("/id").asLong() + "/undo", null));
    assertThat(back.at("/state").asString()).isEqualTo("UNDONE");
    assertThat(back.at("/undone").asLong()).isEqualTo(599);
    assertThat(back.at("/kept").asLong()).isEqualTo(1);
    assertThat(count("stage==DORMANT")).isZero();
    assertThat(count("stage==CHURNED")).isEqualTo(1);
  }

  @Test
  void theFilterMayBeWhatIsChanged() {
    var wanted =
        Map.<String, Object>of(
            "filter",
            "industry==" + industry + ";stage==PROSPECT",
            "changes",
            Map.of("stage", "CUSTOMER"));
    assertThat(finished(browser.post(CUSTOMERS + "/bulk", wanted)).at("/changed").asLong())
        .isEqualTo(600);
  }

  @Test
  void itemsAreAddedToListsAndTakenFromThem() {
    var wanted =
        Map.<String, Object>of(
            "filter",
            "industry==" + industry,
            "add",
            Map.of("tags", List.of("new")),
            "remove",
            Map.of("tags", List.of("old")));
    finished(browser.post(CUSTOMERS + "/bulk", wanted));
    var one = browser.get(CUSTOMERS + "?limit=1&filter=industry==" + industry).at("/items/0/tags");
    assertThat(one.toString()).isEqualTo("[\"new\"]");
    var noted = browser.get("/api/v1/audit?action=bulk.started&limit=1").at("/items/0/details");
    assertThat(noted.at("/fields/0").asString()).isEqualTo("tags");
  }

  @Test
  void deletedOnesComeBack() {
    var job = finished(browser.post(CUSTOMERS + "/bulk", all("action", "delete")));
    assertThat(job.at("/changed").asLong()).isEqualTo(600);
    assertThat(count("name!=x")).isZero();
    finished(browser.post("/api/v1/bulk-jobs/" + job.at("/id").asLong() + "/undo", null));
    assertThat(count("name!=x")).isEqualTo(600);
  }

  @Test
  void aRepresentativeReachesWhatHeSeesAndIsToldWhatHeMayNotChange() {
    var team = people.team();
    var person = people.inTeam(team, Roles.REPRESENTATIVE);
    var mate = people.inTeam(team, Roles.REPRESENTATIVE);
    for (var owner : List.of(person, mate))
      browser.post(
          CUSTOMERS, Map.of("name", "of a team", "industry", industry, "owner", owner.id()));
    var me = people.signIn(person);
    var job = me.post(CUSTOMERS + "/bulk", all("changes", Map.of("stage", "DORMANT")));
    var done = finished(job);
    assertThat(done.at("/total").asLong()).isEqualTo(2);
    assertThat(done.at("/state").asString()).isEqualTo("COMPLETED_WITH_ERRORS");
    assertThat(done.at("/failures/0/title").asString()).isEqualTo("of a team");
    assertThat(done.at("/failures/0/message").asString()).isNotBlank();
    assertThat(count("stage==DORMANT")).isEqualTo(1);
    var stranger = people.signedIn(Roles.MANAGER);
    assertThat(stranger.get("/api/v1/bulk-jobs/" + job.at("/id").asLong()).status()).isEqualTo(404);
  }

  @Test
  void whatCannotBeIsSaidBeforeAnythingBegins() {
    var bad = browser.post(CUSTOMERS + "/bulk", all("changes", Map.of("stage", "NO")));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.at("/errors/stage/0/code").asString()).isNotBlank();
    assertThat(browser.post(CUSTOMERS + "/bulk", all("changes", Map.of("zz", 1))).code())
        .isEqualTo("unknown-field");
    assertThat(
            browser.post(CUSTOMERS + "/bulk", Map.of("changes", Map.of("stage", "DORMANT"))).code())
        .isEqualTo("selection-missing");
    assertThat(browser.post(CUSTOMERS + "/bulk", all("changes", Map.of())).code())
        .isEqualTo("nothing-to-change");
    assertThat(
            browser
                .post(
                    CUSTOMERS + "/bulk",
                    Map.of("filter", "industry==none" + industry, "action", "delete"))
                .code())
        .isEqualTo("nothing-selected");
  }

  @Test
  void stoppedInTheMiddleItGoesOnWhereItWas() {
    var plan =
        new BulkPlan(
            io.guanxi.record.Input.Action.UPDATE,
            "industry==" + industry,
            List.of(),
            null,
            false,
            Map.of("stage", "DORMANT"),
            Map.of(),
            Map.of());
    var admin = people.with(Roles.ADMINISTRATOR);
    long id = jobs.create("customers", plan, 600, actor(admin.id()));
    int[] steps = {0};
    assertThat(ResumableTask.carryOn(work, id + "-1", () -> steps[0]++ == 1)).isFalse();
    assertThat(count("stage==DORMANT")).isEqualTo(500);
    assertThat(ResumableTask.carryOn(work, id + "-1", () -> false)).isTrue();
    assertThat(count("stage==DORMANT")).isEqualTo(600);
    assertThat(browser.get("/api/v1/bulk-jobs/" + id).at("/changed").asLong()).isEqualTo(600);
  }

  private static io.guanxi.kernel.Actor actor(long id) {
    return new io.guanxi.kernel.Actor(
        id,
        "somebody",
        java.util.Set.of(Roles.ADMINISTRATOR),
        null,
        java.time.ZoneOffset.UTC,
        java.util.Locale.ENGLISH,
        io.guanxi.kernel.Origin.UI,
        null);
  }
}
