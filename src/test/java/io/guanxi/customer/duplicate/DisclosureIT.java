package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.ACCESS_REQUEST;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class DisclosureIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String SETTING = "/api/v1/duplicate-disclosure";
  private static int number = 100;

  @Autowired People people;
  @Autowired DSLContext db;

  private Browser admin;
  private Browser mine;
  private Browser theirs;
  private People.Person owner;
  private String name;
  private String phone;
  private long customer;

  @BeforeEach
  void somebodyHasACustomerThatAnotherIsAboutToType() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    owner = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    mine = people.signIn(owner);
    theirs = people.signIn(people.inTeam(people.team(), Roles.REPRESENTATIVE));
    name = "Zwillingswerke Nordhafen " + ++number;
    phone = "13912340" + number;
    customer = mine.post(CUSTOMERS, typed()).at("/id").asLong();
  }

  @AfterEach
  void tellNothing() {
    disclose("nothing", 20);
  }

  private Map<String, Object> typed() {
    return Map.of(
        "name", name, "contactMethods", List.of(Map.of("kind", "MOBILE", "value", phone)));
  }

  private void disclose(String level, int daily) {
    assertThat(admin.put(SETTING, Map.of("level", level, "daily", daily)).status()).isEqualTo(200);
  }

  private JsonNode check(Browser who) {
    var answer = who.post(CUSTOMERS + "/duplicates", typed());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.at("/items").size()).isZero();
    assertThat(answer.text()).doesNotContain("\"" + customer + "\"").doesNotContain(":" + customer);
    return answer.at("/hidden");
  }

  @Test
  void nothingIsSaidUnlessTheAdministratorAllowsIt() {
    assertThat(check(theirs).size()).isZero();
    assertThat(db.fetchCount(ACCESS_REQUEST, ACCESS_REQUEST.RECORD_ID.eq(customer))).isZero();
  }

  @Test
  void thatItExistsIsSaidWithoutANameAndNoted() {
    disclose("exists", 20);
    var hidden = check(theirs);
    assertThat(hidden.size()).isEqualTo(1);
    assertThat(hidden.at("/0/owner").isMissingNode()).isTrue();
    assertThat(check(theirs).at("/0/token").asString()).isEqualTo(hidden.at("/0/token").asString());
    assertThat(
            db.fetchCount(
                AUDIT_EVENT,
                AUDIT_EVENT
                    .RECORD_ID
                    .eq(customer)
                    .and(AUDIT_EVENT.ACTION.eq("duplicate.disclosed"))))
        .isEqualTo(1);
  }

  @Test
  void whoAsksTheOwnerIsLetInByOneClick() {
    disclose("owner", 20);
    var hidden = check(theirs).at("/0");
    assertThat(hidden.at("/owner").asString()).isEqualTo(owner.login());
    var ask = Map.of("token", hidden.at("/token").asString(), "reason", "same tender");
    assertThat(theirs.post("/api/v1/access-requests", ask).status()).isEqualTo(204);
    assertThat(check(theirs).at("/0/asked").asBoolean()).isTrue();
    var asked = mine.get(CUSTOMERS + "/" + customer + "/shares").at("/requests/0/id").asLong();
    assertThat(mine.post("/api/v1/access-requests/" + asked + "/grant", null).status())
        .isEqualTo(204);
    assertThat(theirs.get(CUSTOMERS + "/" + customer).status()).isEqualTo(200);
  }

  @Test
  void nobodyIsToldMoreThanSoOftenADay() {
    disclose("owner", 1);
    assertThat(check(theirs).size()).isEqualTo(1);
    var second =
        Map.<String, Object>of(
            "name", "Another Zwilling Sudhafen " + number, "taxNumber", "DE99887766" + number);
    mine.post(CUSTOMERS, second);
    var answer = theirs.post(CUSTOMERS + "/duplicates", second);
    assertThat(answer.at("/hidden").size()).isZero();
    assertThat(check(theirs).size()).isEqualTo(1);
  }

  @Test
  void onlyTheAdministratorChoosesAndChoosesSomethingThatIs() {
    assertThat(theirs.put(SETTING, Map.of("level", "owner")).status()).isEqualTo(403);
    assertThat(theirs.get(SETTING).status()).isEqualTo(403);
    assertThat(admin.put(SETTING, Map.of("level", "everything")).status()).isEqualTo(422);
    assertThat(admin.put(SETTING, Map.of("daily", 0)).status()).isEqualTo(422);
    assertThat(admin.get(SETTING).at("/level").asString()).isEqualTo("nothing");
  }
}
