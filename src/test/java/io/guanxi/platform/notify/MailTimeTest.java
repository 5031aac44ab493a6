package io.guanxi.platform.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTimeTest {

  private static Instant of(String mail, NoticeKind.Group group, String at, String zone) {
    return MailTime.of(mail, group, Instant.parse(at), ZoneId.of(zone));
  }

  /** Eight in the morning is eight there, the days on which clocks change included. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00:00Z, Asia/Shanghai, 2026-11-24T00:00:00Z",
    "2026-11-22T23:59:59Z, Asia/Shanghai, 2026-11-23T00:00:00Z",
    "2026-11-23T00:00:00Z, Asia/Shanghai, 2026-11-24T00:00:00Z",
    "2027-03-27T12:00:00Z, Europe/Berlin, 2027-03-28T06:00:00Z",
    "2026-10-24T12:00:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
    "2026-10-25T00:30:00Z, Europe/Berlin, 2026-10-25T07:00:00Z",
    "2026-11-23T10:00:00Z, America/New_York, 2026-11-23T13:00:00Z",
    "2026-11-23T10:00:00Z, Asia/Kathmandu, 2026-11-24T02:15:00Z"
  })
  void aDailyLetterComesAtEightOfTheReader(String at, String zone, String expected) {
    assertThat(of("daily", NoticeKind.Group.NONE, at, zone)).isEqualTo(Instant.parse(expected));
  }

  @Test
  void anHourlyLetterComesWithTheNextFullHour() {
    assertThat(of("hourly", NoticeKind.Group.NONE, "2026-11-23T10:00:00Z", "Asia/Shanghai"))
        .isEqualTo(Instant.parse("2026-11-23T11:00:00Z"));
    assertThat(of("hourly", NoticeKind.Group.ACTOR, "2026-10-25T00:59:59Z", "Europe/Berlin"))
        .isEqualTo(Instant.parse("2026-10-25T01:00:00Z"));
  }

  @Test
  void whatAddsUpWaitsALittleForItsLike() {
    var at = "2026-11-23T10:00:00Z";
    assertThat(of("now", NoticeKind.Group.NONE, at, "UTC")).isEqualTo(Instant.parse(at));
    assertThat(of("now", NoticeKind.Group.ACTOR, at, "UTC"))
        .isEqualTo(Instant.parse("2026-11-23T10:05:00Z"));
    assertThat(of("never", NoticeKind.Group.NONE, at, "UTC")).isNull();
  }
}
