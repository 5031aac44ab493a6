package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class PoolIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String POOLS = "/api/v1/pools";
  private static int number;

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired TestClock clock;
  @Autowired Recycling recycling;

  private Browser admin;
  private String region;
  private long team;
  private People.Person owner;
  private People.Person rival;
  private Browser mine;
  private Browser theirs;

  @BeforeEach
  void twoOfOneTeamAndAPoolForThem() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    region = "region" + ++number;
    team = people.team();
    owner = people.inTeam(team, Roles.REPRESENTATIVE);
    rival = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    mine = people.signIn(owner);
    theirs = people.signIn(rival);
  }

  private long pool(Map<String, Object> more) {
    var wanted = new HashMap<String, Object>();
    wanted.put("name", "Pool of " + region);
    wanted.put("type", "customers");
    wanted.put("filter", "industry==" + region);
    wanted.putAll(more);
    var made = admin.post(POOLS, wanted);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private long customer(Browser by, String name) {
    var made =
        by.post(
            CUSTOMERS,
            Map.of(
                "name",
                name + " of " + region,
                "industry",
                region,
                "contactMethods",
                List.of(Map.of("kind", "MOBILE", "value", "13800138000"))));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private Browser.Answer release(long customer) {
    return mine.post(CUSTOMERS + "/" + customer + "/release", Map.of("reason", "no interest"));
  }

  private Browser.Answer claim(Browser who, long pool, long customer) {
    return who.post(POOLS + "/" + pool + "/records/" + customer + "/claim", null);
  }

  private long released(long pool, String name) {
    long customer = customer(mine, name);
    var released = release(customer);
    assertThat(released.status()).as(released.text()).isEqualTo(200);
    assertThat(released.at("/id").asLong()).isEqualTo(pool);
    return customer;
  }

  private int see(Browser who, long customer) {
    return who.get(CUSTOMERS + "/" + customer).status();
  }

  @Test
  void whatIsReleasedIsSeenInThePoolOnlyAndWithoutAWayToReachIt() {
    long pool = pool(Map.of());
    long customer = customer(mine, "Hidden");
    var contact =
        mine.post("/api/v1/contacts", Map.of("name", "Wang " + region, "customer", customer));
    assertThat(release(customer).at("/id").asLong()).isEqualTo(pool);
    for (var who : List.of(mine, theirs)) {
      assertThat(see(who, customer)).isEqualTo(404);
      assertThat(who.get("/api/v1/contacts/" + contact.at("/id").asLong()).status()).isEqualTo(404);
      assertThat(who.get(CUSTOMERS + "?q=Hidden&filter=industry==" + region).at("/items").size())
          .isZero();
      var page = who.get(POOLS + "/" + pool + "/records");
      assertThat(page.at("/items/0/record/name").asString()).isEqualTo("Hidden of " + region);
      assertThat(page.at("/items/0/previous").asString()).isEqualTo(owner.login());
      assertThat(page.text()).doesNotContain("13800138000").doesNotContain("contactMethods");
    }
    var told = admin.get(CUSTOMERS + "/" + customer);
    assertThat(told.at("/pool/id").asLong()).isEqualTo(pool);
    assertThat(told.at("/owner").isMissingNode() || told.at("/owner").isNull()).isTrue();
  }

  @Test
  void whoClaimsHasItWithItsContactsAndTheLogSaysSo() {
    long pool = pool(Map.of());
    long customer = customer(mine, "Claimed");
    var contact =
        mine.post("/api/v1/contacts", Map.of("name", "Li " + region, "customer", customer));
    release(customer);
    assertThat(claim(theirs, pool, customer).status()).isEqualTo(204);
    assertThat(theirs.get(CUSTOMERS + "/" + customer).at("/owner/id").asLong())
        .isEqualTo(rival.id());
    assertThat(
            theirs.get("/api/v1/contacts/" + contact.at("/id").asLong()).at("/owner/id").asLong())
        .isEqualTo(rival.id());
    assertThat(see(mine, customer)).isEqualTo(404);
    var moves = admin.get(POOLS + "/" + pool + "/moves").at("/items");
    assertThat(moves.at("/0/kind").asString()).isEqualTo("claim");
    assertThat(moves.at("/1/kind").asString()).isEqualTo("release");
    var owners = admin.get(CUSTOMERS + "/" + customer + "/owners").at("/items");
    assertThat(owners.at("/1/reason").asString()).isEqualTo("no interest");
    assertThat(owners.at("/0/to/id").asLong()).isEqualTo(rival.id());
    var late = claim(mine, pool, customer);
    assertThat(late.code()).isEqualTo("pool-taken");
    assertThat(late.at("/by/id").asLong()).isEqualTo(rival.id());
  }

  @Test
  void ofManyWhoClaimAtOnceOneHasItAndTheOthersAreToldWho() throws Exception {
    long pool = pool(Map.of());
    long customer = released(pool, "Race");
    var browsers =
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> people.signedIn(Roles.REPRESENTATIVE))
            .toList();
    var executor = Executors.newFixedThreadPool(50);
    try {
      var claims =
          browsers.stream()
              .<Callable<Browser.Answer>>map(who -> () -> claim(who, pool, customer))
              .toList();
      var answers = executor.invokeAll(claims).stream().map(PoolIT::got).toList();
      assertThat(answers.stream().filter(a -> a.status() == 204)).hasSize(1);
      var lost = answers.stream().filter(a -> a.status() != 204).toList();
      assertThat(lost).allSatisfy(a -> assertThat(a.code()).isEqualTo("pool-taken"));
      assertThat(
              db.fetchCount(
                  POOL_MOVE, POOL_MOVE.RECORD_ID.eq(customer).and(POOL_MOVE.KIND.eq("CLAIM"))))
          .isEqualTo(1);
    } finally {
      executor.shutdown();
    }
  }

  @Test
  void nobodyClaimsMoreADayThanIsAllowedNotEvenAtOnce() throws Exception {
    long pool = pool(Map.of("dailyLimit", 2));
    var customers =
        java.util.stream.IntStream.range(0, 4).mapToObj(i -> released(pool, "Many" + i)).toList();
    var executor = Executors.newFixedThreadPool(4);
    try {
      var claims =
          customers.stream()
              .<Callable<Browser.Answer>>map(customer -> () -> claim(theirs, pool, customer))
              .toList();
      var answers = executor.invokeAll(claims).stream().map(PoolIT::got).toList();
      assertThat(answers.stream().filter(a -> a.status() == 204)).hasSize(2);
      assertThat(answers.stream().filter(a -> a.status() == 409))
          .allSatisfy(a -> assertThat(a.code()).isEqualTo("pool-daily-limit"));
    } finally {
      executor.shutdown();
    }
    var limits = theirs.get(POOLS + "/" + pool + "/records").at("/limits");
    assertThat(limits.at("/claimed").asInt()).isEqualTo(2);
    assertThat(limits.at("/dailyLimit").asInt()).isEqualTo(2);
  }

  private static Browser.Answer got(Future<Browser.Answer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whoHoldsEnoughClaimsNoMoreAndWhoHadItWaits() {
    long pool = pool(Map.of("capacity", 1, "coolDownDays", 7));
    long first = released(pool, "First");
    long second = released(pool, "Second");
    assertThat(claim(theirs, pool, first).status()).isEqualTo(204);
    assertThat(claim(theirs, pool, second).code()).isEqualTo("pool-capacity");
    assertThat(claim(mine, pool, second).code()).isEqualTo("pool-cooling-down");
    assertThat(mine.get(POOLS + "/" + pool + "/records").at("/items/0/coolingUntil").asString())
        .isNotBlank();
  }

  @Test
  void aPoolForATeamIsForThoseBelowItToo() {
    long below =
        admin
            .post("/api/v1/teams", Map.of("name", "below " + region, "parent", team))
            .at("/id")
            .asLong();
    var deep = people.signIn(people.inTeam(below, Roles.REPRESENTATIVE));
    long pool = pool(Map.of("teams", List.of(team)));
    long customer = released(pool, "Team's");
    assertThat(theirs.get(POOLS + "/" + pool + "/records").status()).isEqualTo(404);
    assertThat(claim(theirs, pool, customer).status()).isEqualTo(404);
    assertThat(theirs.get(POOLS + "/mine").text()).doesNotContain(region);
    assertThat(deep.get(POOLS + "/mine").text()).contains(region);
    assertThat(claim(deep, pool, customer).status()).isEqualTo(204);
  }

  @Test
  void nothingFallsBackWithoutAWarningAndWhatIsTouchedStays() {
    long pool = pool(Map.of("idleDays", 5, "warnDays", 2));
    long idle = customer(mine, "Idle");
    long touched = customer(mine, "Touched");
    long exempt = customer(mine, "Exempt");
    assertThat(
            admin
                .put(CUSTOMERS + "/" + exempt + "/pool-exemption", Map.of("reason", "key account"))
                .status())
        .isEqualTo(204);
    later(30);
    recycling.run();
    assertThat(ownerIs(idle)).isTrue();
    assertThat(mine.get(CUSTOMERS + "/" + idle + "/pools").at("/fallsAt").asString()).isNotBlank();
    var warned = mine.with("Accept-Language", "en").get("/api/v1/notifications?kind=pool-warning");
    assertThat(warned.at("/items").size()).as("one for all of them").isEqualTo(1);
    assertThat(warned.at("/items/0/text").asString())
        .isEqualTo(
            "2 of your customers fall back to Pool of "
                + region
                + " in 2 days unless you get in touch.");
    later(1);
    var call =
        Map.of("kind", "CALL", "subject", "called", "customer", touched, "at", clock.instant());
    assertThat(mine.post("/api/v1/activities", call).status()).isEqualTo(201);
    later(2);
    recycling.run();
    assertThat(ownerIs(idle)).isFalse();
    assertThat(admin.get(CUSTOMERS + "/" + idle).at("/pool/id").asLong()).isEqualTo(pool);
    assertThat(ownerIs(touched)).isTrue();
    assertThat(ownerIs(exempt)).isTrue();
    clock.tick(Duration.ofDays(-33));
  }

  /** Days later nobody is signed in any more. */
  private void later(int days) {
    clock.tick(Duration.ofDays(days));
    admin = people.signedIn(Roles.ADMINISTRATOR);
    mine = people.signIn(owner);
  }

  private boolean ownerIs(long customer) {
    return admin.get(CUSTOMERS + "/" + customer).at("/owner/id").asLong() == owner.id();
  }

  @Test
  void whoeverGivesItAnOwnerTakesItOutOfThePool() {
    long pool = pool(Map.of());
    long customer = released(pool, "Given");
    var version = admin.get(CUSTOMERS + "/" + customer).at("/version").asLong();
    var patched =
        admin.patch(CUSTOMERS + "/" + customer, Map.of("version", version, "owner", rival.id()));
    assertThat(patched.status()).as(patched.text()).isEqualTo(200);
    assertThat(theirs.get(CUSTOMERS + "/" + customer).status()).isEqualTo(200);
    assertThat(mine.get(POOLS + "/" + pool + "/records").at("/items").size()).isZero();
    assertThat(claim(mine, pool, customer).code()).isEqualTo("pool-taken");
    assertThat(admin.get(POOLS + "/" + pool + "/moves").at("/items/0/kind").asString())
        .isEqualTo("taken");
  }

  @Test
  void onlyWhoKeepsThePoolsSetsThemUp() {
    long pool = pool(Map.of());
    assertThat(mine.post(POOLS, Map.of("name", "x", "type", "customers")).status()).isEqualTo(403);
    assertThat(mine.patch(POOLS + "/" + pool, Map.of("version", 1, "name", "x")).status())
        .isEqualTo(403);
    assertThat(mine.delete(POOLS + "/" + pool + "?version=1").status()).isEqualTo(403);
    assertThat(mine.get(POOLS + "/settings").status()).isEqualTo(403);
    long customer = released(pool, "Kept");
    var assign = POOLS + "/" + pool + "/records/" + customer + "/assign";
    assertThat(mine.post(assign, Map.of("to", owner.id())).status()).isEqualTo(403);
    assertThat(mine.put(CUSTOMERS + "/" + customer + "/pool-exemption", Map.of()).status())
        .isEqualTo(403);
    assertThat(admin.delete(POOLS + "/" + pool + "?version=1").code()).isEqualTo("pool-not-empty");
    assertThat(admin.post(assign, Map.of("to", rival.id())).status()).isEqualTo(204);
    assertThat(see(theirs, customer)).isEqualTo(200);
    var reader = people.signedIn(Roles.READ_ONLY);
    long another = released(pool, "Another");
    assertThat(claim(reader, pool, another).status()).isEqualTo(403);
    assertThat(
            admin
                .post(POOLS, Map.of("name", "y", "type", "customers", "filter", "nonsense==1"))
                .status())
        .isEqualTo(422);
    assertThat(admin.post(POOLS, Map.of("name", "y", "type", "orders")).status()).isEqualTo(422);
  }

  @Test
  void oneReleasesOnlyWhatOneMayChangeAndWithAReason() {
    pool(Map.of());
    long customer = customer(mine, "Mine");
    assertThat(theirs.post(CUSTOMERS + "/" + customer + "/release", Map.of("reason", "x")).status())
        .isEqualTo(404);
    assertThat(mine.post(CUSTOMERS + "/" + customer + "/release", Map.of()).status())
        .isEqualTo(422);
    assertThat(ownerIs(customer)).isTrue();
  }
}
