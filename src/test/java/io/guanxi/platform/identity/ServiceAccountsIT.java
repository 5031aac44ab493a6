package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of programs, and what people say about themselves. */
@GuanxiIT
class ServiceAccountsIT {

  private static final String USERS = "/api/v1/users";
  private static final String SESSION = "/api/v1/session";

  @Autowired People people;
  @Autowired TestClock clock;

  @Test
  void aServiceAccountOutlivesWhoMadeIt() {
    var maker = people.with(Roles.ADMINISTRATOR);
    var admin = people.signIn(maker);
    var team = people.team();
    var made =
        admin.post(
            "/api/v1/service-accounts",
            Map.of("name", "Shop", "roles", List.of(Roles.REPRESENTATIVE), "team", team));
    assertThat(made.status()).isEqualTo(201);
    var path = "/api/v1/service-accounts/" + made.at("/id").asLong();
    var wish = Map.of("name", "Sync", "scopes", List.of("customers:read"));
    var issued = admin.post(path + "/tokens", wish);
    var program = people.browser().withToken(issued.at("/token").asString());
    assertThat(program.get("/api/v1/customers").status()).isEqualTo(200);
    assertThat(program.get("/api/v1/contacts").code()).isEqualTo("may-not");

    var other = people.signedIn(Roles.ADMINISTRATOR);
    other.post(USERS + "/" + maker.id() + "/deactivate", Map.of("keep", true));
    assertThat(program.get("/api/v1/customers").status()).isEqualTo(200);
    var fresh = other.post(path + "/tokens/" + issued.at("/id").asLong() + "/rotate", null);
    assertThat(fresh.status()).isEqualTo(201);
    assertThat(program.get("/api/v1/customers").status()).as("for a day more").isEqualTo(200);
    clock.tick(Duration.ofHours(25));
    assertThat(program.get("/api/v1/customers").status()).isEqualTo(401);
    var again = people.browser().withToken(fresh.at("/token").asString());
    assertThat(again.get("/api/v1/customers").status()).isEqualTo(200);
    assertThat(people.signedIn(Roles.MANAGER).get("/api/v1/service-accounts").code())
        .isEqualTo("forbidden");
  }

  @Test
  void keepsALanguageAZoneAndASignature() {
    var browser = people.signedIn(Roles.REPRESENTATIVE);
    var profile =
        browser.patch(
            SESSION + "/profile",
            Map.of("language", "en", "timeZone", "Asia/Tokyo", "signature", "王"));
    assertThat(profile.at("/timeZone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(browser.get(SESSION).at("/user/timeZone").asString()).isEqualTo("Asia/Tokyo");
    assertThat(browser.patch(SESSION + "/profile", Map.of("roles", "administrator")).status())
        .isEqualTo(400);
    assertThat(browser.upload(SESSION + "/avatar", "a.png", "no image".getBytes()).code())
        .isEqualTo("not-an-image");
  }
}
