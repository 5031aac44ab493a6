package io.guanxi.customer.duplicate;

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
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class DuplicatesIT {

  @Autowired People people;
  @Autowired DSLContext db;

  private Browser browser;

  @BeforeEach
  void somebody() {
    browser = people.signedIn(Roles.ADMINISTRATOR);
  }

  private long customer(String name, String... methods) {
    var list = new ArrayList<Map<String, Object>>();
    for (var method : methods) {
      var parts = method.split(" ");
      list.add(Map.of("kind", parts[0], "value", parts[1]));
    }
    var answer = browser.post("/api/v1/customers", Map.of("name", name, "contactMethods", list));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.at("/id").asLong();
  }

  private Browser.Answer check(Map<String, Object> draft) {
    var answer = browser.post("/api/v1/customers/duplicates", draft);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  @Test
  void tellsWhatADraftMayAlreadyBe() {
    long id = customer("深圳远航仪器有限公司", "MOBILE 13812345001", "EMAIL hi@yuanhang.example");
    var byName = check(Map.of("name", "遠航儀器"));
    assertThat(byName.at("/items/0/record/id").asLong()).isEqualTo(id);
    assertThat(byName.at("/items/0/likely").asBoolean()).isTrue();
    assertThat(byName.at("/items/0/reasons/0/code").asString()).isEqualTo("name");
    var methods = List.of(Map.of("kind", "PHONE", "value", "+86 138 1234 5001"));
    var byPhone = check(Map.of("name", "别的名字", "contactMethods", methods));
    assertThat(byPhone.at("/items/0/reasons").toString()).contains("phone", "other-name");
    assertThat(check(Map.of("name", "远航仪器", "id", id)).at("/items").size()).isZero();
    assertThat(check(Map.of()).at("/items").size()).isZero();
    assertThat(check(Map.of("name", 7, "contactMethods", "x")).at("/items").size()).isZero();
  }

  @Test
  void followsWhatIsWritten() {
    long id = customer("蓝鲸文具", "WECHAT lanjing_88");
    var draft = Map.<String, Object>of("name", "蓝鲸文具");
    assertThat(check(draft).at("/items").size()).isEqualTo(1);
    browser.patch("/api/v1/customers/" + id, Map.of("version", 1, "name", "白鲨五金"));
    assertThat(check(draft).at("/items").size()).isZero();
    var chat = Map.of("kind", "WECHAT", "value", "LanJing88");
    assertThat(check(Map.of("contactMethods", List.of(chat))).at("/items").size()).isEqualTo(1);
    browser.delete("/api/v1/customers/" + id + "?version=2");
    assertThat(check(Map.of("name", "白鲨五金")).at("/items").size()).isZero();
    browser.post("/api/v1/customers/" + id + "/restore", null);
    assertThat(check(Map.of("name", "白鲨五金")).at("/items").size()).isEqualTo(1);
  }

  @Test
  void aSwitchboardWarnsAndNeverBlocks() {
    for (int i = 0; i < 6; i++) customer("第" + "一二三四五六".charAt(i) + "租户", "PHONE 0755-26001234");
    var method = Map.of("kind", "PHONE", "value", "(0755) 2600 1234");
    var found = check(Map.of("name", "新租客", "contactMethods", List.of(method)));
    assertThat(found.at("/items/0/reasons/0/code").asString()).isEqualTo("shared-phone");
    for (var item : found.at("/items")) assertThat(item.at("/likely").asBoolean()).isFalse();
  }

  @Test
  void nobodyLearnsOfWhatHeMayNotSee() {
    customer("秘密研究所", "EMAIL secret@example.com");
    var other = people.signedIn(Roles.REPRESENTATIVE);
    var answer = other.post("/api/v1/customers/duplicates", Map.of("name", "秘密研究所"));
    assertThat(answer.at("/items").size()).isZero();
    scan();
    assertThat(other.get("/api/v1/duplicates").at("/items").size()).isZero();
  }

  @Test
  void listsPairsUntilSomebodyDecides() {
    long a = customer("北极星照明有限公司", "MOBILE 13912345002");
    long b = customer("北极星照明", "MOBILE 139-1234-5002");
    scan();
    var pair = pair(a, b);
    assertThat(pair.get("score").toString()).isNotEqualTo("0");
    var id = pair.get("id");
    assertThat(browser.post("/api/v1/duplicates/" + id + "/dismiss", null).status()).isEqualTo(204);
    assertThat(pair(a, b)).isEmpty();
    scan();
    assertThat(pair(a, b)).as("stays dismissed").isEmpty();
    assertThat(browser.get("/api/v1/duplicates?state=dismissed").text()).contains("北极星照明");
    browser.post("/api/v1/duplicates/" + id + "/reopen", null);
    assertThat(pair(a, b)).isNotEmpty();
    browser.post("/api/v1/customers/" + a + "/merge", Map.of("others", List.of(b)));
    assertThat(pair(a, b)).isEmpty();
    assertThat(browser.post("/api/v1/duplicates/" + id + "/dismiss", null).code())
        .isEqualTo("duplicate-decided");
    browser.post("/api/v1/customers/" + a + "/unmerge", Map.of());
    assertThat(pair(a, b)).isNotEmpty();
    assertThat(browser.get("/api/v1/duplicates?after=nonsense").code())
        .isEqualTo("cursor-mismatch");
    assertThat(browser.get("/api/v1/duplicates?type=orders").status()).isEqualTo(404);
    var first = browser.get("/api/v1/duplicates?limit=1");
    assertThat(first.at("/items").size()).isEqualTo(1);
  }

  @Test
  void writesTheKeysOfOlderRecords() {
    long id = customer("旧时光唱片", "EMAIL old@example.com");
    db.execute("DELETE FROM duplicate_key");
    db.execute("DELETE FROM app_setting WHERE key = 'duplicate-keys'");
    assertThat(check(Map.of("name", "旧时光唱片")).at("/items").size()).isZero();
    scan();
    assertThat(check(Map.of("name", "旧时光唱片")).at("/items/0/record/id").asLong()).isEqualTo(id);
  }

  @Test
  void isLookedForAtTheWordOfAnAdministrator() {
    for (var role : List.of(Roles.MANAGER, Roles.REPRESENTATIVE, Roles.READ_ONLY)) {
      var other = people.signedIn(role);
      assertThat(other.post("/api/v1/duplicates/scan", null).status()).as(role).isEqualTo(403);
      assertThat(other.get("/api/v1/duplicates/scan").status()).as(role).isEqualTo(200);
    }
  }

  private void scan() {
    assertThat(browser.post("/api/v1/duplicates/scan", null).status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> browser.get("/api/v1/duplicates/scan").at("/state").asString().equals("done"));
  }

  private Map<String, Object> pair(long a, long b) {
    for (String after = ""; after != null; ) {
      var page = browser.get("/api/v1/duplicates?limit=200&after=" + after);
      for (var item : page.at("/items"))
        if (item.at("/ids/0").asLong() == a && item.at("/ids/1").asLong() == b)
          return Map.of("id", item.at("/id").asLong(), "score", item.at("/score").asInt());
      after = page.at("/next").isNull() ? null : page.at("/next").asString();
    }
    return Map.of();
  }
}
