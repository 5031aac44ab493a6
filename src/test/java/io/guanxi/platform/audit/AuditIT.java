package io.guanxi.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What the auditor finds. */
@GuanxiIT
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class AuditIT {

  private static final String AUDIT = "/api/v1/audit";

  @Autowired People people;
  @Autowired Chaining chaining;

  Browser administrator;
  Browser auditor;
  People.Person rep;
  Browser representative;

  @BeforeEach
  void people() {
    administrator = people.signedIn(Roles.ADMINISTRATOR);
    auditor = people.signedIn(Roles.AUDITOR);
    rep = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    representative = people.signIn(rep);
  }

  @Test
  void onlyWhoHasTheRightReadsTheTrail() {
    for (var path : List.of("", "/actions", "/export", "/settings")) {
      assertThat(representative.get(AUDIT + path).status()).as(path).isEqualTo(403);
      assertThat(auditor.get(AUDIT + path).status()).as(path).isEqualTo(200);
      assertThat(people.browser().get(AUDIT + path).status()).as(path).isEqualTo(401);
    }
    assertThat(representative.post(AUDIT + "/verify", Map.of()).status()).isEqualTo(403);
    assertThat(auditor.post(AUDIT + "/verify", Map.of()).at("/intact").asBoolean()).isTrue();
    assertThat(auditor.put(AUDIT + "/settings", Map.of("personalViews", true)).status())
        .isEqualTo(403);
    assertThat(auditor.get("/api/v1/customers").status()).isEqualTo(403);
  }

  @Test
  void refusalsAreCountedWithoutFlooding() {
    var foreign = customer(administrator);
    for (int i = 0; i < 40; i++) {
      assertThat(representative.get("/api/v1/customers/" + foreign).status()).isEqualTo(404);
    }
    var found = events("actor=" + rep.id() + "&action=access.refused");
    assertThat(found).hasSize(1);
    assertThat(found.get(0)).contains("/api/v1/{type", "\"status\":\"404\"", "" + foreign);
    chaining.stop();
    chaining.start();
    found = events("actor=" + rep.id() + "&action=access.refused");
    assertThat(found).hasSize(2);
    assertThat(found.get(0)).contains("\"more\":39");
  }

  @Test
  void anExportIsNotedBeforeItIsRead() {
    customer(administrator);
    administrator.get("/api/v1/customers/export?fields=name,phone&q=Audit");
    var found = events("action=record.exported");
    assertThat(found.get(0)).contains("\"phone\"", "\"all\":false", "csv").doesNotContain("Audit ");
    var csv = auditor.get(AUDIT + "/export?action=record.exported").text();
    assertThat(csv).contains("Exported records");
    assertThat(auditor.with("Accept-Language", "zh-CN").get(AUDIT + "/export?format=csv").text())
        .contains("导出了记录");
  }

  @Test
  void whoLooksAtPersonalDataIsNotedWhereThatIsWanted() {
    var one = customer(representative);
    representative.get("/api/v1/customers/" + one);
    assertThat(events("record=" + one + "&action=record.viewed")).isEmpty();
    assertThat(administrator.put(AUDIT + "/settings", Map.of("personalViews", true)).status())
        .isEqualTo(204);
    try {
      representative.get("/api/v1/customers/" + one);
      representative.get("/api/v1/customers?limit=10");
      representative.get("/api/v1/search?q=Audit");
      assertThat(events("record=" + one + "&action=record.viewed")).hasSize(1);
      assertThat(events("record=" + one + "&action=record.listed")).isNotEmpty();
      administrator.get("/api/v1/customers/export?fields=name");
      administrator.patch("/api/v1/customers/" + one, Map.of("version", 1, "rating", 3));
      assertThat(events("type=customers&seen=true&record=" + one))
          .anyMatch(event -> event.contains("record.viewed"))
          .anyMatch(event -> event.contains("record.listed"))
          .anyMatch(event -> event.contains("record.exported"))
          .allMatch(event -> event.matches("(?s).*record\\.(viewed|listed|exported).*"));
    } finally {
      administrator.put(AUDIT + "/settings", Map.of("personalViews", false));
    }
    assertThat(events("action=audit.settings-changed").get(0)).contains("before", "after");
  }

  @Test
  void purgesAndMergesAreNoted() {
    var one = customer(administrator);
    administrator.delete("/api/v1/customers/" + one + "?version=1");
    administrator.delete("/api/v1/customers/" + one + "/purge");
    assertThat(events("record=" + one + "&action=record.purged")).hasSize(1);
  }

  @Test
  void pagesGoOnWhereTheyEnded() {
    for (int i = 0; i < 3; i++) auditor.post(AUDIT + "/verify", Map.of());
    var first = auditor.get(AUDIT + "?action=audit.&limit=2");
    var next = first.at("/next").asString();
    var second = auditor.get(AUDIT + "?action=audit.&limit=2&after=" + next);
    assertThat(second.at("/items/0/id").asLong()).isLessThan(first.at("/items/1/id").asLong());
    assertThat(auditor.get(AUDIT + "?after=nonsense").status()).isEqualTo(400);
    assertThat(auditor.get(AUDIT + "?from=2020-01-01&to=2020-12-31").at("/items").size()).isZero();
  }

  @Test
  void peopleAreCalledByTheirNames() {
    var changed =
        administrator.patch(
            "/api/v1/users/" + rep.id() + "/account",
            Map.of("version", 1, "roles", List.of(Roles.MANAGER)));
    assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    var found = events("record=" + rep.id() + "&action=user.roles-changed");
    assertThat(found.get(0)).contains("\"names\":{\"" + rep.id() + "\":\"" + rep.login());
  }

  @Test
  void secretsNeverGetIn() {
    people
        .browser()
        .post("/api/v1/session", Map.of("login", rep.login(), "password", "canary-password-99"));
    people.browser().withToken("gx_canary-token-99").get("/api/v1/customers");
    people.browser().get("/api/v1/customers?access_token=gx_canary-token-99");
    assertThat(auditor.get(AUDIT + "/export").text()).doesNotContain("canary");
  }

  private long customer(Browser browser) {
    return browser
        .post("/api/v1/customers", Map.of("name", "Audit " + System.nanoTime()))
        .at("/id")
        .asLong();
  }

  private List<String> events(String query) {
    chaining.attempt();
    var out = new ArrayList<String>();
    auditor.get(AUDIT + "?limit=50&" + query).at("/items").forEach(e -> out.add(e.toString()));
    return out;
  }
}
