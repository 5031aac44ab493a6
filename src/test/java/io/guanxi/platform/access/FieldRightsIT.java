package io.guanxi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GuanxiIT
class FieldRightsIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String PHONE = "13800135678";

  @Autowired People people;

  Browser admin;

  @BeforeEach
  void anAdministrator() {
    admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
  }

  @Test
  void whatIsMaskedInOnePlaceIsMaskedInAll() {
    var rep = holder(Map.of("customers", Map.of("phone", "mask")));
    long id = customer();
    var seen = rep.get(CUSTOMERS + "/" + id);
    assertThat(seen.at("/phone").asString()).isEqualTo("138****5678");
    assertThat(methods(seen)).contains("138****5678", "zhang@example.com").doesNotContain(PHONE);
    assertThat(rep.get(CUSTOMERS + "?filter=id==" + id).text()).doesNotContain(PHONE.substring(4));
    assertThat(rep.get(CUSTOMERS + "/" + id + "/history").text()).doesNotContain("00135678");
    assertThat(rep.get("/api/v1/contact-methods?limit=200").text()).doesNotContain("00135678");
    assertThat(admin.get(CUSTOMERS + "/" + id).at("/phone").asString()).contains(PHONE);
  }

  @Test
  void whatIsMaskedIsNoWayToFindARecord() {
    var rep = holder(Map.of("customers", Map.of("phone", "mask")));
    long id = customer();
    for (var query :
        List.of(
            "?filter=phone==%2B86" + PHONE,
            "?filter=contactMethods.value==" + PHONE,
            "?filter=contactMethods.normalized==%2B86" + PHONE)) {
      assertThat(rep.get(CUSTOMERS + query).code()).isEqualTo("masked-field");
    }
    assertThat(rep.get(CUSTOMERS + "/aggregate?group=phone").code()).isEqualTo("masked-field");
    assertThat(rep.get(CUSTOMERS + "?q=" + PHONE).at("/items")).isEmpty();
    assertThat(rep.get("/api/v1/search?q=" + PHONE).at("/groups")).isEmpty();
    assertThat(ids(admin.get(CUSTOMERS + "?q=" + PHONE))).contains(id);
    assertThat(
            rep.post(
                    CUSTOMERS + "/batch",
                    Map.of(
                        "matchBy",
                        List.of("phone"),
                        "items",
                        List.of(Map.of("phone", "+86" + PHONE, "name", "x"))))
                .code())
        .isEqualTo("masked-field");
  }

  @Test
  void whatIsHiddenIsAsIfItWereNot() {
    var rep = holder(Map.of("customers", Map.of("stage", "none")));
    long id = customer();
    assertThat(rep.get(CUSTOMERS + "/" + id).at("/stage").isMissingNode()).isTrue();
    assertThat(rep.get(CUSTOMERS + "?filter=stage==PROSPECT").code()).isEqualTo("unknown-field");
    assertThat(rep.get(CUSTOMERS + "?named=open").code()).isEqualTo("unknown-named-filter");
    assertThat(rep.get(CUSTOMERS + "?fields=stage").code()).isEqualTo("unknown-field");
    assertThat(change(rep, id, Map.of("stage", "DORMANT")).status()).isEqualTo(422);
    var meta = type(rep.get("/api/v1/meta"), "customers").toString();
    assertThat(meta).doesNotContain("\"stage\"").doesNotContain("\"open\"");
  }

  @Test
  void aHiddenTitleIsReplacedByANumberEverywhere() {
    var rep = holder(Map.of("customers", Map.of("name", "none")));
    long id = customer();
    assertThat(rep.get(CUSTOMERS + "/" + id).at("/title").asString()).isEqualTo("#" + id);
    var contact =
        admin.post("/api/v1/contacts", Map.of("name", "李四", "customer", id)).at("/id").asLong();
    assertThat(rep.get("/api/v1/contacts/" + contact).at("/customer/title").asString())
        .isEqualTo("#" + id);
    assertThat(rep.get(CUSTOMERS).status()).isEqualTo(200);
  }

  @Test
  void aMaskSentBackMeansUnchangedAndIsNeverStored() {
    var rep = holder(Map.of("customers", Map.of("phone", "mask")));
    long id = customer();
    var seen = rep.get(CUSTOMERS + "/" + id).at("/contactMethods");
    var same =
        List.of(
            Map.of("id", seen.get(0).at("/id").asLong(), "value", "138****5678"),
            Map.of("id", seen.get(1).at("/id").asLong(), "value", "new@example.com"));
    assertThat(change(rep, id, Map.of("contactMethods", same)).status()).isEqualTo(200);
    var stored = admin.get(CUSTOMERS + "/" + id);
    assertThat(stored.at("/phone").asString()).contains(PHONE);
    assertThat(stored.at("/email").asString()).isEqualTo("new@example.com");
    var other = List.of(Map.of("id", seen.get(0).at("/id").asLong(), "value", "13911112222"));
    assertThat(change(rep, id, Map.of("contactMethods", other)).status()).isEqualTo(422);
    var fresh = List.of(Map.of("kind", "MOBILE", "value", "138****5678"));
    assertThat(change(rep, id, Map.of("contactMethods", fresh)).status()).isEqualTo(422);
  }

  @Test
  void whatIsReadOnlyIsReadAndNotWritten() {
    var rep = holder(Map.of("customers", Map.of("taxNumber", "read")));
    long id = customer();
    assertThat(change(rep, id, Map.of("taxNumber", "X1")).status()).isEqualTo(422);
    assertThat(change(rep, id, Map.of("industry", "IT")).status()).isEqualTo(200);
  }

  @Test
  void oneValueIsShownToWhoSaysWhyAndNotMoreThanTheRoleAllows() {
    var rep = holder(Map.of("customers", Map.of("phone", "mask")), 2);
    long id = customer();
    var path = CUSTOMERS + "/" + id + "/reveal";
    assertThat(rep.post(path, Map.of("field", "phone")).status()).isEqualTo(422);
    var wish = Map.of("field", "phone", "reason", "calls back", "purpose", "call");
    assertThat(rep.post(path, wish).at("/value").asString()).contains(PHONE);
    assertThat(rep.post(path, Map.of("field", "name", "reason", "x")).code())
        .isEqualTo("not-masked");
    assertThat(rep.post(path, wish).at("/left").asInt()).isZero();
    var refused = rep.post(path, wish);
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("reveal-limit");
  }

  @Test
  void whatIsShownOfAPartIsFoundInTheTrailOfTheWhole() {
    var rep = holder(Map.of("customers", Map.of("phone", "mask")));
    long id = customer();
    long part = rep.get(CUSTOMERS + "/" + id).at("/contactMethods/0/id").asLong();
    var wish = Map.of("field", "value", "reason", "delivery " + id);
    var shown = rep.post("/api/v1/contact-methods/" + part + "/reveal", wish);
    assertThat(shown.status()).as(shown.text()).isEqualTo(200);
    var trail = admin.get("/api/v1/audit?action=field.revealed&record=" + id);
    assertThat(trail.at("/items").size()).isEqualTo(1);
    assertThat(trail.text()).contains("delivery " + id, "contact-method.value");
  }

  private Browser holder(Map<String, Object> fields) {
    return holder(fields, 50);
  }

  private Browser holder(Map<String, Object> fields, int reveals) {
    var role =
        admin.post(
            "/api/v1/roles",
            Map.of(
                "name",
                "r" + System.nanoTime(),
                "base",
                Roles.MANAGER,
                "reveals",
                reveals,
                "fields",
                fields));
    assertThat(role.status()).as(role.text()).isEqualTo(201);
    return people.signedIn(role.at("/key").asString()).with("Accept-Language", "en");
  }

  private long customer() {
    return admin
        .post(
            CUSTOMERS,
            Map.of(
                "name",
                "张三 " + System.nanoTime(),
                "contactMethods",
                List.of(
                    Map.of("kind", "MOBILE", "value", PHONE),
                    Map.of("kind", "EMAIL", "value", "zhang@example.com"))))
        .at("/id")
        .asLong();
  }

  private Browser.Answer change(Browser who, long id, Map<String, Object> values) {
    var body = new java.util.HashMap<>(values);
    body.put("version", admin.get(CUSTOMERS + "/" + id).at("/version").asLong());
    return who.patch(CUSTOMERS + "/" + id, body);
  }

  private static List<String> methods(Browser.Answer record) {
    var out = new java.util.ArrayList<String>();
    record.at("/contactMethods").forEach(method -> out.add(method.at("/value").asString()));
    return out;
  }

  private static List<Long> ids(Browser.Answer page) {
    var out = new java.util.ArrayList<Long>();
    page.at("/items").forEach(item -> out.add(item.at("/id").asLong()));
    return out;
  }

  private static JsonNode type(Browser.Answer meta, String plural) {
    for (var type : meta.at("/types")) if (type.at("/type").asString().equals(plural)) return type;
    throw new AssertionError(plural);
  }
}
