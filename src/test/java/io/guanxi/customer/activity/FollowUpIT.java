package io.guanxi.customer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import io.guanxi.support.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class FollowUpIT {

  @Autowired People people;
  @Autowired TestClock clock;

  private Browser me = new Browser(0);
  private long customer;
  private LocalDate today = LocalDate.EPOCH;

  @BeforeEach
  void somebodyToFollowUp() {
    me = people.signedIn(Roles.REPRESENTATIVE);
    customer = me.post("/api/v1/customers", Map.of("name", "上海博远")).at("/id").asLong();
    var zone = ZoneId.of(me.get("/api/v1/session").at("/user/timeZone").asString());
    today = LocalDate.now(clock.withZone(zone));
  }

  @Test
  void notesDownWhatHappenedAndWhatComesNext() {
    var answer =
        log(
            Map.of(
                "kind", "VISIT",
                "outcome", "INTERESTED",
                "body", "看了样品，很满意。\n下周报价",
                "place", "浦东新区世纪大道",
                "latitude", "31.2304",
                "longitude", 121.4737,
                "accuracy", 25,
                "nextContactOn", today.plusDays(3).toString()));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    var activity = me.get("/api/v1/activities/" + answer.at("/id").asLong());
    assertThat(activity.at("/subject").asString()).isEqualTo("看了样品，很满意。");
    assertThat(activity.at("/latitude").asString()).isEqualTo("31.2304");
    assertThat(activity.at("/customer/id").asLong()).isEqualTo(customer);
    var after = customer();
    assertThat(after.at("/nextContactOn").asString()).isEqualTo(today.plusDays(3).toString());
    assertThat(after.at("/lastContactAt").asString()).isEqualTo(activity.at("/at").asString());
  }

  @Test
  void needsNoWordsAtAll() {
    var answer = log(Map.of("kind", "MESSAGE"));
    assertThat(me.get("/api/v1/activities/" + answer.at("/id").asLong()).at("/subject").asString())
        .isIn("Message", "消息");
  }

  @Test
  void storesNothingWhenTheNextDayIsImpossible() {
    for (var day : Map.of("3000-01-01", "too-far-ahead", "2020-01-01", "in-the-past").entrySet()) {
      var answer = log(Map.of("body", "来电", "nextContactOn", day.getKey()));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.at("/errors/nextContactOn/0/code").asString()).isEqualTo(day.getValue());
    }
    assertThat(log(Map.of("nextContactOn", "soon")).at("/errors/nextContactOn/0/code").asString())
        .isEqualTo("not-a-date");
    assertThat(customer().at("/lastContactAt").isMissingNode()).isTrue();
    assertThat(me.get("/api/v1/customers/" + customer + "/timeline").text()).doesNotContain("来电");
  }

  @Test
  void refusesWhatIsNoFollowUp() {
    assertThat(log(Map.of("kind", "PARTY")).at("/errors/kind/0/code").asString())
        .isEqualTo("not-a-choice");
    assertThat(log(Map.of("latitude", 91)).at("/errors/latitude/0/code").asString())
        .isEqualTo("too-large");
    assertThat(log(Map.of("duration", -5)).at("/errors/duration/0/code").asString())
        .isEqualTo("too-small");
    assertThat(log(Map.of("at", "3000-01-01T00:00:00Z")).at("/errors/at/0/code").asString())
        .isEqualTo("too-far-ahead");
    assertThat(log(Map.of("wish", "x")).at("/errors/wish/0/code").asString())
        .isEqualTo("unknown-field");
    assertThat(me.post("/api/v1/customers/999999999/log", Map.of()).status()).isEqualTo(404);
  }

  @Test
  void isDoneWithADayThatHasCome() {
    log(Map.of("nextContactOn", today.toString()));
    assertThat(customer().at("/nextContactOn").asString()).isEqualTo(today.toString());
    log(Map.of("kind", "NOTE", "body", "生日在五月"));
    assertThat(customer().at("/nextContactOn").isMissingNode())
        .as("a note is no contact")
        .isFalse();
    log(Map.of("kind", "CALL"));
    assertThat(customer().at("/nextContactOn").isMissingNode()).isTrue();
    log(Map.of("nextContactOn", today.plusDays(9).toString()));
    log(Map.of("kind", "CALL"));
    assertThat(customer().at("/nextContactOn").isMissingNode()).as("still to come").isFalse();
    var never = new HashMap<String, Object>();
    never.put("nextContactOn", null);
    log(never);
    assertThat(customer().at("/nextContactOn").isMissingNode()).isTrue();
  }

  @Test
  void isForThoseWhoMayWrite() {
    assertThat(people.signedIn(Roles.READ_ONLY).post(path(), Map.of("kind", "CALL")).status())
        .isIn(403, 404);
  }

  private Browser.Answer log(Map<String, Object> values) {
    return me.post(path(), values);
  }

  private String path() {
    return "/api/v1/customers/" + customer + "/log";
  }

  private Browser.Answer customer() {
    return me.get("/api/v1/customers/" + customer);
  }
}
