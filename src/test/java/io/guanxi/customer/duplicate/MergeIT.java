package io.guanxi.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class MergeIT {

  private static final String PHONE = "0755-88886666";

  @Autowired People people;

  private Browser browser;

  @BeforeEach
  void somebody() {
    browser = people.signedIn(Roles.ADMINISTRATOR);
  }

  private long create(String type, Map<String, Object> values) {
    var answer = browser.post("/api/v1/" + type, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private JsonNode customer(long id) {
    var answer = browser.get("/api/v1/customers/" + id);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.at("");
  }

  private Browser.Answer merge(long into, Object... others) {
    return browser.post("/api/v1/customers/" + into + "/merge", Map.of("others", List.of(others)));
  }

  private Browser.Answer unmerge(long into) {
    return browser.post("/api/v1/customers/" + into + "/unmerge", Map.of());
  }

  private long withMethods(String name, String... methods) {
    var list = new ArrayList<Map<String, Object>>();
    for (var method : methods) {
      var parts = method.split(" ");
      list.add(Map.of("kind", parts[0], "value", parts[1]));
    }
    return create("customers", Map.of("name", name, "contactMethods", list));
  }

  private List<String> methods(long customer) {
    var out = new ArrayList<String>();
    for (var method : customer(customer).at("/contactMethods"))
      out.add(method.at("/normalized").asString());
    return out;
  }

  private long order(long customer) {
    return create(
        "orders",
        Map.of(
            "customer",
            customer,
            "currency",
            "CNY",
            "lines",
            List.of(Map.of("name", "茶", "unitPrice", "100"))));
  }

  @Test
  void movesEverythingAndPutsItBack() {
    long one = withMethods("华星电子", "PHONE " + PHONE);
    long two = withMethods("深圳华星电子有限公司", "PHONE 075588886666", "EMAIL info@huaxing.example");
    long three = withMethods("華星電子", "WECHAT huaxing");
    long order = order(two);
    long contact = create("contacts", Map.of("name", "李娜", "customer", two));
    long child = create("customers", Map.of("name", "华星苏州", "parent", three));
    browser.upload(
        "/api/v1/customers/" + two + "/attachments", "a.txt", "a".getBytes(StandardCharsets.UTF_8));
    browser.patch("/api/v1/customers/" + two, Map.of("version", 1, "industry", "电子"));
    var before = customer(two);

    var preview =
        browser.post(
            "/api/v1/customers/" + one + "/merge-preview", Map.of("others", List.of(two, three)));
    assertThat(preview.status()).as(preview.text()).isEqualTo(200);
    assertThat(preview.at("/values/industry").asString()).isEqualTo("电子");
    var moves = new LinkedHashMap<String, Long>();
    preview.at("/moves").forEach(m -> moves.put(m.at("/type").asString(), m.at("/count").asLong()));
    assertThat(moves)
        .containsEntry("orders", 1L)
        .containsEntry("contacts", 1L)
        .containsEntry("customers", 1L)
        .containsEntry("attachment", 1L)
        .containsEntry("contact-methods", 2L);

    var merged = merge(one, two, three);
    assertThat(merged.status()).as(merged.text()).isEqualTo(200);
    assertThat(merged.at("/record/purchaseAmount").asString()).startsWith("100");
    assertThat(methods(one)).containsExactly("+8675588886666", "info@huaxing.example", "huaxing");
    assertThat(customer(one).at("/email").asString()).isEqualTo("info@huaxing.example");
    assertThat(customer(one).at("/industry").asString()).isEqualTo("电子");
    assertThat(browser.get("/api/v1/orders/" + order).at("/customer/id").asLong()).isEqualTo(one);
    assertThat(browser.get("/api/v1/contacts/" + contact).at("/customer/id").asLong())
        .isEqualTo(one);
    assertThat(customer(child).at("/parent/id").asLong()).isEqualTo(one);
    assertThat(files(one)).isEqualTo(1);
    assertThat(found("info@huaxing.example")).containsExactly(one);
    assertThat(browser.get("/api/v1/orders/" + order + "/history").text()).contains("\"merge\"");

    var gone = browser.get("/api/v1/customers/" + two);
    assertThat(gone.status()).isEqualTo(410);
    assertThat(gone.code()).isEqualTo("merged-record");
    assertThat(gone.at("/mergedInto/id").asLong()).isEqualTo(one);
    assertThat(browser.get("/api/v1/customers?deleted=true").text()).doesNotContain("深圳华星");
    assertThat(browser.post("/api/v1/customers/" + two + "/restore", null).code())
        .isEqualTo("restore-by-unmerge");
    assertThat(browser.post("/api/v1/customers/" + one + "/undo", Map.of()).code())
        .isEqualTo("undo-by-unmerge");
    assertThat(browser.get("/api/v1/customers/" + one + "/merges").at("/items/0/merged").size())
        .isEqualTo(2);

    var undone = unmerge(one);
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.at("/left").size()).as(undone.text()).isZero();
    assertThat(methods(one)).containsExactly("+8675588886666");
    assertThat(methods(two)).containsExactly("+8675588886666", "info@huaxing.example");
    assertThat(customer(one).has("industry")).isFalse();
    assertThat(customer(one).has("email")).isFalse();
    for (var field : List.of("name", "industry", "email", "phone", "purchaseAmount", "number"))
      assertThat(customer(two).at("/" + field)).as(field).isEqualTo(before.at("/" + field));
    assertThat(customer(two).at("/contactMethods")).isEqualTo(before.at("/contactMethods"));
    assertThat(browser.get("/api/v1/orders/" + order).at("/customer/id").asLong()).isEqualTo(two);
    assertThat(customer(child).at("/parent/id").asLong()).isEqualTo(three);
    assertThat(files(two)).isEqualTo(1);
    assertThat(found("info@huaxing.example")).containsExactly(two);
    assertThat(customer(one).at("/purchaseCount").asLong()).isZero();
  }

  private int files(long customer) {
    return browser.get("/api/v1/customers/" + customer + "/attachments").at("/items").size();
  }

  private List<Long> found(String words) {
    var out = new ArrayList<Long>();
    browser
        .get("/api/v1/customers?q=" + words)
        .at("/items")
        .forEach(i -> out.add(i.at("/id").asLong()));
    return out;
  }

  @Test
  void whatIsChosenWins() {
    long one = create("customers", Map.of("name", "甲", "industry", "茶", "tags", List.of("老客户")));
    long two = create("customers", Map.of("name", "乙", "industry", "酒", "tags", List.of("VIP")));
    var answer =
        browser.post(
            "/api/v1/customers/" + one + "/merge",
            Map.of("others", List.of(two), "version", 1, "values", Map.of("name", "乙")));
    assertThat(answer.at("/record/name").asString()).isEqualTo("乙");
    assertThat(answer.at("/record/industry").asString()).isEqualTo("茶");
    assertThat(answer.at("/record/tags").toString()).isEqualTo("[\"老客户\",\"VIP\"]");
    unmerge(one);
    assertThat(customer(one).at("/name").asString()).isEqualTo("甲");
    assertThat(customer(one).at("/tags").toString()).isEqualTo("[\"老客户\"]");
  }

  @Test
  void whoMustNotBeContactedStaysSo() {
    long one = withMethods("丙", "EMAIL a@b.example");
    long two =
        create(
            "customers",
            Map.of(
                "name",
                "丙丙",
                "contactMethods",
                List.of(Map.of("kind", "EMAIL", "value", "a@b.example", "doNotContact", true))));
    merge(one, two);
    assertThat(customer(one).at("/contactMethods/0/doNotContact").asBoolean()).isTrue();
    unmerge(one);
    assertThat(customer(one).at("/contactMethods/0/doNotContact").asBoolean()).isFalse();
  }

  @Test
  void refusesWhatMakesNoSense() {
    long one = create("customers", Map.of("name", "子"));
    long child = create("customers", Map.of("name", "丑", "parent", one));
    long gone = create("customers", Map.of("name", "寅"));
    long other = create("customers", Map.of("name", "卯"));
    browser.delete("/api/v1/customers/" + gone + "?version=1");
    assertThat(merge(one, one).code()).isEqualTo("merge-with-itself");
    assertThat(merge(one, other, other).code()).isEqualTo("merge-with-itself");
    assertThat(merge(one, child).code()).isEqualTo("merge-related");
    assertThat(merge(child, one).code()).isEqualTo("merge-related");
    assertThat(merge(one, gone).code()).isEqualTo("merge-deleted");
    assertThat(merge(one, 999_999_999).status()).isEqualTo(404);
    assertThat(merge(one).code()).isEqualTo("merge-how-many");
    assertThat(merge(one, "x").status()).isEqualTo(400);
    var children = Map.of("others", List.of(other), "values", Map.of("contactMethods", List.of()));
    assertThat(browser.post("/api/v1/customers/" + one + "/merge", children).code())
        .isEqualTo("merge-children");
    var stale = Map.of("others", List.of(other), "version", 7);
    assertThat(browser.post("/api/v1/customers/" + one + "/merge", stale).code())
        .isEqualTo("stale-version");
    assertThat(browser.get("/api/v1/customers/" + other).status()).as("rolled back").isEqualTo(200);
    assertThat(merge(one, other).status()).isEqualTo(200);
    assertThat(merge(one, other).code()).isEqualTo("merged-record");
    assertThat(merge(other, one).code()).isEqualTo("merged-record");
    assertThat(unmerge(child).code()).isEqualTo("nothing-to-unmerge");
  }

  @Test
  void takesBackWhatIsStillThereAndNamesTheRest() {
    long one = create("customers", Map.of("name", "辰"));
    long two = create("customers", Map.of("name", "巳", "industry", "丝绸", "note", "老朋友"));
    long third = create("customers", Map.of("name", "午"));
    long order = order(two);
    long later = order(two);
    merge(one, two);
    long version = customer(one).at("/version").asLong();
    browser.patch("/api/v1/customers/" + one, Map.of("version", version, "industry", "茶叶"));
    browser.patch("/api/v1/orders/" + order, Map.of("version", 2, "customer", third));

    var undone = unmerge(one);
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(undone.at("/left").size()).isEqualTo(2);
    assertThat(undone.at("/left").toString()).contains("changed-since", "moved-elsewhere");
    assertThat(customer(one).at("/industry").asString()).isEqualTo("茶叶");
    assertThat(customer(one).has("note")).isFalse();
    assertThat(browser.get("/api/v1/orders/" + order).at("/customer/id").asLong()).isEqualTo(third);
    assertThat(browser.get("/api/v1/orders/" + later).at("/customer/id").asLong()).isEqualTo(two);
    assertThat(unmerge(one).code()).isEqualTo("nothing-to-unmerge");
  }

  @Test
  void refusesToTakeBackWhatCannotBe() {
    long one = create("customers", Map.of("name", "未"));
    long two = create("customers", Map.of("name", "申"));
    long three = create("customers", Map.of("name", "酉"));
    merge(one, two);
    long merge = browser.get("/api/v1/customers/" + one + "/merges").at("/items/0/id").asLong();
    merge(three, one);
    assertThat(unmerge(one).code()).isEqualTo("merged-record");
    assertThat(browser.get("/api/v1/customers/" + two).at("/mergedInto/id").asLong())
        .as("over both merges")
        .isEqualTo(three);
    unmerge(three);
    long version = customer(one).at("/version").asLong();
    browser.delete("/api/v1/customers/" + one + "?version=" + version);
    assertThat(unmerge(one).code()).isEqualTo("survivor-deleted");
    browser.post("/api/v1/customers/" + one + "/restore", null);
    browser.delete("/api/v1/customers/" + two + "/purge");
    assertThat(unmerge(one).code()).isEqualTo("merged-record-purged");
    assertThat(
            browser.post("/api/v1/customers/" + three + "/unmerge", Map.of("merge", merge)).code())
        .isEqualTo("nothing-to-unmerge");
  }

  @Test
  void mergesContactsToo() {
    long company = create("customers", Map.of("name", "戌"));
    long a = create("contacts", Map.of("name", "王芳", "customer", company));
    long b = create("contacts", Map.of("name", "王 芳", "customer", company, "jobTitle", "采购"));
    var answer = browser.post("/api/v1/contacts/" + a + "/merge", Map.of("others", List.of(b)));
    assertThat(answer.at("/record/jobTitle").asString()).as(answer.text()).isEqualTo("采购");
    assertThat(browser.get("/api/v1/contacts/" + b).status()).isEqualTo(410);
  }

  @Test
  void onlyWhoMayDeleteMayMerge() {
    var rep = people.with(Roles.REPRESENTATIVE);
    var theirs = people.signIn(rep);
    long one = theirs.post("/api/v1/customers", Map.of("name", "亥")).at("/id").asLong();
    long foreign = create("customers", Map.of("name", "别人的"));
    var wish = Map.of("others", List.of(foreign));
    assertThat(theirs.post("/api/v1/customers/" + one + "/merge", wish).status()).isIn(403, 404);
    var reader = people.signedIn(Roles.READ_ONLY);
    assertThat(reader.post("/api/v1/customers/" + one + "/merge", wish).status()).isIn(403, 404);
    assertThat(customer(foreign).at("/name").asString()).isEqualTo("别人的");
  }
}
