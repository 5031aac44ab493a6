package io.guanxi.customer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.activity.Recurrence.Unit;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

  @ParameterizedTest
  @CsvSource({
    "DAILY,   1, 2026-11-22, 2026-11-22, 2026-11-23",
    "DAILY,   3, 2026-11-22, 2026-11-26, 2026-11-28",
    "WEEKLY,  1, 2026-11-20, 2026-11-20, 2026-11-27",
    "WEEKLY,  2, 2026-11-20, 2026-12-10, 2026-12-18",
    "MONTHLY, 1, 2027-01-31, 2027-01-31, 2027-02-28",
    "MONTHLY, 1, 2028-01-31, 2028-01-31, 2028-02-29",
    "MONTHLY, 3, 2026-11-30, 2026-11-30, 2027-02-28",
    "YEARLY,  1, 2028-02-29, 2028-02-29, 2029-02-28",
    "YEARLY,  1, 2000-05-05, 2026-11-22, 2027-05-05",
    "DAILY,   1, 1000-01-01, 2026-11-22, 2026-11-23",
  })
  void findsTheNextDay(Unit unit, int every, LocalDate start, LocalDate past, LocalDate next) {
    assertThat(new Recurrence(unit, every, start.getDayOfMonth()).after(start, past))
        .isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"2027-02-28, 2027-03-31", "2027-04-30, 2027-05-31"})
  void comesBackToTheDayThatWasMeant(LocalDate start, LocalDate next) {
    assertThat(new Recurrence(Unit.MONTHLY, 1, 31).after(start, start)).isEqualTo(next);
  }
}
