package io.guanxi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class RolesIT {

  private static final String CUSTOMERS = "/api/v1/customers";

  @Autowired People people;

  Browser administrator;
  People.Person me;
  People.Person mate;
  People.Person stranger;
  long mine;
  long mates;
  long strangers;
  long nobodys;

  @BeforeEach
  void aTeamOfTwoAndAStranger() {
    administrator = people.signedIn(Roles.ADMINISTRATOR);
    var team = people.team();
    me = people.inTeam(team, Roles.REPRESENTATIVE);
    mate = people.inTeam(team, Roles.REPRESENTATIVE);
    stranger = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    mine = customer(me.id());
    mates = customer(mate.id());
    strangers = customer(stranger.id());
    nobodys = customer(null);
  }

  @Test
  void aRepresentativeSeesHisTeamsCustomersAndThoseNobodyHas() {
    var browser = people.signIn(me);
    assertThat(ids(browser.get(CUSTOMERS + "?limit=200&sort=-createdAt")))
        .contains(mine, mates, nobodys)
        .doesNotContain(strangers);
    assertThat(browser.get(CUSTOMERS + "/" + mates).status()).isEqualTo(200);
    assertThat(browser.get(CUSTOMERS + "/" + strangers).status()).isEqualTo(404);
  }

  @Test
  void aRepresentativeChangesOnlyHisOwn() {
    var browser = people.signIn(me);
    assertThat(rename(browser, mine).status()).isEqualTo(200);
    assertThat(rename(browser, mates).status()).isEqualTo(403);
    assertThat(rename(browser, nobodys).status()).isEqualTo(403);
    assertThat(rename(browser, strangers).status()).isEqualTo(404);
    assertThat(browser.delete(CUSTOMERS + "/" + mates + "?version=1").status()).isEqualTo(403);
    assertThat(browser.delete(CUSTOMERS + "/" + mine + "?version=2").status()).isEqualTo(204);
    assertThat(browser.delete(CUSTOMERS + "/" + mine + "/purge").code()).isEqualTo("may-not");
    assertThat(administrator.delete(CUSTOMERS + "/" + mine + "/purge").status()).isEqualTo(204);
  }

  @Test
  void aRepresentativeSeesChildrenWhereHeSeesTheirParents() {
    var browser = people.signIn(me);
    var methods = browser.get("/api/v1/contact-methods?limit=200");
    var values = new ArrayList<String>();
    methods.at("/items").forEach(item -> values.add(item.at("/value").asString()));
    assertThat(values)
        .contains("c" + me.id() + "@example.com")
        .doesNotContain("c" + stranger.id() + "@example.com");
  }

  @Test
  void someoneWithoutATeamSeesHisOwnAndThoseNobodyHas() {
    var loner = people.with(Roles.REPRESENTATIVE);
    var own = customer(loner.id());
    var browser = people.signIn(loner);
    assertThat(ids(browser.get(CUSTOMERS + "?limit=200&sort=-createdAt")))
        .contains(own, nobodys)
        .doesNotContain(mine, mates, strangers);
  }

  @Test
  void aManagerDoesEverythingButSettings() {
    var browser = people.signedIn(Roles.MANAGER);
    assertThat(rename(browser, strangers).status()).isEqualTo(200);
    assertThat(can(browser, "customers"))
        .containsOnlyKeys(
            "read", "create", "update", "delete", "purge", "export", "import", "bulk", "share",
            "merge", "assign")
        .doesNotContainValue(false);
    assertThat(browser.get("/api/v1/setup/sample").status()).isEqualTo(403);
  }

  @Test
  void whoMayOnlyReadReadsAllAndChangesNothing() {
    var browser = people.signedIn(Roles.READ_ONLY);
    assertThat(browser.get(CUSTOMERS + "/" + strangers).status()).isEqualTo(200);
    assertThat(rename(browser, mine).status()).isEqualTo(403);
    assertThat(browser.post(CUSTOMERS, Map.of("name", "A")).status()).isEqualTo(403);
    assertThat(can(browser, "customers"))
        .containsEntry("read", true)
        .containsEntry("export", false);
  }

  @Test
  void rightsAddUp() {
    var both = people.signedIn(Roles.READ_ONLY, Roles.REPRESENTATIVE);
    assertThat(both.get(CUSTOMERS + "/" + strangers).status()).isEqualTo(200);
    assertThat(both.post(CUSTOMERS, Map.of("name", "A")).status()).isEqualTo(201);
    assertThat(rename(both, strangers).status()).isEqualTo(403);
  }

  @Test
  void whoHasNoRoleSeesNothing() {
    assertThat(people.signedIn().get(CUSTOMERS).status()).isEqualTo(403);
  }

  private long customer(@Nullable Long owner) {
    var values = new HashMap<String, Object>();
    values.put("name", "Customer of " + owner);
    values.put("owner", owner);
    values.put(
        "contactMethods", List.of(Map.of("kind", "EMAIL", "value", "c" + owner + "@example.com")));
    var created = administrator.post(CUSTOMERS, values);
    assertThat(created.status()).as(created.text()).isEqualTo(201);
    return created.at("/id").asLong();
  }

  private static Browser.Answer rename(Browser browser, long id) {
    return browser.patch(CUSTOMERS + "/" + id, Map.of("version", 1, "name", "Renamed"));
  }

  private static List<Long> ids(Browser.Answer page) {
    var ids = new ArrayList<Long>();
    page.at("/items").forEach(item -> ids.add(item.at("/id").asLong()));
    return ids;
  }

  private static Map<String, Boolean> can(Browser browser, String type) {
    var can = new HashMap<String, Boolean>();
    for (JsonNode found : browser.get("/api/v1/meta").at("/types")) {
      if (found.at("/type").asString().equals(type)) {
        found.at("/can").properties().forEach(e -> can.put(e.getKey(), e.getValue().asBoolean()));
      }
    }
    return can;
  }
}
