package io.guanxi.platform.share;

import static io.guanxi.tables.Tables.ACCESS_REQUEST;
import static io.guanxi.tables.Tables.AUDIT_EVENT;
import static io.guanxi.tables.Tables.RECORD_SHARE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.access.Roles;
import io.guanxi.support.Actors;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class ShareIT {

  private static final String CUSTOMERS = "/api/v1/customers";
  private static final TypeKey CUSTOMER = TypeKey.of("customer", "customers");

  @Autowired People people;
  @Autowired TestClock clock;
  @Autowired DSLContext db;
  @Autowired AccessRequests requests;

  private People.Person owner;
  private People.Person guest;
  private Browser mine;
  private Browser theirs;
  private long customer;

  @BeforeEach
  void somebodyOwnsACustomerThatAnotherCannotSee() {
    owner = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    guest = people.inTeam(people.team(), Roles.REPRESENTATIVE);
    mine = people.signIn(owner);
    theirs = people.signIn(guest);
    customer = mine.post(CUSTOMERS, Map.of("name", "shared " + owner.id())).at("/id").asLong();
    assertThat(see(theirs)).isEqualTo(404);
  }

  private int see(Browser who) {
    return who.get(CUSTOMERS + "/" + customer).status();
  }

  private String shares() {
    return CUSTOMERS + "/" + customer + "/shares";
  }

  private long grant(Map<String, Object> wanted) {
    var made = mine.post(shares(), wanted);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.at("/id").asLong();
  }

  private int rename(Browser who) {
    var version = who.get(CUSTOMERS + "/" + customer).at("/version").asLong();
    return who.patch(CUSTOMERS + "/" + customer, Map.of("version", version, "note", "x" + version))
        .status();
  }

  @Test
  void whoIsLetInReadsAndWhoIsLetFurtherWrites() {
    long share = grant(Map.of("user", guest.id(), "reason", "helps out", "part", "presales"));
    assertThat(see(theirs)).isEqualTo(200);
    assertThat(theirs.get(CUSTOMERS + "?named=shared").at("/items/0/id").asLong())
        .isEqualTo(customer);
    assertThat(mine.get(CUSTOMERS + "?named=shared").at("/items").size()).isZero();
    assertThat(
            theirs
                .with("Accept-Language", "en")
                .get("/api/v1/notifications")
                .at("/items/0/text")
                .asString())
        .matches("\\S+ shared .+ with you\\.");
    assertThat(rename(theirs)).isEqualTo(403);
    var told = mine.get(shares());
    assertThat(told.at("/items/0/part").asString()).isEqualTo("presales");
    assertThat(told.at("/items/0/user/id").asLong()).isEqualTo(guest.id());
    assertThat(told.at("/owner/id").asLong()).isEqualTo(owner.id());
    assertThat(told.at("/level").asString()).isEqualTo("write");

    assertThat(grant(Map.of("user", guest.id(), "level", "write"))).isEqualTo(share);
    assertThat(rename(theirs)).isEqualTo(200);
    assertThat(mine.delete(shares() + "/" + share).status()).isEqualTo(204);
    assertThat(see(theirs)).isEqualTo(404);
    assertThat(
            db.fetchCount(
                AUDIT_EVENT,
                AUDIT_EVENT.RECORD_ID.eq(customer).and(AUDIT_EVENT.ACTION.like("share.%"))))
        .isEqualTo(3);
  }

  @Test
  void aTeamIsLetInWithAllItsPeople() {
    long team = people.team();
    var member = people.inTeam(team, Roles.REPRESENTATIVE);
    var browser = people.signIn(member);
    assertThat(see(browser)).isEqualTo(404);
    grant(Map.of("team", team));
    assertThat(see(browser)).isEqualTo(200);
    assertThat(see(theirs)).isEqualTo(404);
  }

  @Test
  void aShareEndsAtItsMinute() {
    long share = grant(Map.of("user", guest.id(), "endsAt", Instant.now().plusSeconds(3600)));
    assertThat(see(theirs)).isEqualTo(200);
    db.update(RECORD_SHARE)
        .set(RECORD_SHARE.ENDS_AT, Instant.now().minusSeconds(1))
        .where(RECORD_SHARE.ID.eq(share))
        .execute();
    assertThat(see(theirs)).isEqualTo(404);
    assertThat(mine.get(shares()).at("/items").size()).isZero();
  }

  @Test
  void whoWasLetInLetsNobodyElseIn() {
    grant(Map.of("user", guest.id(), "level", "write"));
    var third = people.with(Roles.REPRESENTATIVE);
    assertThat(theirs.post(shares(), Map.of("user", third.id())).status()).isEqualTo(403);
    var own = theirs.get(shares()).at("/items/0");
    assertThat(own.at("/mine").asBoolean()).isTrue();
    assertThat(theirs.delete(shares() + "/" + own.at("/id").asLong()).status()).isEqualTo(204);
    assertThat(see(theirs)).isEqualTo(404);
  }

  @Test
  void nobodySharesWhatHeCannotSeeNorWithNobody() {
    assertThat(theirs.post(shares(), Map.of("user", guest.id())).status()).isEqualTo(404);
    assertThat(theirs.get(shares()).status()).isEqualTo(404);
    assertThat(mine.post(shares(), Map.of("user", 999_999_999)).status()).isEqualTo(422);
    assertThat(mine.post(shares(), Map.of("team", owner.id())).status()).isEqualTo(422);
    assertThat(mine.post(shares(), Map.of()).status()).isEqualTo(422);
    var both = new HashMap<String, Object>(Map.of("user", guest.id(), "team", 1));
    assertThat(mine.post(shares(), both).status()).isEqualTo(422);
    assertThat(mine.post(shares(), Map.of("user", guest.id(), "level", "all")).status())
        .isEqualTo(422);
    var past = Map.<String, Object>of("user", guest.id(), "endsAt", "2020-01-01T00:00:00Z");
    assertThat(mine.post(shares(), past).status()).isEqualTo(422);
    assertThat(db.fetchCount(RECORD_SHARE, RECORD_SHARE.RECORD_ID.eq(customer))).isZero();
  }

  @Test
  void whoAsksIsLetInByOneClickAndKnowsNothingBefore() {
    var actor = Actors.administrator(db);
    var asker =
        new io.guanxi.kernel.Actor(
            guest.id(),
            "guest",
            java.util.Set.of(),
            null,
            actor.zone(),
            actor.locale(),
            actor.origin(),
            null);
    var offer = requests.offer(CUSTOMER, customer, 5, asker);
    assertThat(offer).isNotNull();
    assertThat(requests.offer(CUSTOMER, customer, 5, asker))
        .extracting("token")
        .isEqualTo(offer.token());
    var path = "/api/v1/access-requests";
    assertThat(mine.post(path, Map.of("token", offer.token())).status()).isEqualTo(404);
    assertThat(theirs.post(path, Map.of("token", offer.token(), "reason", "tender")).status())
        .isEqualTo(204);
    var asked = mine.get(shares()).at("/requests/0");
    assertThat(asked.at("/user/id").asLong()).isEqualTo(guest.id());
    assertThat(asked.at("/reason").asString()).isEqualTo("tender");
    var decide = path + "/" + asked.at("/id").asLong();
    assertThat(theirs.post(decide + "/grant", null).status()).isEqualTo(404);
    assertThat(mine.post(decide + "/grant", null).status()).isEqualTo(204);
    assertThat(see(theirs)).isEqualTo(200);
    assertThat(mine.post(decide + "/refuse", null).code()).isEqualTo("request-decided");
    assertThat(List.of("read")).contains(mine.get(shares()).at("/items/0/level").asString());
  }

  @Test
  void requestsAreSweptByAge() {
    var asker = guest.id();
    for (var days : List.of(0, 2, 100, 200))
      for (var state : List.of("OFFERED", "ASKED"))
        db.insertInto(ACCESS_REQUEST)
            .set(ACCESS_REQUEST.TOKEN, "sweep " + asker + state + days)
            .set(ACCESS_REQUEST.TYPE, "customer")
            .set(ACCESS_REQUEST.RECORD_ID, customer)
            .set(ACCESS_REQUEST.USER_ID, asker)
            .set(ACCESS_REQUEST.STATE, state)
            .set(ACCESS_REQUEST.CREATED_AT, clock.instant().minus(Duration.ofDays(days)))
            .execute();
    requests.sweep();
    assertThat(
            db.select(ACCESS_REQUEST.TOKEN)
                .from(ACCESS_REQUEST)
                .where(ACCESS_REQUEST.USER_ID.eq(asker))
                .fetch(ACCESS_REQUEST.TOKEN))
        .containsExactlyInAnyOrder(
            "sweep " + asker + "OFFERED0", "sweep " + asker + "ASKED0",
            "sweep " + asker + "ASKED2", "sweep " + asker + "ASKED100");
  }
}
