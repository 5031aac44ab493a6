package io.guanxi.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class RoleEditingIT {

  private static final String ROLES = "/api/v1/roles";
  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String VIEW_AS = "/api/v1/access/view-as";

  @Autowired People people;

  Browser admin;

  @BeforeEach
  void anAdministrator() {
    admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
  }

  @Test
  void aRoleSaysInASentenceWhatItMayDo() {
    var role = role(Map.of("customers", Map.of("read", "tree")), Map.of(), List.of());
    var said = role.at("/sentences").toString();
    assertThat(said)
        .contains("Sees of her teams and below: customers.")
        .contains("May export none.");
    var chinese = admin.with("Accept-Language", "zh-CN").get(ROLES + "/" + key(role));
    assertThat(chinese.at("/sentences").toString()).contains("可查看所在团队及下级的客户");
  }

  @Test
  void aChangeHoldsAtOnce() {
    var role = role(Map.of("customers", Map.of("read", "own")), Map.of(), List.of());
    var person = people.signedIn(key(role));
    long id = admin.post(CUSTOMERS, Map.of("name", "远方 " + System.nanoTime())).at("/id").asLong();
    assertThat(person.get(CUSTOMERS + "/" + id).status()).isEqualTo(404);
    assertThat(change(admin, role, Map.of("customers", Map.of("read", "all"))).status())
        .isEqualTo(200);
    assertThat(person.get(CUSTOMERS + "/" + id).status()).isEqualTo(200);
    assertThat(change(admin, role, Map.of()).code()).isEqualTo("stale-version");
  }

  @Test
  void nobodyGivesMoreThanHeHas() {
    var limited = role(Map.of("customers", Map.of("read", "team")), Map.of(), List.of("roles"));
    var other = people.signedIn(key(limited));
    var more = draft(Map.of("customers", Map.of("read", "all")), Map.of(), List.of());
    assertThat(other.post(ROLES, more).code()).isEqualTo("more-than-own");
    var rights = draft(Map.of(), Map.of(), List.of("users"));
    assertThat(other.post(ROLES, rights).code()).isEqualTo("more-than-own");
    var less = draft(Map.of("customers", Map.of("read", "own")), Map.of(), List.of());
    assertThat(other.post(ROLES, less).status()).isEqualTo(201);
    assertThat(people.signedIn(Roles.MANAGER).get(ROLES + "/manager").status()).isEqualTo(403);
  }

  @Test
  void whoSeesAFieldMaskedCannotGiveIt() {
    var masked =
        role(
            Map.of("customers", Map.of("read", "all")),
            Map.of("customers", Map.of("phone", "mask")),
            List.of("roles"));
    var other = people.signedIn(key(masked));
    var open = draft(Map.of("customers", Map.of("read", "all")), Map.of(), List.of());
    assertThat(other.post(ROLES, open).code()).isEqualTo("more-than-own");
  }

  @Test
  void aRoleInUseVanishesOnlyForAnother() {
    var role = role(Map.of(), Map.of(), List.of());
    var person = people.signedIn(key(role));
    var path = ROLES + "/" + key(role) + "?version=1";
    var refused = admin.delete(path);
    assertThat(refused.code()).isEqualTo("role-in-use");
    assertThat(refused.at("/users").asInt()).isEqualTo(1);
    assertThat(admin.delete(path + "&to=read-only").status()).isEqualTo(204);
    assertThat(person.get(CUSTOMERS).status()).isEqualTo(200);
    assertThat(admin.delete(ROLES + "/administrator?version=1").code()).isEqualTo("role-fixed");
  }

  @Test
  void aListCountsWhatAVerbReaches() {
    var role =
        role(Map.of("customers", Map.of("read", "all", "export", "own")), Map.of(), List.of());
    var person = people.with(key(role));
    var name = "算 " + System.nanoTime();
    admin.post(CUSTOMERS, Map.of("name", name));
    admin.post(CUSTOMERS, Map.of("name", name, "owner", person.id()));
    var list = CUSTOMERS + "?limit=1&count=exact&filter=name=='" + name.replace(" ", "%20") + "'";
    var browser = people.signIn(person);
    assertThat(browser.get(list).at("/count").asInt()).isEqualTo(2);
    assertThat(browser.get(list + "&verb=export").at("/count").asInt()).isEqualTo(1);
    assertThat(browser.get(list + "&verb=bulk").at("/count").asInt()).isZero();
    assertThat(browser.get(list + "&verb=fly").status()).isEqualTo(400);
  }

  @Test
  void explainsWhySomebodySeesARecordAndSomebodyElseDoesNot() {
    var owner = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    var stranger = people.with(Roles.REPRESENTATIVE);
    long id =
        admin
            .post(CUSTOMERS, Map.of("name", "为何 " + System.nanoTime(), "owner", owner.id()))
            .at("/id")
            .asLong();
    var yes = admin.get(why(owner.id(), id));
    assertThat(yes.at("/answer").asString()).as(yes.text()).isEqualTo("yes");
    assertThat(yes.at("/steps/0/holds").asBoolean()).isTrue();
    assertThat(yes.text()).contains("Sales representative gives");
    assertThat(admin.get(why(stranger.id(), id)).at("/answer").asString()).isEqualTo("no");
    assertThat(people.signIn(stranger).get(why(owner.id(), id)).status()).isEqualTo(403);
  }

  @Test
  void whoLooksThroughOtherEyesSeesTheirAnswersAndChangesNothing() {
    long id = admin.post(CUSTOMERS, Map.of("name", "看 " + System.nanoTime())).at("/id").asLong();
    var none = role(Map.of(), Map.of(), List.of());
    assertThat(admin.post(VIEW_AS, Map.of("role", key(none))).status()).isEqualTo(204);
    assertThat(admin.get(CUSTOMERS + "/" + id).status()).isEqualTo(403);
    assertThat(admin.get("/api/v1/meta").at("/viewAs/kind").asString()).isEqualTo("role");
    assertThat(admin.post(CUSTOMERS, Map.of("name", "x")).code()).isEqualTo("viewing-as");
    assertThat(admin.delete(VIEW_AS).status()).isEqualTo(204);
    assertThat(admin.get(CUSTOMERS + "/" + id).status()).isEqualTo(200);
    var other = people.signedIn(Roles.MANAGER);
    assertThat(other.post(VIEW_AS, Map.of("role", Roles.ADMINISTRATOR)).status()).isEqualTo(403);
    var forged = people.signedIn(Roles.READ_ONLY).with("Cookie", "gx_view_as=role_administrator");
    assertThat(forged.get(ROLES).status()).isIn(401, 403);
  }

  private static String why(long user, long id) {
    return "/api/v1/access/why?type=customers&user=" + user + "&id=" + id;
  }

  private Browser.Answer role(
      Map<String, Object> rights, Map<String, Object> fields, List<String> system) {
    var made = admin.post(ROLES, draft(rights, fields, system));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made;
  }

  private static Map<String, Object> draft(
      Map<String, Object> rights, Map<String, Object> fields, List<String> system) {
    var out = new HashMap<String, Object>();
    out.put("name", "r" + System.nanoTime());
    out.put("base", "nothing");
    out.put("reveals", 0);
    out.put("rights", rights);
    out.put("fields", fields);
    out.put("system", system);
    return out;
  }

  private Browser.Answer change(Browser who, Browser.Answer role, Map<String, Object> rights) {
    var body = draft(rights, Map.of(), List.of());
    body.put("version", role.at("/version").asLong());
    return who.put(ROLES + "/" + key(role), body);
  }

  private static String key(Browser.Answer role) {
    return role.at("/key").asString();
  }
}
