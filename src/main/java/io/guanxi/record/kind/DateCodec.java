package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads business dates, {@code 2026-11-22}, between the years 1000 and 9999. */
final class DateCodec implements Codec<LocalDate> {

  @Override
  public LocalDate read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof LocalDate date) return date;
    if (!(json instanceof String text) || text.length() != 10) throw new Invalid("not-a-date");
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() < 1000) throw new Invalid("impossible-date");
      return date;
    } catch (DateTimeException e) {
      throw new Invalid(text.matches("\\d{4}-\\d{2}-\\d{2}") ? "impossible-date" : "not-a-date");
    }
  }

  @Override
  public Object write(LocalDate value) {
    return value.toString();
  }
}
