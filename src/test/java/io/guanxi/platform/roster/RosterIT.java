package io.guanxi.platform.roster;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;
import static io.guanxi.tables.Tables.USER_LINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.XlsxSink;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Users and teams from a list in a file. */
@GuanxiIT
class RosterIT {

  private static final String PATH = "/api/v1/users/roster";
  private static final String LIST =
      """
      姓名,邮箱,登录名,角色,所属部门,是否负责人,语言
      陈晓一,xiaoyi@roster.test,,经理,名单华东/上海,是,中文
      陈晓二,,chen.er,销售代表;只读,名单华东/上海、名单华南,,en
      ,,,,名单华北/天津,,
      陈晓三,xiaoyi@roster.test,,销售代表,,,
      陈晓四,,,国王,名单华东,也许,klingon
      陈晓五,,,,,是,
      ,no-name@roster.test,,,,,
      陈晓六,not an address,,,,,
      """;

  @Autowired People people;
  @Autowired DSLContext db;

  @Test
  void triesAListAndThenTakesIt() {
    var admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "zh-CN");
    var users = db.fetchCount(APP_USER);
    var teams = db.fetchCount(TEAM);
    var links = db.fetchCount(USER_LINK);
    var tried = lines(send(admin, LIST, "rehearsal=true&way=PASSWORD"));
    assertThat(db.fetchCount(APP_USER)).isEqualTo(users);
    assertThat(db.fetchCount(TEAM)).isEqualTo(teams);
    assertThat(db.fetchCount(USER_LINK)).isEqualTo(links);

    var real = lines(send(admin, LIST, "rehearsal=false&way=PASSWORD"));
    for (var lines : List.of(tried, real)) {
      assertThat(states(lines))
          .containsExactly(
              "added", "added", "teams", "refused", "refused", "refused", "refused", "refused");
      assertThat(problems(lines.get(4))).containsExactly("邮箱 roster-twice");
      assertThat(problems(lines.get(5)))
          .containsExactlyInAnyOrder(
              "角色 roster-unknown-role", "是否负责人 roster-not-yes-or-no", "语言 roster-unknown-language");
      assertThat(lines.get(5).at("/problems/0/message").asString()).contains("请填写");
      assertThat(problems(lines.get(6))).containsExactly("是否负责人 roster-manager-without-team");
      assertThat(problems(lines.get(7))).containsExactly("姓名 required");
      assertThat(problems(lines.get(8))).containsExactly("邮箱 not-an-email");
      assertThat(lines.get(9).at("/done/refused").asInt()).isEqualTo(5);
    }
    assertThat(real.get(0).at("/columns/4/field").asString()).isEqualTo("teams");

    var first = real.get(1);
    people.browser().signIn(first.at("/login").asString(), first.at("/pass/password").asString());
    var user = db.selectFrom(APP_USER).where(APP_USER.EMAIL.eq("xiaoyi@roster.test")).fetchSingle();
    assertThat(user.get(APP_USER.ROLES)).containsExactly(Roles.MANAGER);
    assertThat(user.get(APP_USER.MUST_CHANGE_PASSWORD)).isTrue();
    assertThat(user.get(APP_USER.LANGUAGE)).isEqualTo("zh-CN");
    assertThat(path(user.get(APP_USER.TEAM_ID))).isEqualTo("名单华东/上海");
    assertThat(
            db.fetchExists(
                TEAM_MEMBER,
                TEAM_MEMBER.USER_ID.eq(user.get(APP_USER.ID)).and(TEAM_MEMBER.MANAGER)))
        .isTrue();
    assertThat(db.fetchCount(TEAM, TEAM.NAME.like("名单%"))).isEqualTo(3);
    assertThat(
            db.fetchCount(
                TEAM_MEMBER,
                TEAM_MEMBER.USER_ID.eq(
                    db.select(APP_USER.ID).from(APP_USER).where(APP_USER.LOGIN.eq("chen.er")))))
        .isEqualTo(2);
    assertThat(db.fetchExists(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq("users.imported"))).isTrue();

