package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.FieldSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Keeps days and moments near enough to be meant, as the one who writes them sees the calendar. */
@Component
final class TimeLimits {

  /** Clocks differ, and typing takes its time. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private final Clock clock;

  TimeLimits(Clock clock) {
    this.clock = clock;
  }

  void check(FieldSpec field, Draft draft) {
    var value = draft.value(field.name());
    if (value == null || !draft.changed(field.name())) return;
    var now = clock.instant();
    if (field.isToCome() && !draft.actor().origin().isImport() && isPast(value, now, draft))
      draft.refuse(field.name(), "in-the-past");
    var years = field.yearsAhead();
    if (years != null && day(value, draft).isAfter(day(now, draft).plusYears(years)))
      draft.refuse(field.name(), "too-far-ahead", years);
  }

  private static boolean isPast(Object value, Instant now, Draft draft) {
    return value instanceof LocalDate date
        ? date.isBefore(day(now, draft))
        : ((Instant) value).isBefore(now.minus(GRACE));
  }

  private static LocalDate day(Object value, Draft draft) {
    return value instanceof LocalDate date
        ? date
        : LocalDate.ofInstant((Instant) value, draft.actor().zone());
  }
}
