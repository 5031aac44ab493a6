package io.guanxi.platform.idempotency;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.IDEMPOTENCY_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class OnceByKeyIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String HEADER = "Idempotency-Key";

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired IdempotencyKeys keys;

  @Test
  void answersTheSecondTimeAsTheFirstAndDoesItOnce() {
    var name = name();
    var browser = people.signedIn(Roles.MANAGER).with(HEADER, name);
    var first = browser.post(CUSTOMERS, Map.of("name", name));
    var second = browser.post(CUSTOMERS, Map.of("name", name));
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(count(name)).isEqualTo(1);
  }

  @Test
  void keepsRefusalsToo() {
    var browser = people.signedIn(Roles.MANAGER).with(HEADER, name());
    var first = browser.post(CUSTOMERS, Map.of("unheard", "of"));
    var second = browser.post(CUSTOMERS, Map.of("unheard", "of"));
    assertThat(first.status()).isEqualTo(422);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void keepsNothingInTheClearThatIsShownOnce() {
    var key = name();
    var browser = people.signedIn(Roles.MANAGER).with(HEADER, key);
    var wish = Map.of("name", key, "scopes", List.of("customers:read"));
    var token = browser.post("/api/v1/tokens", wish).at("/token").asString();
    assertThat(browser.post("/api/v1/tokens", wish).at("/token").asString()).isEqualTo(token);
    var kept = db.selectFrom(IDEMPOTENCY_KEY).where(IDEMPOTENCY_KEY.KEY.eq(key)).fetchSingle();
    assertThat(new String(kept.get(IDEMPOTENCY_KEY.ANSWER), StandardCharsets.ISO_8859_1))
        .doesNotContain(token)
        .doesNotContain(Base64.getEncoder().encodeToString(token.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void refusesTheKeyForAnotherBody() {
    var browser = people.signedIn(Roles.MANAGER).with(HEADER, name());
    browser.post(CUSTOMERS, Map.of("name", "First"));
    var other = browser.post(CUSTOMERS, Map.of("name", "Second"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
  }

  @Test
  void belongsToAUserAndARoute() {
    var name = name();
    people.signedIn(Roles.MANAGER).with(HEADER, name).post(CUSTOMERS, Map.of("name", name));
    var browser = people.signedIn(Roles.MANAGER).with(HEADER, name);
    var mine = browser.post(CUSTOMERS, Map.of("name", name));
    assertThat(count(name)).isEqualTo(2);
    var renamed =
        browser.patch(
            CUSTOMERS + "/" + mine.at("/id").asLong(), Map.of("version", 1, "name", name + "!"));
    assertThat(renamed.status()).isEqualTo(200);
    assertThat(renamed.header("Idempotency-Replayed")).isNull();
  }

  @Test
  void doesItOnceHoweverManyAskAtOnce() {
    var name = name();
    var person = people.with(Roles.MANAGER);
    var browsers =
        IntStream.range(0, 6).mapToObj(i -> people.signIn(person).with(HEADER, name)).toList();
    var answers =
        browsers.parallelStream().map(b -> b.post(CUSTOMERS, Map.of("name", name))).toList();
    assertThat(count(name)).isEqualTo(1);
    assertThat(answers).allMatch(a -> a.status() == 201 || a.code().equals("request-in-flight"));
    assertThat(answers).anyMatch(a -> a.status() == 201);
  }

  @Test
  void forgetsAfterADay() {
    var name = name();
    var person = people.with(Roles.MANAGER);
    people.signIn(person).with(HEADER, name).post(CUSTOMERS, Map.of("name", name));
    clock.tick(IdempotencyKeys.KEPT);
    var browser = people.signIn(person).with(HEADER, name);
    assertThat(browser.post(CUSTOMERS, Map.of("name", name)).status()).isEqualTo(201);
    assertThat(count(name)).isEqualTo(2);
    clock.tick(IdempotencyKeys.KEPT);
    keys.sweep();
    assertThat(db.fetchCount(IDEMPOTENCY_KEY, IDEMPOTENCY_KEY.KEY.eq(name))).isZero();
  }

  @Test
  void repeatsWhatDiedBeforeItWroteButNotWhatDiedAfter() {
    var name = name();
    var person = people.with(Roles.MANAGER);
    var browser = people.signIn(person).with(HEADER, name);
    browser.post(CUSTOMERS, Map.of("name", name));
    killedBeforeTheAnswer(name, false);
    assertThat(browser.post(CUSTOMERS, Map.of("name", name)).code()).isEqualTo("request-in-flight");
    clock.tick(IdempotencyKeys.LEASE.plusSeconds(1));
    assertThat(browser.post(CUSTOMERS, Map.of("name", name)).status()).isEqualTo(201);
    assertThat(count(name)).isEqualTo(2);

    killedBeforeTheAnswer(name, true);
    clock.tick(IdempotencyKeys.LEASE.plusSeconds(1));
    assertThat(browser.post(CUSTOMERS, Map.of("name", name)).code()).isEqualTo("answer-lost");
    assertThat(count(name)).isEqualTo(2);
  }

  @Test
  void refusesKeysThatAreNone() {
    var browser = people.signedIn(Roles.MANAGER);
    for (var key : new String[] {"x".repeat(256), "two words"}) {
      assertThat(browser.with(HEADER, key).post(CUSTOMERS, Map.of("name", "A")).code())
          .isEqualTo("idempotency-key-invalid");
    }
    assertThat(browser.with(HEADER, "x".repeat(255)).post(CUSTOMERS, Map.of("name", "A")).status())
        .isEqualTo(201);
  }

  @Test
  void leavesReadingAlone() {
    Browser browser = people.signedIn(Roles.MANAGER).with(HEADER, name());
    assertThat(browser.get(CUSTOMERS).header("Idempotency-Replayed")).isNull();
    assertThat(browser.get(CUSTOMERS).header("Idempotency-Replayed")).isNull();
  }

  private void killedBeforeTheAnswer(String key, boolean written) {
    db.update(IDEMPOTENCY_KEY)
        .setNull(IDEMPOTENCY_KEY.STATUS)
        .set(IDEMPOTENCY_KEY.WRITTEN, written)
        .where(IDEMPOTENCY_KEY.KEY.eq(key))
        .execute();
  }

  private int count(String name) {
    return db.fetchCount(CUSTOMER, CUSTOMER.NAME.eq(name));
  }

  private static String name() {
    return UUID.randomUUID().toString();
  }
}
