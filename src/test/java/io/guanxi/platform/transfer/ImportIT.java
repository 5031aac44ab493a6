package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.CONTACT_METHOD;
import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
@org.springframework.test.annotation.DirtiesContext(
    classMode = org.springframework.test.annotation.DirtiesContext.ClassMode.BEFORE_CLASS)
class ImportIT {

  private static final String HEADERS = "客户名称,手机,邮箱,省份,城市,评级,下次联系,旧编号\n";

  @Autowired People people;
  @Autowired DSLContext db;

  private Browser browser;
  private Importing importing;
  private static int number;
  private String mark;

  @BeforeEach
  void somebodyWithAFile() {
    browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "zh-CN");
    importing = new Importing(browser);
    mark = "N" + ++number;
  }

  private String row(int i, String mobile, String rating) {
    return "%s公司%d,%s,%s%d@example.com,广东,深圳,%s,2026-12-01,%s-%d\n"
        .formatted(mark, i, mobile, mark, i, rating, mark, i);
  }

  private String file(int rows) {
    var out = new StringBuilder(HEADERS);
    for (int i = 0; i < rows; i++) out.append(row(i, "138001%05d".formatted(i), "5"));
    return out.toString();
  }

  private static final List<Map<String, Object>> COLUMNS =
      Importing.columns(
          "name",
          "contactMethods.MOBILE",
          "contactMethods.EMAIL",
          "addresses.province",
          "addresses.city",
          "rating",
          "nextContactOn",
          "externalId");

  private Importing.Job byOldId(String file) {
    return importing
        .upload("customers", file)
        .plan(Map.of("mapping", COLUMNS, "matchBy", List.of("externalId")));
  }

  private long customers() {
    return db.fetchCount(
        CUSTOMER, CUSTOMER.NAME.startsWith(mark).and(CUSTOMER.DELETED_AT.isNull()));
  }

  @Test
  void guessesFromTheHeadersInEitherLanguage() {
    var chinese = importing.upload("customers", file(3));
    assertThat(chinese.mapping())
        .contains(
            "0 name", "1 contactMethods.MOBILE", "2 contactMethods.EMAIL", "4 addresses.city");
    assertThat(chinese.at("/detected/encoding").asString()).isEqualTo("UTF-8");
    assertThat(chinese.at("/columns/1/samples/0").asString()).isEqualTo("13800100000");
    assertThat(chinese.at("/preview/2/0").asString()).isEqualTo(mark + "公司2");
    var english =
        importing.upload("customers", "Company name,E-mail,Mobile,City\nA,a@b.cn,13800138000,X\n");
    assertThat(english.mapping())
        .contains(
            "0 name", "1 contactMethods.EMAIL", "2 contactMethods.MOBILE", "3 addresses.city");
  }

  @Test
  void rehearsesThenWrites() {
    var job = byOldId(file(5)).dryRun();
    assertThat(job.at("/dryRun/create").asLong()).isEqualTo(5);
    assertThat(customers()).isZero();
    job.run();
    assertThat(job.result()).isEqualTo("COMPLETED +5 ~0 =0 !0");
    assertThat(customers()).isEqualTo(5);
    var one = db.selectFrom(CUSTOMER).where(CUSTOMER.NAME.eq(mark + "公司3")).fetchSingle();
    assertThat(one.get(CUSTOMER.PHONE)).isEqualTo("+8613800100003");
    assertThat(one.get(CUSTOMER.EMAIL)).isEqualToIgnoringCase(mark + "3@example.com");
    assertThat(one.get(CUSTOMER.RATING)).isEqualTo(5);
    assertThat(
            db.fetchSingle(CUSTOMER_ADDRESS, CUSTOMER_ADDRESS.CUSTOMER_ID.eq(one.get(CUSTOMER.ID)))
                .get(CUSTOMER_ADDRESS.CITY))
        .isEqualTo("深圳市");
  }

  @Test
  void takesTheSameFileTwiceWithoutDoubles() {
    byOldId(file(5)).run();
    var again = byOldId(file(5)).run();
    assertThat(again.result()).isEqualTo("COMPLETED +0 ~0 =5 !0");
    assertThat(customers()).isEqualTo(5);
  }

  @Test
  void asksBeforeTheSameFileIsTakenTwiceWithoutKeys() {
    var plan = Map.<String, Object>of("mapping", Importing.columns("name"));
    importing.upload("customers", file(2)).plan(plan).run();
    var again = importing.upload("customers", file(2)).plan(plan);
    assertThat(again.send("run").code()).isEqualTo("file-imported-before");
    again.finished(
        browser.post("/api/v1/imports/" + again.id() + "/run", Map.of("confirmed", true)));
    assertThat(again.result()).isEqualTo("COMPLETED +2 ~0 =0 !0");
  }

  @Test
  void handsBackWhatWasWrongToBeImportedAgain() {
    var file =
        HEADERS
            + row(0, "13800138000", "5")
            + row(1, "12", "5")
            + row(2, "13800138002", "9")
            + row(3, "13800138003", "4");
    var job = byOldId(file).run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +2 ~0 =0 !2");
    var errors = job.errors();
    assertThat(errors).startsWith("\uFEFF客户名称,手机").contains("错误").contains("手机: ").contains("评级: ");
    assertThat(job.at("/issues/0/problems/0/column").asInt()).isEqualTo(1);
    assertThat(job.at("/issues/1/line").asInt()).isEqualTo(4);
    var fixed = errors.replace(",12,", ",13800138001,").replace(",9,", ",3,");
    var again = byOldId(fixed).run();
    assertThat(again.result()).isEqualTo("COMPLETED +2 ~0 =0 !0");
  }

  @Test
  void updatesOnlyWhatTheFileSays() {
    byOldId(file(3)).run();
    var ids =
        db.select(CUSTOMER.ID)
            .from(CUSTOMER)
            .where(CUSTOMER.NAME.startsWith(mark))
            .fetch(CUSTOMER.ID);
    var methods = db.fetchCount(CONTACT_METHOD, CONTACT_METHOD.CUSTOMER_ID.in(ids));
    var change = "旧编号,手机,城市\n%s-1,13900139000,广州\n%s-7,13900139001,广州\n".formatted(mark, mark);
    var job =
        importing
            .upload("customers", change)
            .plan(
                Map.of(
                    "mapping",
                    Importing.columns("externalId", "contactMethods.MOBILE", "addresses.city"),
                    "matchBy",
                    List.of("externalId"),
                    "mode",
                    "update"))
            .run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +0 ~1 =0 !1");
    var one = db.selectFrom(CUSTOMER).where(CUSTOMER.NAME.eq(mark + "公司1")).fetchSingle();
    assertThat(one.get(CUSTOMER.PHONE)).isEqualTo("+8613900139000");
    assertThat(one.get(CUSTOMER.RATING)).isEqualTo(5);
    assertThat(db.fetchCount(CONTACT_METHOD, CONTACT_METHOD.CUSTOMER_ID.in(ids)))
        .isEqualTo(methods);
    var address =
        db.fetchSingle(CUSTOMER_ADDRESS, CUSTOMER_ADDRESS.CUSTOMER_ID.eq(one.get(CUSTOMER.ID)));
    assertThat(address.get(CUSTOMER_ADDRESS.CITY)).isEqualTo("广州");
    assertThat(address.get(CUSTOMER_ADDRESS.PROVINCE)).isEqualTo("广东省");
  }

  @Test
  void takesBackWhatItDidButNotWhatOthersDidSince() {
    byOldId(file(3)).run();
    var file = file(5).replace(",5,2026", ",2,2026");
    var job = byOldId(file).run();
    assertThat(job.result()).isEqualTo("COMPLETED +2 ~3 =0 !0");
    var touched = db.selectFrom(CUSTOMER).where(CUSTOMER.NAME.eq(mark + "公司4")).fetchSingle();
    browser.patch(
        "/api/v1/customers/" + touched.get(CUSTOMER.ID), Map.of("version", 1, "note", "重要"));
    job.undo();
    assertThat(job.at("/state").asString()).isEqualTo("UNDONE");
    assertThat(job.at("/undone/deleted").asInt()).isEqualTo(1);
    assertThat(job.at("/undone/restored").asInt()).isEqualTo(3);
    assertThat(job.at("/undone/conflicts/0/id").asLong()).isEqualTo(touched.get(CUSTOMER.ID));
    assertThat(customers()).isEqualTo(4);
    var first = db.selectFrom(CUSTOMER).where(CUSTOMER.NAME.eq(mark + "公司1")).fetchSingle();
    assertThat(first.get(CUSTOMER.RATING)).isEqualTo(5);
  }

  @Test
  void findsByMobileOrMailInWhateverForm() {
    byOldId(file(2)).run();
    var job =
        importing
            .upload("customers", "手机,备注\n+86 138 0010 0001,老客户\n")
            .plan(
                Map.of(
                    "mapping",
                    Importing.columns("contactMethods.MOBILE", "note"),
                    "matchBy",
                    List.of("contactMethods.MOBILE"),
                    "mode",
                    "update"))
            .run();
    assertThat(job.at("/updated").asInt() + job.at("/failed").asInt())
        .as(job.at("").toString())
        .isEqualTo(1);
  }

  @Test
  void remembersHowAFileWasMapped() {
    var headers = "甲%s,乙\n公司,13800138000\n".formatted(mark);
    importing
        .upload("customers", headers)
        .plan(Map.of("mapping", Importing.columns("name", "contactMethods.MOBILE")));
    assertThat(importing.upload("customers", headers).mapping())
        .containsExactly("0 name", "1 contactMethods.MOBILE");
  }

  @Test
  void isNotForEverybody() {
    var representative = new Importing(people.signedIn(Roles.REPRESENTATIVE));
    assertThat(representative.send("customers", "a.csv", "name\nx\n".getBytes()).status())
        .isEqualTo(403);
    var mine = byOldId(file(1));
    var other = people.signedIn(Roles.MANAGER);
    assertThat(other.get("/api/v1/imports/" + mine.id()).status()).isEqualTo(404);
  }
}
