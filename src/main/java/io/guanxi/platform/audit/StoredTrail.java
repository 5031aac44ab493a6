package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The trail in the database, in the transaction of what it tells of. */
@Component
class StoredTrail implements AuditTrail {

  private static final String ENCODED_NUL = "\\u0000";

  private final TrailStore store;
  private final Unchained unchained;
  private final JsonMapper json;
  private final Clock clock;

  StoredTrail(TrailStore store, Unchained unchained, JsonMapper json, Clock clock) {
    this.store = store;
    this.unchained = unchained;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void note(AuditEvent event) {
    store.add(
        List.of(
            entry(
                event.action(),
                event.actor(),
                event.type(),
                event.record(),
                Place.current(),
                null,
                event.details())));
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              unchained.add();
            }
          });
    } else {
      unchained.add();
    }
  }

  Entry entry(
      String action,
      @Nullable Actor actor,
      @Nullable String type,
      @Nullable Long record,
      Place place,
      @Nullable List<Long> records,
      Map<String, ?> details) {
    return Entry.of(
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        action,
        actor,
        type,
        record,
        place,
        records,
        json.writeValueAsString(details).replace(ENCODED_NUL, ""));
  }
}
