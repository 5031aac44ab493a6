package io.guanxi.platform.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When what somebody is told goes out by letter. */
final class MailTime {

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /** Somebody who is there reads it in the program; what adds up waits for its like. */
  private static final Duration TO_ADD_UP = Duration.ofMinutes(5);

  private MailTime() {}

  /** Null: never. */
  static @Nullable Instant of(String mail, NoticeKind.Group group, Instant at, ZoneId zone) {
    return switch (mail) {
      case "now" -> group == NoticeKind.Group.NONE ? at : at.plus(TO_ADD_UP);
      case "hourly" -> at.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      case "daily" -> nextMorning(at, zone);
      default -> null;
    };
  }

  private static Instant nextMorning(Instant at, ZoneId zone) {
    var there = at.atZone(zone);
    var today = there.toLocalDate().atTime(MORNING).atZone(zone);
    return (today.toInstant().isAfter(at)
            ? today
            : there.toLocalDate().plusDays(1).atTime(MORNING).atZone(zone))
        .toInstant();
  }
}
