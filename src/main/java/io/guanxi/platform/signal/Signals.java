package io.guanxi.platform.signal;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Sends signals to all nodes; inside a transaction they leave with its commit, or not at all. */
@Component
public class Signals {

  private static final Logger log = LoggerFactory.getLogger(Signals.class);
  private static final String SEPARATOR = " ";

  private final DSLContext db;
  private final Clock clock;
  private final ObjectProvider<SignalListener> listeners;
  private final List<SignalListener> remembered = new CopyOnWriteArrayList<>();

  Signals(DSLContext db, Clock clock, ObjectProvider<SignalListener> listeners) {
    this.db = db;
    this.clock = clock;
    this.listeners = listeners;
  }

  /** Keeps what is loaded in memory, on every node, until it is said to have changed. */
  public <V> Remembered<V> remember(String topic, Supplier<V> load) {
    var out = new Remembered<>(topic, this, clock, load);
    remembered.add(out);
    return out;
  }

  /** Other nodes hear it a moment later; this one before its caller is answered. */
  public void send(String topic, String subject) {
    db.select(
            DSL.field(
                "pg_notify({0} || current_schema(), {1})",
                Object.class, DSL.inline(SignalLine.CHANNEL), DSL.val(topic + SEPARATOR + subject)))
        .fetch();
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCommit() {
              deliver(topic, subject);
            }
          });
    } else {
      deliver(topic, subject);
    }
  }

  void received(String payload) {
    var parts = payload.split(SEPARATOR, 2);
    deliver(parts[0], parts.length > 1 ? parts[1] : "");
  }

  void missed() {
    all().forEach(SignalListener::missed);
  }

  private void deliver(String topic, String subject) {
    for (var listener : all()) {
      if (listener.topic().equals(topic)) {
        try {
          listener.heard(subject);
        } catch (RuntimeException e) {
          log.error("A listener to {} failed", topic, e);
        }
      }
    }
  }

  private List<SignalListener> all() {
    return Stream.concat(listeners.stream(), remembered.stream()).toList();
  }
}
