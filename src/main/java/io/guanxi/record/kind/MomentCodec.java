package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Reads moments with a zone, {@code 2026-11-22T08:00:00Z}; kept to the microsecond that the
 * database keeps.
 */
final class MomentCodec implements Codec<Instant> {

  private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  @Override
  public Instant read(FieldSpec field, Object json) throws Invalid {
    try {
      var moment =
          json instanceof Instant instant
              ? instant
              : OffsetDateTime.parse(String.valueOf(json)).toInstant();
      if (moment.isBefore(FIRST) || moment.isAfter(LAST)) throw new Invalid("impossible-date");
      return moment.truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      throw new Invalid("not-a-moment");
    }
  }

  @Override
  public Object write(Instant value) {
    return value.toString();
  }
}
