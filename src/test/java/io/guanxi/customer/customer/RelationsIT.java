package io.guanxi.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class RelationsIT {

  @Autowired People people;

  private Browser admin = new Browser(0);

  @BeforeEach
  void somebody() {
    admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
  }

  private long customer(String name, Object... owner) {
    var values = new HashMap<String, Object>(Map.of("name", name));
    if (owner.length > 0) values.put("owner", owner[0]);
    var answer = admin.post("/api/v1/customers", values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private Browser.Answer relate(long one, String kind, long other, String... dates) {
    var values = new HashMap<String, Object>();
    values.putAll(Map.of("customer", one, "kind", kind, "other", other));
    if (dates.length > 0) values.put("since", dates[0]);
    if (dates.length > 1) values.put("until", dates[1]);
    return admin.post("/api/v1/customer-relations", values);
  }

  private List<String> told(Browser reader, long customer) {
    var out = new ArrayList<String>();
    var answer = reader.get("/api/v1/customers/" + customer + "/relations");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    for (var item : answer.at("/items"))
      out.add(item.at("/word").asString() + " " + item.at("/customer/title").asString());
    return out;
  }

  @Test
  void isToldFromBothSidesInBothLanguages() {
    long mill = customer("面粉厂");
    long baker = customer("面包坊");
    long friend = customer("老王");
    assertThat(relate(baker, "SUPPLIER", mill).status()).isEqualTo(201);
    assertThat(relate(baker, "REFERRED_BY", friend).status()).isEqualTo(201);
    assertThat(relate(friend, "FRIEND", mill).status()).isEqualTo(201);
    assertThat(told(admin, baker)).containsExactly("Supplier 面粉厂", "Referred by 老王");
    assertThat(told(admin, mill)).containsExactly("Supplies 面包坊", "Friend 老王");
    assertThat(told(admin, friend)).containsExactly("Referred 面包坊", "Friend 面粉厂");
    var chinese = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "zh-CN");
    assertThat(told(chinese, mill)).containsExactly("供货对象 面包坊", "朋友 老王");
    var related = admin.get("/api/v1/customers/" + baker + "/relations").at("/items/0");
    admin.delete(
        "/api/v1/customer-relations/"
            + related.at("/id").asLong()
            + "?version="
            + related.at("/version").asLong());
    assertThat(told(admin, mill)).containsExactly("Friend 老王");
  }

  @Test
  void refusesWhatSaysNothingNew() {
    long one = customer("甲方");
    long other = customer("乙方");
    assertThat(relate(one, "PARTNER", one).text()).contains("related-to-itself");
    assertThat(relate(one, "PARTNER", other, "2024-01-01", "2023-01-01").text())
        .contains("ends-before-start");
    assertThat(relate(one, "SUPPLIER", other, "2020-01-01", "2022-12-31").status()).isEqualTo(201);
    assertThat(relate(one, "SUPPLIER", other, "2022-06-01").text()).contains("related-already");
    assertThat(relate(one, "SUPPLIER", other, "2023-01-01").status())
        .as("again, later")
        .isEqualTo(201);
    assertThat(relate(other, "SUPPLIER", one).status()).as("the other way").isEqualTo(201);
    assertThat(relate(one, "COMPETITOR", other).status()).isEqualTo(201);
    assertThat(relate(other, "COMPETITOR", one).text())
        .as("means the same")
        .contains("related-already");
    var item = Map.of("customer", one, "kind", "FRIEND", "other", other);
    var batch =
        admin.post("/api/v1/customer-relations/batch", Map.of("items", List.of(item, item)));
    assertThat(batch.text()).contains("created", "related-already");
  }

  @Test
  void isSeenByWhoSeesBothEnds() {
    var person = people.with(Roles.REPRESENTATIVE);
    var theirs = people.signIn(person).with("Accept-Language", "en");
    long mine = customer("我的", person.id());
    long alsoMine = customer("也是我的", person.id());
    long foreign = customer("别人的");
    relate(mine, "PARTNER", alsoMine);
    long hidden = relate(mine, "COMPETITOR", foreign).at("/id").asLong();
    assertThat(told(theirs, mine)).containsExactly("Partner 也是我的");
    assertThat(theirs.get("/api/v1/customer-relations/" + hidden).status()).isEqualTo(404);
    assertThat(theirs.get("/api/v1/customer-relations?count=exact").at("/count").asLong())
        .isEqualTo(1);
    assertThat(theirs.get("/api/v1/customers/" + foreign + "/relations").status()).isEqualTo(404);
    assertThat(
            theirs
                .post(
                    "/api/v1/customer-relations",
                    Map.of("customer", mine, "kind", "FRIEND", "other", foreign))
                .text())
        .contains("reference-not-found");
  }

  @Test
  void followsMergedCustomersAndComesBack() {
    long one = customer("一");
    long two = customer("二");
    long third = customer("三");
    relate(two, "SUPPLIER", third);
    relate(one, "SUPPLIER", third);
    relate(one, "PARTNER", two);
    relate(third, "FRIEND", two);
    var merged = admin.post("/api/v1/customers/" + one + "/merge", Map.of("others", List.of(two)));
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(told(admin, one)).containsExactly("Supplier 三", "Friend 三");
    assertThat(told(admin, third)).containsExactly("Supplies 一", "Friend 一");
    assertThat(admin.get("/api/v1/customer-relations?filter=customer==" + one).at("/items"))
        .as("none to itself")
        .allMatch(item -> item.at("/other/id").asLong() != one);
    var undone = admin.post("/api/v1/customers/" + one + "/unmerge", Map.of());
    assertThat(undone.at("/left").size()).as(undone.text()).isZero();
    assertThat(told(admin, one)).containsExactly("Partner 二", "Supplier 三");
    assertThat(told(admin, two)).containsExactly("Partner 一", "Supplier 三", "Friend 三");
  }

  @Test
  void isGoneWhileTheOtherIsInTheRecycleBin() {
    long one = customer("在");
    long other = customer("不在");
    relate(one, "FAMILY", other);
    admin.delete("/api/v1/customers/" + other + "?version=1");
    assertThat(told(admin, one)).isEmpty();
    admin.post("/api/v1/customers/" + other + "/restore", null);
    assertThat(told(admin, one)).containsExactly("Family 不在");
  }
}
