package io.guanxi.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import io.guanxi.platform.access.Roles;
import io.guanxi.record.Input;
import io.guanxi.record.Outcome;
import io.guanxi.record.Records;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.Statements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a merge tells to whom, and what it costs when much is to be moved. */
@GuanxiIT
class MergeSightIT {

  private static final int MANY = 12;

  @Autowired People people;
  @Autowired Records records;
  @Autowired DSLContext db;
  @Autowired Statements statements;

  private Browser admin = new Browser(0);

  @BeforeEach
  void somebody() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
  }

  private static long create(Browser by, String type, Map<String, Object> values) {
    var answer = by.post("/api/v1/" + type, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private void merge(long into, long other) {
    var wish = Map.of("others", List.of(other));
    var answer = admin.post("/api/v1/customers/" + into + "/merge", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  @Test
  void titlesOnlyWhatTheReaderMaySee() {
    var person = people.with(Roles.REPRESENTATIVE);
    var mine = Map.<String, Object>of("owner", person.id());
    long one = create(admin, "customers", Map.of("name", "子丑", "owner", person.id()));
    long two = create(admin, "customers", Map.of("name", "子丑寅", "owner", person.id()));
    long third = create(admin, "customers", Map.of("name", "别家"));
    var contacts = new ArrayList<Long>();
    for (var name : List.of("看得见", "看不见", "也看不见"))
      contacts.add(
          create(admin, "contacts", Map.of("name", name, "customer", two, "owner", person.id())));
    merge(one, two);
    for (var contact : contacts) {
      var seen = contact.equals(contacts.get(0));
      var values = seen ? mine : Map.<String, Object>of("owner", first());
      move(contact, third, values);
    }
    var theirs = people.signIn(person);
    var answers = new ArrayList<Browser.Answer>();
    long asked =
        statements.with(
            "select \"contact\".\"id\", \"contact\".\"name\" from",
            () -> answers.add(theirs.post("/api/v1/customers/" + one + "/unmerge", Map.of())));
    var undone = answers.get(0);
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.at("/left").size()).isEqualTo(3);
    assertThat(undone.text()).contains("看得见").doesNotContain("看不见");
    assertThat(asked).as("one question for all of a type").isEqualTo(1);
  }

  private void move(long contact, long customer, Map<String, Object> also) {
    var values = new java.util.HashMap<>(also);
    values.put("customer", customer);
    values.put("version", admin.get("/api/v1/contacts/" + contact).at("/version").asLong());
    assertThat(admin.patch("/api/v1/contacts/" + contact, values).status()).isEqualTo(200);
  }

  private long first() {
    return Actors.administrator(db).id();
  }

  @Test
  void isNoOracleOfWhatOneDoesNotSee() {
    long plain = create(admin, "customers", Map.of("name", "午"));
    long merged = create(admin, "customers", Map.of("name", "未"));
    merge(merged, create(admin, "customers", Map.of("name", "申")));
    var stranger = people.signedIn(Roles.REPRESENTATIVE);
    for (var id : List.of(plain, merged, 999_999_999L))
      assertThat(stranger.post("/api/v1/customers/" + id + "/unmerge", Map.of()).status())
          .as("customer " + id)
          .isEqualTo(404);
  }

  @Test
  void movesManyFilesInOneStatementForEachMergedRecord() {
    long one = create(admin, "customers", Map.of("name", "酉"));
    long two = create(admin, "customers", Map.of("name", "戌"));
    for (int i = 0; i < MANY; i++)
      admin.upload(
          "/api/v1/customers/" + two + "/attachments",
          i + ".txt",
          ("text " + i).getBytes(StandardCharsets.UTF_8));
    assertThat(statements.with("update \"attachment\"", () -> merge(one, two))).isEqualTo(1);
    assertThat(files(one)).isEqualTo(MANY);
    var back =
        statements.with(
            "update \"attachment\"",
            () -> admin.post("/api/v1/customers/" + one + "/unmerge", Map.of()));
    assertThat(back).isEqualTo(1);
    assertThat(files(two)).isEqualTo(MANY);
  }

  private int files(long customer) {
    return admin.get("/api/v1/customers/" + customer + "/attachments").at("/items").size();
  }

  @Test
  void asksForTheTombstonesOfManyAtOnce() {
    var actor = Actors.administrator(db);
    var gone = new ArrayList<Long>();
    for (int i = 0; i < MANY; i++) gone.add(create(admin, "customers", Map.of("name", "亥" + i)));
    records.writeAll(
        Customers.CUSTOMER, gone.stream().map(id -> Input.delete(id, null)).toList(), actor);
    var outcomes = new ArrayList<Outcome>();
    var restores =
        gone.stream().map(id -> new Input(Input.Action.RESTORE, id, null, Map.of())).toList();
    long asked =
        statements.with(
            "\"record_merged\"",
            () -> outcomes.addAll(records.writeAll(Customers.CUSTOMER, restores, actor)));
    assertThat(outcomes).allMatch(outcome -> outcome.problem() == null);
    assertThat(asked).isEqualTo(1);
  }
}
