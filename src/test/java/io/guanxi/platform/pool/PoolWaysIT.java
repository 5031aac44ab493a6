package io.guanxi.platform.pool;

import static io.guanxi.tables.Tables.POOL_MOVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways into a pool that are not the pool's own, and out of it again. */
@GuanxiIT
class PoolWaysIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final String POOLS = "/api/v1/pools";
  private static int number;

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired TestClock clock;
  @Autowired Moves moves;

  private Browser admin;
  private String region;
  private People.Person owner;
  private People.Person rival;
  private Browser mine;
  private Browser theirs;

  @BeforeEach
  void twoStrangers() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    region = "way" + ++number;
    owner = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    rival = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    mine = people.signIn(owner);
    theirs = people.signIn(rival);
  }

  private long pool(String filter) {
    var wanted = Map.of("name", "Pool of " + region, "type", "customers", "filter", filter);
    var made = admin.post(POOLS, wanted);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private long customer(String name) {
    var made = mine.post(CUSTOMERS, Map.of("name", name + " of " + region, "industry", region));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private int see(Browser who, long customer) {
    return who.get(CUSTOMERS + "/" + customer).status();
  }

  private boolean ownerIs(long customer) {
    return admin.get(CUSTOMERS + "/" + customer).at("/owner/id").asLong() == owner.id();
  }

  @Test
  void whatLosesItsOwnerLiesInThePoolInWhichItBelongsAndComesBackWithWhatWentAlong() {
    long pool = pool("industry==" + region);
    long customer = customer("Let go");
    long contact =
        mine.post("/api/v1/contacts", Map.of("name", "Along " + region, "customer", customer))
            .at("/id")
            .asLong();
    share(customer);
    assertThat(see(theirs, customer)).isEqualTo(200);
    assertThat(empty(admin, customer).at("/pool/id").asLong()).isEqualTo(pool);
    assertThat(see(mine, customer)).isEqualTo(404);
    assertThat(see(theirs, customer)).as("who was let in is let in no more").isEqualTo(404);
    assertThat(mine.get("/api/v1/contacts/" + contact).status()).isEqualTo(404);
    assertThat(admin.get(POOLS + "/" + pool + "/records").at("/items/0/previous").asString())
        .isEqualTo(owner.login());
    var undone = admin.post(CUSTOMERS + "/" + customer + "/undo", Map.of());
    assertThat(undone.status()).as(undone.text()).isEqualTo(200);
    assertThat(mine.get(CUSTOMERS + "/" + customer).at("/owner/id").asLong()).isEqualTo(owner.id());
    assertThat(mine.get("/api/v1/contacts/" + contact).at("/owner/id").asLong())
        .isEqualTo(owner.id());
    assertThat(admin.get(POOLS + "/" + pool + "/records").at("/items").size()).isZero();
    var kinds =
        db.select(POOL_MOVE.KIND)
            .from(POOL_MOVE)
            .where(POOL_MOVE.RECORD_ID.eq(customer))
            .orderBy(POOL_MOVE.ID)
            .fetch(POOL_MOVE.KIND);
    assertThat(kinds).containsExactly("RELEASE", "TAKEN");
  }

  @Test
  void whatBelongsInNoPoolIsFree() {
    pool("industry==" + region);
    long customer = customer("Free");
    var version = mine.get(CUSTOMERS + "/" + customer).at("/version").asLong();
    admin.patch(CUSTOMERS + "/" + customer, Map.of("version", version, "industry", "elsewhere"));
    var free = empty(admin, customer);
    assertThat(free.at("/pool").isMissingNode() || free.at("/pool").isNull()).isTrue();
    assertThat(see(theirs, customer)).isEqualTo(200);
  }

  @Test
  void allThatAListShowsIsReleasedAndWhatBelongsInNoPoolKeepsItsOwner() {
    long pool = pool("industry==" + region + ";stage!=CUSTOMER");
    var released = List.of(customer("One"), customer("Two"), customer("Three"));
    long kept = customer("Kept");
    var version = mine.get(CUSTOMERS + "/" + kept).at("/version").asLong();
    mine.patch(CUSTOMERS + "/" + kept, Map.of("version", version, "stage", "CUSTOMER"));
    var path = CUSTOMERS + "/release";
    var all = Map.of("filter", "industry==" + region, "reason", "leaving the region");
    assertThat(mine.post(path, Map.of("filter", "industry==" + region)).status()).isEqualTo(422);
    assertThat(mine.post("/api/v1/tasks/release", all).code()).isEqualTo("type-has-no-pools");
    var stolen = Map.of("ids", List.of(kept), "reason", "none of his");
    assertThat(theirs.post(path, stolen).status()).isEqualTo(403);
    var begun = mine.post(path, all);
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    var job = finished(begun.at("/id").asLong());
    assertThat(job.at("/changed").asLong()).as(job.text()).isEqualTo(3);
    assertThat(job.at("/failures/0/id").asLong()).isEqualTo(kept);
    assertThat(job.at("/failures/0/code").asString()).isEqualTo("no-pool-for-it");
    for (var one : released) assertThat(see(mine, one)).isEqualTo(404);
    assertThat(ownerIs(kept)).isTrue();
    var log = admin.get(POOLS + "/" + pool + "/moves").at("/items");
    assertThat(log.size()).isEqualTo(3);
    assertThat(log.at("/0/reason").asString()).isEqualTo("leaving the region");
    assertThat(
            admin
                .get(CUSTOMERS + "/" + released.get(0) + "/owners")
                .at("/items/0/reason")
                .asString())
        .isEqualTo("leaving the region");
    assertThat(admin.post("/api/v1/handovers/" + begun.at("/id").asLong() + "/undo", null).status())
        .as("an administrator reaches what lies in the pool")
        .isEqualTo(200);
    finished(begun.at("/id").asLong());
    for (var one : released) assertThat(ownerIs(one)).isTrue();
  }

  @Test
  void theLogIsSweptByAgeButForWhatLiesInThePool() {
    long pool = pool("industry==" + region);
    long lies = customer("Lies");
    long gone = customer("Gone");
    empty(admin, lies);
    empty(admin, gone);
    var claimed = theirs.post(POOLS + "/" + pool + "/records/" + gone + "/claim", null);
    assertThat(claimed.status()).isEqualTo(204);
    db.update(POOL_MOVE)
        .set(POOL_MOVE.AT, clock.instant().minus(Duration.ofDays(800)))
        .where(POOL_MOVE.RECORD_ID.in(lies, gone))
        .execute();
    moves.sweep();
    assertThat(db.fetchCount(POOL_MOVE, POOL_MOVE.RECORD_ID.eq(lies))).isEqualTo(1);
    assertThat(db.fetchCount(POOL_MOVE, POOL_MOVE.RECORD_ID.eq(gone))).isZero();
  }

  private Browser.Answer empty(Browser by, long customer) {
    var values = new HashMap<String, Object>();
    values.put("version", by.get(CUSTOMERS + "/" + customer).at("/version").asLong());
    values.put("owner", null);
    var answer = by.patch(CUSTOMERS + "/" + customer, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer;
  }

  private void share(long customer) {
    var shared =
        admin.post(
            CUSTOMERS + "/" + customer + "/shares", Map.of("user", rival.id(), "level", "read"));
    assertThat(shared.status()).as(shared.text()).isEqualTo(201);
  }

  private Browser.Answer finished(long handover) {
    var path = "/api/v1/handovers/" + handover;
    await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> !List.of("RUNNING", "UNDOING").contains(mine.get(path).at("/state").asString()));
    return mine.get(path);
  }
}
