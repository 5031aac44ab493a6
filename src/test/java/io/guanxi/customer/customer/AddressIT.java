package io.guanxi.customer.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class AddressIT {

  @Autowired People people;

  private Browser admin;

  @BeforeEach
  void somebodyLooks() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
  }

  @Test
  void offersTheRegionsOfChina() {
    var regions = admin.get("/api/v1/regions/CN");
    assertThat(regions.at("/广东省/深圳市").toString()).contains("南山区");
    assertThat(regions.header("Cache-Control")).contains("max-age");
    assertThat(admin.get("/api/v1/regions/DE").status()).isEqualTo(404);
  }

  @Test
  void splitsWhatWasPasted() {
    var text = Map.of("text", "广东省深圳市南山区科技园路1号 518057");
    var parts = admin.post("/api/v1/address-parts", text);
    assertThat(parts.at("/parts/district").asString()).isEqualTo("南山区");
    assertThat(parts.at("/parts/line").asString()).isEqualTo("科技园路1号");
    assertThat(
            admin
                .post("/api/v1/address-parts", Map.of("text", "10 Downing St"))
                .at("/parts")
                .isMissingNode())
        .isTrue();
    assertThat(admin.post("/api/v1/address-parts", Map.of("text", "路".repeat(501))).status())
        .isEqualTo(400);
    assertThat(people.browser().get("/api/v1/regions/CN").status()).isEqualTo(401);
  }

  @Test
  void filtersAndGroupsByRegion() {
    var one = customer("浙江省", "宁波市");
    var other = customer("浙江省", "绍兴市");
    var filter = encoded("addresses.any(address.province==浙江省)");
    assertThat(admin.get("/api/v1/customers?fields=name&filter=" + filter).at("/items").toString())
        .contains("" + one, "" + other);
    var city = encoded("addresses.any(address.city==绍兴市)");
    assertThat(admin.get("/api/v1/customers?fields=name&filter=" + city).at("/items").toString())
        .contains("" + other)
        .doesNotContain("" + one);
    var groups =
        admin.get("/api/v1/customers/aggregate?group=addresses.address.city&filter=" + filter);
    assertThat(groups.at("/rows").toString())
        .contains("{\"group\":{\"addresses.address.city\":\"宁波市\"},\"count\":1}");
  }

  @Test
  void groupsOnlyWhatOneSees() {
    customer("青海省", "西宁市");
    var other = people.signedIn(Roles.REPRESENTATIVE);
    var path = "/api/v1/customers/aggregate?group=addresses.address.province";
    assertThat(admin.get(path).text()).contains("青海省");
    assertThat(other.get(path).text()).doesNotContain("青海省");
  }

  @Test
  void refusesGroupsThatMakeNoSense() {
    for (var group :
        List.of("addresses", "addresses.address", "addresses.address.street", "name.x"))
      assertThat(admin.get("/api/v1/customers/aggregate?group=" + group).status())
          .as(group)
          .isEqualTo(400);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private long customer(String province, String city) {
    var owner = people.with(Roles.MANAGER).id();
    var address = Map.of("country", "CN", "province", province, "city", city, "line", "人民路1号");
    var addresses = List.of(Map.of("kind", "OFFICE", "address", address));
    var values = Map.of("name", city + "客户", "owner", owner, "addresses", addresses);
    return admin.post("/api/v1/customers", values).at("/id").asLong();
  }
}
