package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.RECORD_SHARE;
import static io.guanxi.tables.Tables.TEAM;
import static io.guanxi.tables.Tables.TEAM_MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class ReachIT {

  private static final String CUSTOMERS = "/api/v1/customers";

  @Autowired People people;
  @Autowired DSLContext db;
  @Autowired Memberships memberships;

  Browser admin;
  long above;
  long below;
  People.Person head;
  People.Person hand;
  long hands;

  @BeforeEach
  void aTeamUnderATeam() {
    admin = people.signedIn(Roles.ADMINISTRATOR);
    above = people.team();
    below = people.team();
    head = people.inTeam(above, Roles.REPRESENTATIVE);
    hand = people.inTeam(below, Roles.REPRESENTATIVE);
    hands = customer(hand.id());
    move(below, above);
  }

  @Test
  void teamAndBelowReachesWhatTheTeamBelowOwns() {
    assertThat(sees(head, hands)).isFalse();
    var chief = people.inTeam(above, role("tree"));
    assertThat(sees(chief, hands)).isTrue();
    assertThat(sees(hand, customer(head.id()))).isFalse();
  }

  @Test
  void whoGivesARecordAwayIsToldThatItIsDoneAndOutOfSight() {
    var all = Map.of("read", "team", "update", "team", "assign", "team");
    var giver = people.signIn(people.inTeam(below, role(Roles.REPRESENTATIVE, all)));
    long id = customer(hand.id());
    long version = giver.get(CUSTOMERS + "/" + id).at("/version").asLong();
    var gift = Map.<String, Object>of("version", version, "owner", head.id());
    var given = giver.patch(CUSTOMERS + "/" + id, gift);
    assertThat(given.status()).as(given.text()).isEqualTo(200);
    assertThat(given.at("/outOfSight").asBoolean()).isTrue();
    assertThat(giver.get(CUSTOMERS + "/" + id).status()).isEqualTo(404);
    assertThat(admin.get(CUSTOMERS + "/" + id).at("/owner/id").asLong()).isEqualTo(head.id());
  }

  @Test
  void aTeamThatMovesIsSeenByItsNewTeamAtOnce() {
    var chief = people.signIn(people.inTeam(above, role("tree")));
    assertThat(chief.get(CUSTOMERS + "/" + hands).status()).isEqualTo(200);
    move(below, null);
    assertThat(chief.get(CUSTOMERS + "/" + hands).status()).isEqualTo(404);
    move(below, above);
    assertThat(chief.get(CUSTOMERS + "/" + hands).status()).isEqualTo(200);
  }

  @Test
  void whoManagesATeamReachesTheTeamsBelowIt() {
    db.update(TEAM_MEMBER)
        .set(TEAM_MEMBER.MANAGER, true)
        .where(TEAM_MEMBER.TEAM_ID.eq(above), TEAM_MEMBER.USER_ID.eq(head.id()))
        .execute();
    memberships.changed();
    assertThat(sees(head, hands)).isTrue();
  }

  @Test
  void whoIsInTwoTeamsSeesWhatBothOwn() {
    db.insertInto(TEAM_MEMBER)
        .set(TEAM_MEMBER.TEAM_ID, below)
        .set(TEAM_MEMBER.USER_ID, head.id())
        .execute();
    memberships.changed();
    assertThat(sees(head, hands)).isTrue();
    assertThat(sees(head, customer(head.id()))).isTrue();
  }

  @Test
  void aShareShowsTheRecordAndWhatHangsOnItUntilItEnds() {
    var stranger = people.signedIn(Roles.REPRESENTATIVE);
    long id = stranger.get("/api/v1/meta").at("/user/id").asLong();
    var contact =
        admin.post("/api/v1/contacts", Map.of("name", "李", "customer", hands, "owner", hand.id()));
    var path = "/api/v1/contacts/" + contact.at("/id").asLong();
    assertThat(stranger.get(path).status()).isEqualTo(404);
    share(id, null, "read", Instant.now().plusSeconds(3600));
    assertThat(stranger.get(CUSTOMERS + "/" + hands).status()).isEqualTo(200);
    assertThat(stranger.get(path).status()).isEqualTo(200);
    assertThat(stranger.get(CUSTOMERS + "/" + hands).at("/can/update").asBoolean()).isFalse();
    assertThat(rename(stranger)).isEqualTo(403);
    assertThat(stranger.get(CUSTOMERS + "?limit=200&sort=-createdAt").text())
        .contains("\"id\":" + hands + ",");
    db.update(RECORD_SHARE)
        .set(RECORD_SHARE.ENDS_AT, Instant.now().minusSeconds(1))
        .where(RECORD_SHARE.RECORD_ID.eq(hands))
        .execute();
    assertThat(stranger.get(CUSTOMERS + "/" + hands).status()).isEqualTo(404);
    assertThat(stranger.get(path).status()).isEqualTo(404);
  }

  @Test
  void aShareToWriteLetsChangeAndNothingElse() {
    var team = people.team();
    var mate = people.signIn(people.inTeam(team, Roles.REPRESENTATIVE));
    share(null, team, "write", null);
    var can = mate.get(CUSTOMERS + "/" + hands).at("/can");
    assertThat(can.at("/update").asBoolean()).isTrue();
    assertThat(can.at("/delete").asBoolean()).isFalse();
    assertThat(can.at("/assign").asBoolean()).isFalse();
    assertThat(rename(mate)).isEqualTo(200);
    long version = admin.get(CUSTOMERS + "/" + hands).at("/version").asLong();
    assertThat(mate.delete(CUSTOMERS + "/" + hands + "?version=" + version).status())
        .isEqualTo(403);
    var taken = Map.<String, Object>of("version", version, "owner", head.id());
    assertThat(mate.patch(CUSTOMERS + "/" + hands, taken).status()).isEqualTo(403);
  }

  private int rename(Browser who) {
    long version = admin.get(CUSTOMERS + "/" + hands).at("/version").asLong();
    return who.patch(CUSTOMERS + "/" + hands, Map.of("version", version, "industry", "IT"))
        .status();
  }

  private void share(
      @Nullable Long user, @Nullable Long team, String level, @Nullable Instant until) {
    db.insertInto(RECORD_SHARE)
        .set(RECORD_SHARE.TYPE, "customer")
        .set(RECORD_SHARE.RECORD_ID, hands)
        .set(RECORD_SHARE.USER_ID, user)
        .set(RECORD_SHARE.TEAM_ID, team)
        .set(RECORD_SHARE.LEVEL, level)
        .set(RECORD_SHARE.ENDS_AT, until)
        .set(RECORD_SHARE.CREATED_AT, Instant.now())
        .execute();
  }

  private String role(String reach) {
    return role("nothing", Map.of("read", reach));
  }

  private String role(String base, Map<String, String> reaches) {
    var rights = Map.of("customers", reaches);
    return admin
        .post(
            "/api/v1/roles",
            Map.of("name", "r" + System.nanoTime(), "base", base, "rights", rights))
        .at("/key")
        .asString();
  }

  private void move(long team, @Nullable Long parent) {
    db.update(TEAM).set(TEAM.PARENT_ID, parent).where(TEAM.ID.eq(team)).execute();
    memberships.changed();
  }

  private boolean sees(People.Person who, long id) {
    return people.signIn(who).get(CUSTOMERS + "/" + id).status() == 200;
  }

  private long customer(long owner) {
    return admin
        .post(CUSTOMERS, Map.of("name", "客户 " + System.nanoTime(), "owner", owner))
        .at("/id")
        .asLong();
  }
}
