package io.guanxi.platform.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class HandoverIT {

  private static final String API = "/api/v1";

  @Autowired People people;

  private Browser admin;
  private People.Person leaver;
  private People.Person heir;
  private People.Person other;
  private final List<Long> customers = new ArrayList<>();

  @BeforeEach
  void somebodyOwnsFiveCustomersAndTwoTasks() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    leaver = people.with(Roles.REPRESENTATIVE);
    heir = people.with(Roles.REPRESENTATIVE);
    other = people.with(Roles.REPRESENTATIVE);
    for (int i = 0; i < 5; i++) customers.add(customer("handed over " + leaver.id() + "-" + i));
    task("OPEN");
    task("DONE");
  }

  private long customer(String name) {
    var made = admin.post(API + "/customers", Map.of("name", name, "owner", leaver.id()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private void task(String status) {
    var made =
        admin.post(
            API + "/tasks",
            Map.of("subject", "call " + leaver.id(), "status", status, "owner", leaver.id()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  private JsonNode finished(Browser.Answer begun) {
    assertThat(begun.status()).as(begun.text()).isIn(200, 202);
    var path = API + "/handovers/" + begun.at("/id").asLong();
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> !List.of("RUNNING", "UNDOING").contains(admin.get(path).at("/state").asString()));
    return admin.get(path).at("");
  }

  private long owned(People.Person person, String type) {
    return admin
        .get(API + "/" + type + "?limit=1&count=exact&filter=owner==" + person.id())
        .at("/count")
        .asLong();
  }

  @Test
  void thePreviewCountsWhatSomebodyWouldLeaveBehind() {
    var preview = admin.get(API + "/handovers/preview?from=" + leaver.id());
    assertThat(preview.status()).isEqualTo(200);
    var piles = preview.at("/types");
    assertThat(piles.toString())
        .contains("{\"type\":\"customers\",\"count\":5,\"open\":5,\"beyond\":0}")
        .contains("{\"type\":\"tasks\",\"count\":2,\"open\":1,\"beyond\":0}");
  }

  @Test
  void everythingGoesToOneAndComesBack() {
    var done =
        finished(
            admin.post(
                API + "/handovers",
                Map.of("from", leaver.id(), "to", List.of(heir.id()), "reason", "left us")));
    assertThat(done.at("/state").asString()).as(done.toString()).isEqualTo("COMPLETED");
    assertThat(done.at("/changed").asLong()).isEqualTo(7);
    assertThat(owned(leaver, "customers")).isZero();
    assertThat(owned(heir, "customers")).isEqualTo(5);
    assertThat(owned(heir, "tasks")).isEqualTo(2);

    var owners = admin.get(API + "/customers/" + customers.get(0) + "/owners").at("/items");
    assertThat(owners.at("/0/from/id").asLong()).isEqualTo(leaver.id());
    assertThat(owners.at("/0/to/id").asLong()).isEqualTo(heir.id());
    assertThat(owners.at("/0/reason").asString()).isEqualTo("left us");
    assertThat(owners.at("/0/origin").asString()).isEqualTo("handover");

    var back = finished(admin.post(API + "/handovers/" + done.at("/id").asLong() + "/undo", null));
    assertThat(back.at("/state").asString()).isEqualTo("UNDONE");
    assertThat(back.at("/undone").asLong()).isEqualTo(7);
    assertThat(owned(leaver, "customers")).isEqualTo(5);
    assertThat(owned(leaver, "tasks")).isEqualTo(2);
  }

  @Test
  void severalTakeItInTurnAndClosedTasksMayStay() {
    var done =
        finished(
            admin.post(
                API + "/handovers",
                Map.of(
                    "from",
                    leaver.id(),
                    "to",
                    List.of(heir.id(), other.id()),
                    "types",
                    Map.of("tasks", "OPEN"))));
    assertThat(done.at("/changed").asLong()).isEqualTo(6);
    assertThat(owned(heir, "customers") + owned(other, "customers")).isEqualTo(5);
    assertThat(Math.abs(owned(heir, "customers") - owned(other, "customers"))).isEqualTo(1);
    assertThat(owned(leaver, "tasks")).isEqualTo(1);
  }

  @Test
  void aSelectionIsTransferredAndWhatOneMayNotGiveIsNamed() {
    var path = API + "/customers/transfer";
    var chosen = customers.subList(0, 3);
    var done =
        finished(admin.post(path, Map.of("ids", chosen, "to", List.of(heir.id()), "reason", "x")));
    assertThat(done.at("/changed").asLong()).isEqualTo(3);
    assertThat(owned(heir, "customers")).isEqualTo(3);
    assertThat(owned(leaver, "customers")).isEqualTo(2);
  }

  @Test
  void nobodyTakesBackWhatAnotherGave() {
    var done =
        finished(
            admin.post(
                API + "/customers/transfer", Map.of("ids", customers, "to", List.of(heir.id()))));
    var path = API + "/handovers/" + done.at("/id").asLong();
    var rep = people.signIn(heir);
    assertThat(rep.get(path).status()).isEqualTo(404);
    assertThat(rep.post(path + "/undo", null).status()).isEqualTo(404);
    assertThat(rep.post(path + "/cancel", null).status()).isEqualTo(404);
    assertThat(owned(heir, "customers")).isEqualTo(5);
  }

  @Test
  void nothingIsGivenToNobodyOrToTheLeaverOrToSomebodyWhoLeft() {
    var path = API + "/handovers";
    assertThat(admin.post(path, Map.of("from", leaver.id(), "to", List.of())).status())
        .isEqualTo(422);
    assertThat(
            admin
                .post(path, Map.of("from", leaver.id(), "to", List.of(leaver.id())))
                .at("/errors/to/0/code")
                .asString())
        .isEqualTo("handover-to-leaver");
    assertThat(
            admin
                .post(path, Map.of("from", leaver.id(), "to", List.of(999_999_999)))
                .at("/errors/to/0/code")
                .asString())
        .isEqualTo("reference-not-found");
    assertThat(admin.post(path, Map.of("from", 999_999_999, "to", List.of(heir.id()))).status())
        .isEqualTo(404);
  }

  @Test
  void onlyWhoAnswersForPeopleHandsOverSomebodysEverything() {
    var rep = people.signIn(heir);
    assertThat(rep.get(API + "/handovers/preview?from=" + leaver.id()).status()).isEqualTo(403);
    var wanted = Map.of("from", leaver.id(), "to", List.of(heir.id()));
    assertThat(rep.post(API + "/handovers", wanted).status()).isEqualTo(403);
    assertThat(owned(leaver, "customers")).isEqualTo(5);
    var stolen = Map.of("ids", customers, "to", List.of(heir.id()));
    rep.post(API + "/customers/transfer", stolen);
    assertThat(owned(leaver, "customers")).isEqualTo(5);
  }

  @Test
  void whatIsNoRecordComesBackTooAndNobodyLosesWhatHeHad() {
    long team = people.team();
    admin.put(API + "/teams/" + team + "/members/" + leaver.id(), Map.of("manager", true));
    long led = people.team();
    admin.put(API + "/teams/" + led + "/members/" + leaver.id(), Map.of("manager", true));
    admin.put(API + "/teams/" + led + "/members/" + heir.id(), Map.of("manager", false));
    long own = another("of another");
    long both = another("of another too");
    letIn(own, leaver, "read");
    letIn(both, leaver, "read");
    letIn(both, heir, "write");
    var leavers = people.signIn(leaver);
    var view =
        leavers.post(
            API + "/saved-views",
            Map.of(
                "type",
                "customers",
                "name",
                "Shared " + leaver.id(),
                "shared",
                true,
                "columns",
                List.of("name")));
    assertThat(view.status()).as(view.text()).isEqualTo(201);
    var before = standing(team, led, own, both);

    var done =
        finished(
            admin.post(API + "/handovers", Map.of("from", leaver.id(), "to", List.of(heir.id()))));
    assertThat(done.at("/given/teams-managed").asInt()).as(done.toString()).isEqualTo(2);
    assertThat(done.at("/given/shares").asInt()).isEqualTo(2);
    assertThat(done.at("/given/views").asInt()).isEqualTo(1);
    assertThat(role(team, leaver)).isEqualTo("member");
    assertThat(role(team, heir)).isEqualTo("manager");
    assertThat(level(both, heir)).as("who had more keeps it").isEqualTo("write");
    assertThat(level(own, heir)).isEqualTo("read");
    assertThat(level(own, leaver)).isEmpty();

    var back = finished(admin.post(API + "/handovers/" + done.at("/id").asLong() + "/undo", null));
    assertThat(back.at("/state").asString()).isEqualTo("UNDONE");
    assertThat(back.at("/kept").asLong()).isZero();
    assertThat(standing(team, led, own, both)).isEqualTo(before);
    assertThat(leavers.get(API + "/saved-views?type=customers").text())
        .contains("Shared " + leaver.id());
  }

  @Test
  void whatAnotherChangedSinceStaysWhenTheRestComesBack() {
    long team = people.team();
    admin.put(API + "/teams/" + team + "/members/" + leaver.id(), Map.of("manager", true));
    var done =
        finished(
            admin.post(API + "/handovers", Map.of("from", leaver.id(), "to", List.of(heir.id()))));
    admin.put(API + "/teams/" + team + "/members/" + other.id(), Map.of("manager", true));
    assertThat(admin.delete(API + "/teams/" + team + "/members/" + heir.id()).status())
        .isEqualTo(204);
    var back = finished(admin.post(API + "/handovers/" + done.at("/id").asLong() + "/undo", null));
    assertThat(back.at("/kept").asLong()).isEqualTo(1);
    assertThat(role(team, leaver)).isEqualTo("member");
    assertThat(owned(leaver, "customers")).isEqualTo(5);
  }

  @Test
  void allThatAListShowsIsTransferred() {
    var wanted =
        Map.of("filter", "owner==" + leaver.id(), "to", List.of(heir.id()), "reason", "region");
    var done = finished(admin.post(API + "/customers/transfer", wanted));
    assertThat(done.at("/changed").asLong()).isEqualTo(5);
    assertThat(owned(heir, "customers")).isEqualTo(5);
    assertThat(admin.post(API + "/customers/transfer", Map.of("to", List.of(heir.id()))).code())
        .isEqualTo("selection-missing");
  }

  private long another(String name) {
    var made = admin.post(API + "/customers", Map.of("name", name, "owner", other.id()));
    return made.at("/id").asLong();
  }

  private void letIn(long customer, People.Person who, String level) {
    var shared =
        admin.post(
            API + "/customers/" + customer + "/shares", Map.of("user", who.id(), "level", level));
    assertThat(shared.status()).as(shared.text()).isEqualTo(201);
  }

  private List<String> standing(long team, long led, long own, long both) {
    var out = new ArrayList<String>();
    for (var who : List.of(leaver, heir)) {
      out.add(role(team, who) + " " + role(led, who));
      out.add(level(own, who) + " " + level(both, who));
    }
    return out;
  }

  private String role(long team, People.Person who) {
    for (var member : admin.get(API + "/teams/" + team + "/members").at("/items"))
      if (member.at("/id").asLong() == who.id())
        return member.at("/manager").asBoolean() ? "manager" : "member";
    return "";
  }

  private String level(long customer, People.Person who) {
    for (var share : admin.get(API + "/customers/" + customer + "/shares").at("/items"))
      if (share.at("/user/id").asLong() == who.id()) return share.at("/level").asString();
    return "";
  }
}
