package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said and what was to be done comes along, with its day and the one who did it. */
@GuanxiIT
class OldActivitiesIT {

  private static int number;

  @Autowired People people;

  private Browser browser;
  private Importing importing;
  private String name;
  private String customer;

  @BeforeEach
  void aCustomer() {
    browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
    importing = new Importing(browser);
    name = "老客户" + ++number;
    var made =
        browser.post(
            "/api/v1/customers",
            Map.of("name", name, "sourceSystem", "old", "externalId", "o" + number));
    customer = made.at("/number").asString();
  }

  private Importing.Job run(String type, String file, List<Map<String, Object>> mapping) {
    return importing.upload(type, file).plan(Map.of("mapping", mapping)).run();
  }

  @Test
  void notesFindTheirCustomerByOldIdNumberOrName() {
    var teller = people.with(Roles.REPRESENTATIVE);
    var file =
        """
        what,kind,when,about,made,by
        by id,NOTE,2014-05-06 07:08,o%1$d,2014-05-07,%4$s
        by number,CALL,2015-05-06,%2$s,2015-05-07,%4$s
        by name,VISIT,2016-05-06,%3$s,2016-05-07,%4$s
        of nobody,NOTE,2016-05-06,who is this,2016-05-07,%4$s
        """
            .formatted(number, customer, name, teller.login());
    var job =
        run(
            "activities",
            file,
            Importing.columns("subject", "kind", "at", "customer", "createdAt", "createdBy"));
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +3 ~0 =0 !1");
    assertThat(job.errors()).contains("of nobody", "There is no record called who is this");
    var all = browser.get("/api/v1/activities?filter=customer.name==" + url(name) + "&sort=at");
    assertThat(all.at("/items").size()).isEqualTo(3);
    assertThat(all.at("/items/0/createdAt").asString()).startsWith("2014-05-0");
    assertThat(all.at("/items/0/createdBy/id").asLong()).isEqualTo(teller.id());
    assertThat(all.at("/items/0/at").asString()).startsWith("2014-05-0");
  }

  @Test
  void tasksKeepTheirOldIdsSoThatNoneComesTwice() {
    var file =
        "id,subject,due,status,customer\nT%1$d,send,2014-05-06,DONE,o%1$d\n".formatted(number);
    var mapping = Importing.columns("externalId", "subject", "dueOn", "status", "customer");
    run("tasks", file, mapping);
    var again =
        importing
            .upload("tasks", file)
            .plan(Map.of("mapping", mapping, "matchBy", List.of("externalId")))
            .run();
    assertThat(again.at("/created").asInt()).isZero();
    var all = browser.get("/api/v1/tasks?filter=externalId==T" + number);
    assertThat(all.at("/items").size()).isEqualTo(1);
    assertThat(all.at("/items/0/doneAt").asString()).startsWith("2014-05-0");
  }

  @Test
  void onlyAdministratorsSayWhoMadeSomethingAndWhen() {
    var manager = new Importing(people.signedIn(Roles.MANAGER));
    var job = manager.upload("activities", "subject,Created at\na,2014-05-06\n");
    for (var field : job.at("/fields")) {
      assertThat(field.at("/name").asString()).isNotIn("createdAt", "createdBy");
    }
  }

  private static String url(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
