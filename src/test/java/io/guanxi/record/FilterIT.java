package io.guanxi.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.record.specimen.Specimens;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What filters find, over a type with every kind. */
@GuanxiIT
@Import({Specimens.class, TestActor.class})
class FilterIT {

  private static final String PATH = "/api/v1/specimens";

  @LocalServerPort int port;
  @Autowired TestActor people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  private Browser api = new Browser(0);

  @BeforeEach
  void threeSpecimens() {
    api = people.signedIn(port);
    db.execute("DELETE FROM specimen_part");
    db.execute("DELETE FROM specimen");
    var today = LocalDate.now(clock.withZone(ZoneId.of("Asia/Shanghai")));
    create(
        Map.of(
            "name",
            "one",
            "quantity",
            1,
            "amount",
            "10.50",
            "colour",
            "RED",
            "tags",
            List.of("vip"),
            "madeOn",
            today.toString(),
            "address",
            Map.of("city", "上海"),
            "phone",
            "0755-88888888转801",
            "parts",
            List.of(Map.of("name", "wheel", "amount", "5"))));
    create(
        Map.of(
            "name",
            "two",
            "quantity",
            2,
            "amount",
            "20",
            "colour",
            "GREEN",
            "tags",
            List.of("vip", "new"),
            "madeOn",
            today.minusDays(6).toString(),
            "email",
            "Two@Example.com",
            "parts",
            List.of(
                Map.of("name", "door", "amount", "50"), Map.of("name", "wheel", "amount", "7"))));
    create(
        Map.of(
            "name",
            "three",
            "madeOn",
            today.minusDays(400).toString(),
            "remark",
            "100% sure_thing"));
  }

  private void create(Map<String, Object> values) {
    var answer = api.post(PATH, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name==one                                    | one",
        "name!=one                                    | three two",
        "quantity=gt=1                                | two",
        "quantity=ge=1                                | one two",
        "quantity!=1                                  | three two",
        "quantity=empty=true                          | three",
        "quantity=out=(1,2)                           | three",
        "amount==10.5                                 | one",
        "amount=lt=20                                 | one",
        "colour=in=(RED,GREEN)                        | one two",
        "not(colour==RED)                             | three two",
        "tags==vip                                    | one two",
        "tags=in=(new,other)                          | two",
        "tags=empty=true                              | three",
        "name=like=*o                                 | two",
        "name=like=o                                  | one two",
        "remark=like='100%'                           | three",
        "remark=like=sure_                            | three",
        "madeOn==today                                | one",
        "madeOn==7d                                   | one two",
        "madeOn=lt=this-year                          | three",
        "address.city==上海                            | one",
        "address=empty=false                          | one",
        "phone==075588888888转801                      | one",
        "phone=like=8888                              | one",
        "email==Two@example.COM                       | two",
        "parts.any(name==wheel;amount=gt=6)           | two",
        "parts.none(name==wheel)                      | three",
        "parts.name==door                             | two",
        "parts=empty=true                             | three",
        "doubled==4                                   | two",
        "siblingCount==0                              | one three two",
        "owner==me;name==one,name==three              | one three",
        "owner.name==contract;quantity==2             | two"
      })
  void finds(String filter, String names) {
    var answer = api.get(PATH + "?sort=name&filter=" + Text.encode(filter.strip()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var found = new ArrayList<String>();
    for (var item : answer.at("/items")) found.add(item.at("/name").asString());
    assertThat(String.join(" ", found)).isEqualTo(names.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing==1          | unknown-field",
        "owner.secret==1     | unknown-field",
        "owner.passwordHash==x | unknown-field",
        "quantity==many      | bad-filter-value",
        "quantity=like=1     | unknown-operator",
        "fragile=gt=true     | unknown-operator",
        "madeOn==someday     | bad-filter-value",
        "madeOn==2026-02-30  | bad-filter-value",
        "name=any=x          | unknown-operator",
        "name.any(x==1)      | not-a-list-of-records",
        "extra==1            | unknown-operator",
        "id==x               | bad-filter-value"
      })
  void refusesByName(String filter, String code) {
    var answer = api.get(PATH + "?filter=" + Text.encode(filter.strip()));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code.strip());
  }

  @Test
  void refusesUnknownParametersSortsAndFields() {
    assertThat(api.get(PATH + "?fliter=x").code()).isEqualTo("unknown-parameter");
    assertThat(api.get(PATH + "?sort=password").code()).isEqualTo("unknown-field");
    assertThat(api.get(PATH + "?sort=amount").code()).isEqualTo("not-sortable");
    assertThat(api.get(PATH + "?fields=name,secret").code()).isEqualTo("unknown-field");
    assertThat(api.get(PATH + "?named=green").code()).isEqualTo("unknown-named-filter");
    assertThat(api.get(PATH + "?limit=1000").code()).isEqualTo("bad-limit");
    assertThat(api.get(PATH + "?after=x&sort=name").code()).isEqualTo("cursor-mismatch");
  }

  @Test
  void refusesACursorOfAnotherSort() {
    var next = api.get(PATH + "?sort=name&limit=1").at("/next").asString();
    assertThat(api.get(PATH + "?sort=-name&limit=1&after=" + next).code())
        .isEqualTo("cursor-mismatch");
  }

  @Test
  void pagesThroughNullsInBothDirections() {
    for (var sort : List.of("quantity", "-quantity")) {
      var seen = new ArrayList<String>();
      var after = "";
      for (int i = 0; i < 3; i++) {
        var page = api.get(PATH + "?limit=1&sort=" + sort + after);
        seen.add(page.at("/items/0/name").asString());
        after = "&after=" + page.at("/next").asString();
      }
      assertThat(seen)
          .isEqualTo(
              sort.startsWith("-")
                  ? List.of("two", "one", "three")
                  : List.of("three", "one", "two"));
    }
  }
}