    var again = lines(send(admin, LIST, "rehearsal=false"));
    assertThat(states(again).subList(0, 3)).containsExactly("known", "known", "teams");
    assertThat(again.get(1).has("pass")).isFalse();
    assertThat(db.fetchCount(TEAM, TEAM.NAME.like("名单%"))).isEqualTo(3);
  }

  @Test
  void nobodyGivesMoreThanTheyHave() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    var role =
        admin.post("/api/v1/roles", Map.of("name", "Receptionists", "system", List.of("users")));
    var desk = people.signedIn(role.at("/key").asString()).with("Accept-Language", "en");
    var before = db.fetchCount(APP_USER);
    var list =
        """
        Name,Role,Department
        Boss,Administrator,
        Boss,administrator,
        Clerk,,Nowhere yet
        Anna Desk,Receptionists,
        """;
    var done = lines(send(desk, list, "rehearsal=false"));
    assertThat(states(done)).containsExactly("refused", "refused", "refused", "added");
    assertThat(problems(done.get(1))).containsExactly("Role roster-unknown-role");
    assertThat(problems(done.get(3))).containsExactly("Department roster-team-missing");
    assertThat(done.get(4).at("/pass/path").asString()).startsWith("/invite#");
    assertThat(db.fetchCount(APP_USER)).isEqualTo(before + 1);
    var other = send(people.signedIn(Roles.MANAGER), list, "rehearsal=true");
    assertThat(other.code()).isEqualTo("forbidden");
  }

  @Test
  void saysWhatIsWrongWithAFileThatIsNoList() {
    var admin = people.signedIn(Roles.ADMINISTRATOR);
    assertThat(send(admin, "a,b\n1,2\n", "").code()).isEqualTo("roster-no-columns");
    assertThat(send(admin, "", "").code()).isEqualTo("empty-file");
  }

  @Test
  void readsAWorkbookMadeOfItsOwnTemplate() throws IOException {
    var admin = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "zh-CN");
    assertThat(admin.get(PATH + "/template.xlsx").header("Content-Disposition"))
        .contains("users.xlsx");
    var headers = List.of("姓名", "邮箱", "登录名", "手机", "角色", "团队（华东/上海）", "是否负责人（是/否）", "语言（zh-CN/en）");
    var out = new ByteArrayOutputStream();
    try (var sink = new XlsxSink(out, "1", headers.stream().map(SinkColumn::text).toList())) {
      for (int i = 0; i < 300; i++) {
        sink.row(List.of("名单" + i, "", "roster" + i, "", "只读", "", "", ""));
      }
    }
    var done = lines(admin.upload(PATH + "?rehearsal=false", "people.xlsx", out.toByteArray()));
    assertThat(done).hasSize(302);
    assertThat(done.get(301).at("/done/added").asInt()).isEqualTo(300);
  }

  private static Browser.Answer send(Browser browser, String list, String query) {
    return browser.upload(PATH + "?" + query, "people.csv", list.getBytes(StandardCharsets.UTF_8));
  }

  private static List<JsonNode> lines(Browser.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.text().lines().map(line -> JsonMapper.shared().readTree(line)).toList();
  }

  private static List<String> states(List<JsonNode> lines) {
    return lines.stream().filter(l -> l.has("state")).map(l -> l.get("state").asString()).toList();
  }

  private static List<String> problems(JsonNode line) {
    return line.get("problems")
        .valueStream()
        .map(p -> p.get("field").asString() + " " + p.get("code").asString())
        .toList();
  }

  private String path(Long team) {
    var row = db.selectFrom(TEAM).where(TEAM.ID.eq(team)).fetchSingle();
    var parent = row.get(TEAM.PARENT_ID);
    return (parent == null ? "" : path(parent) + "/") + row.get(TEAM.NAME);
  }
}
