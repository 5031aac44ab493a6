package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_ADDRESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class OneLineAddressIT {

  @Autowired People people;
  @Autowired DSLContext db;

  @Test
  void anAddressInOneColumnIsTakenApart() {
    assertThat(
            addresses(
                "公司名称,地址\n"
                    + "拆一,广东省深圳市南山区科技园路1号 518057\n"
                    + "拆二,上海浦东新区张江路88号\n"
                    + "拆三,10 Downing Street\n",
                "name",
                "addresses.line"))
        .containsExactly(
            "拆一 CN 广东省 深圳市 南山区 科技园路1号 518057",
            "拆二 CN 上海市 上海市 浦东新区 张江路88号 -",
            "拆三 - - - - 10 Downing Street -");
  }

  @Test
  void shortNamesInColumnsOfTheirOwnBecomeOfficial() {
    assertThat(
            addresses(
                "公司名称,国家,省,市,区\n"
                    + "短一,,广东,深圳,南山\n"
                    + "短二,CN,内蒙古,呼和浩特,\n"
                    + "短三,,上海,上海,浦东\n"
                    + "短四,,广西壮族自治区,桂林市,七星区\n"
                    + "短五,,Bayern,München,\n"
                    + "短六,JP,広東,吉林,\n"
                    + "短七,,广东,没有这个市,南山\n",
                "name",
                "addresses.country",
                "addresses.province",
                "addresses.city",
                "addresses.district"))
        .containsExactly(
            "短一 - 广东省 深圳市 南山区 - -",
            "短二 CN 内蒙古自治区 呼和浩特市 - - -",
            "短三 - 上海市 上海市 浦东新区 - -",
            "短四 - 广西壮族自治区 桂林市 七星区 - -",
            "短五 - Bayern München - - -",
            "短六 JP 広東 吉林 - - -",
            "短七 - 广东省 没有这个市 南山 - -");
  }

  @Test
  void whatTheFileSaysItselfStays() {
    assertThat(
            addresses(
                "公司名称,城市,地址\n拆四,深圳,广东省深圳市南山区科技园路1号\n", "name", "addresses.city", "addresses.line"))
        .containsExactly("拆四 - - 深圳 - 广东省深圳市南山区科技园路1号 -");
  }

  private List<String> addresses(String file, String... columns) {
    var importing = new Importing(people.signedIn(Roles.ADMINISTRATOR));
    var done =
        importing
            .upload("customers", file)
            .plan(Map.of("mapping", Importing.columns(columns)))
            .run();
    assertThat(done.at("/failed").asInt()).isZero();
    var names = file.lines().skip(1).map(line -> line.split(",")[0]).toList();
    var a = CUSTOMER_ADDRESS;
    return db.select(CUSTOMER.NAME, a.COUNTRY, a.PROVINCE, a.CITY, a.DISTRICT, a.LINE, a.POSTCODE)
        .from(a)
        .join(CUSTOMER)
        .on(CUSTOMER.ID.eq(a.CUSTOMER_ID))
        .where(CUSTOMER.NAME.in(names))
        .orderBy(CUSTOMER.ID)
        .fetch(
            row ->
                String.join(
                    " ",
                    row.intoStream().map(part -> part == null ? "-" : part.toString()).toList()));
  }
}
