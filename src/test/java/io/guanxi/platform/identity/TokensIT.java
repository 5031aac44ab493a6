package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.API_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class TokensIT {

  private static final String TOKENS = "/api/v1/tokens";
  private static final String CUSTOMERS = "/api/v1/customers";

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;

  @Test
  void letsAProgramDoWhatItsScopesSayAndNoMore() {
    var owner = people.signedIn(Roles.ADMINISTRATOR);
    var reader = program(owner, "customers:read");
    assertThat(reader.get(CUSTOMERS).status()).isEqualTo(200);
    assertThat(reader.post(CUSTOMERS, Map.of("name", "A")).code()).isEqualTo("may-not");
    assertThat(reader.get("/api/v1/contacts").code()).isEqualTo("may-not");
    assertThat(reader.get("/api/v1/users").code()).isEqualTo("may-not");

    var writer = program(owner, "customers:read", "customers:create");
    var created = writer.post(CUSTOMERS, Map.of("name", "博远"));
    assertThat(created.status()).isEqualTo(201);
    assertThat(created.at("/owner/title").asString()).startsWith("person");
    assertThat(program(owner, "*:read").get("/api/v1/contacts").status()).isEqualTo(200);
  }

  @Test
  void hasNoMoreRightsThanItsOwner() {
    var token = program(people.signedIn(Roles.READ_ONLY), "*:*");
    assertThat(token.get(CUSTOMERS).status()).isEqualTo(200);
    assertThat(token.post(CUSTOMERS, Map.of("name", "A")).code()).isEqualTo("may-not");
  }

  @Test
  void cannotMakeTokensOrTouchSignIns() {
    var token = program(people.signedIn(Roles.ADMINISTRATOR), "*:*");
    for (var path : List.of(TOKENS, "/api/v1/session/list", "/api/v1/setup/sample")) {
      assertThat(token.get(path).status()).as(path).isIn(401, 403);
    }
    assertThat(token.post(TOKENS, wish("again", "*:*")).code()).isEqualTo("forbidden");
  }

  @Test
  void isShownOnceAndStoredHashed() {
    var owner = people.signedIn(Roles.MANAGER);
    var issued = owner.post(TOKENS, wish("Warehouse", "customers:read"));
    assertThat(issued.status()).isEqualTo(201);
    var secret = issued.at("/token").asString();
    assertThat(secret).startsWith("gx_").hasSizeGreaterThan(40);
    var list = owner.get(TOKENS);
    assertThat(list.text()).doesNotContain(secret);
    assertThat(list.at("/0/name").asString()).isEqualTo("Warehouse");
    assertThat(list.at("/0/lastUsedAt").isNull()).isTrue();
    assertThat(db.fetch("SELECT t::text FROM api_token t").toString()).doesNotContain(secret);

    var program = people.browser().withToken(secret);
    program.get(CUSTOMERS);
    assertThat(owner.get(TOKENS).at("/0/lastUsedAt").isNull()).isFalse();
    assertThat(owner.delete(TOKENS + "/" + issued.at("/id").asLong()).status()).isEqualTo(204);
    assertThat(program.get(CUSTOMERS).code()).isEqualTo("unauthenticated");
  }

  @Test
  void expires() {
    var owner = people.signedIn(Roles.MANAGER);
    var until = clock.instant().plus(Duration.ofHours(1)).toString();
    var issued =
        owner.post(TOKENS, Map.of("name", "Hour", "scopes", List.of("*:read"), "expiresAt", until));
    var program = people.browser().withToken(issued.at("/token").asString());
    assertThat(program.get(CUSTOMERS).status()).isEqualTo(200);
    clock.tick(Duration.ofMinutes(61));
    assertThat(program.get(CUSTOMERS).status()).isEqualTo(401);
  }

  @Test
  void refusesScopesThatMeanNothing() {
    var owner = people.signedIn(Roles.MANAGER);
    for (var scope :
        List.of("customers", "customers:fly", "unicorns:read", "customers:read:more", ":")) {
      var answer = owner.post(TOKENS, wish("Wrong", scope));
      assertThat(answer.status()).as(scope).isEqualTo(422);
      assertThat(answer.at("/errors/scopes/0/code").asString()).isEqualTo("not-a-choice");
    }
    assertThat(owner.post(TOKENS, Map.of()).at("/errors/name/0/code").asString())
        .isEqualTo("required");
  }

  @Test
  void needsNoCsrfTokenAndOutweighsACookie() {
    var owner = people.signedIn(Roles.ADMINISTRATOR);
    var program = program(owner, "customers:create", "customers:read");
    program.cookies().putAll(owner.cookies());
    program.cookies().remove("XSRF-TOKEN");
    assertThat(program.post(CUSTOMERS, Map.of("name", "A")).status()).isEqualTo(201);
    program.withToken("gx_wrong");
    assertThat(program.get(CUSTOMERS).status()).isEqualTo(401);
  }

  @Test
  void notesItsUseAtMostOnceAMinute() {
    var program = program(people.signedIn(Roles.MANAGER), "*:read");
    program.get(CUSTOMERS);
    var first = lastUse();
    clock.tick(Duration.ofSeconds(30));
    program.get(CUSTOMERS);
    assertThat(lastUse()).isEqualTo(first);
    clock.tick(Duration.ofSeconds(40));
    program.get(CUSTOMERS);
    assertThat(lastUse()).isAfter(first);
  }

  private java.time.Instant lastUse() {
    return db.select(API_TOKEN.LAST_USED_AT)
        .from(API_TOKEN)
        .orderBy(API_TOKEN.ID.desc())
        .limit(1)
        .fetchSingle(API_TOKEN.LAST_USED_AT);
  }

  private Browser program(Browser owner, String... scopes) {
    var issued = owner.post(TOKENS, wish("Program", scopes));
    return people.browser().withToken(issued.at("/token").asString());
  }

  private static Map<String, Object> wish(String name, String... scopes) {
    return Map.of("name", name, "scopes", List.of(scopes));
  }
}
