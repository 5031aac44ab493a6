package io.guanxi.record.internal;

import java.util.Iterator;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Takes blocks of numbers from database sequences, one round trip however many. */
@Component
final class Sequences {

  private final DSLContext db;

  Sequences(DSLContext db) {
    this.db = db;
  }

  Iterator<Long> take(String sequence, int count) {
    if (count == 0) return java.util.Collections.emptyIterator();
    return db
        .fetchValues("SELECT nextval(?::regclass) FROM generate_series(1, ?)", sequence, count)
        .stream()
        .map(Long.class::cast)
        .toList()
        .iterator();
  }
}
