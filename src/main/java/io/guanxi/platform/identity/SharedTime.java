package io.guanxi.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The database's time, on which all nodes agree though their own clocks may be minutes apart: by it
 * codes of a second factor are checked and links, tokens and steps end. How far the own clock is
 * off is measured once a minute.
 */
@Component
class SharedTime {

  private static final Duration MEASURED = Duration.ofMinutes(1);

  private final DSLContext db;
  private final Clock clock;
  private final Clock machine;
  private volatile Skew skew = new Skew(Instant.MIN, Duration.ZERO);

  @Autowired
  SharedTime(DSLContext db, Clock clock) {
    this(db, clock, Clock.systemUTC());
  }

  SharedTime(DSLContext db, Clock clock, Clock machine) {
    this.db = db;
    this.clock = clock;
    this.machine = machine;
  }

  private record Skew(Instant at, Duration by) {}

  Instant now() {
    var known = skew;
    var here = machine.instant();
    if (known.at().isBefore(here.minus(MEASURED)) || known.at().isAfter(here)) {
      known = measure(here);
      skew = known;
    }
    return clock.instant().plus(known.by());
  }

  private Skew measure(Instant here) {
    var there =
        db.select(DSL.field("clock_timestamp()", OffsetDateTime.class)).fetchSingle().value1();
    return new Skew(here, Duration.between(here, there.toInstant()));
  }
}
