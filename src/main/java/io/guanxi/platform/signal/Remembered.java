package io.guanxi.platform.signal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * One thing that every node keeps in memory until somebody says that it has changed, or for a few
 * seconds should that get lost. Made by {@link Signals#remember}.
 */
public final class Remembered<V> implements SignalListener {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final String topic;
  private final Signals signals;
  private final Supplier<V> load;
  private final ShortMemory<String, V> memory;

  Remembered(String topic, Signals signals, Clock clock, Supplier<V> load) {
    this.topic = topic;
    this.signals = signals;
    this.load = load;
    this.memory = new ShortMemory<>(clock, KEPT, key -> load.get());
  }

  /** Inside a transaction what is not known yet is loaded for that one alone. */
  public V get() {
    if (!TransactionSynchronizationManager.isActualTransactionActive())
      return Objects.requireNonNull(memory.get(topic));
    var known = memory.known(topic);
    return known == null ? own() : known;
  }

  /** What a transaction sees may never come to be: nobody else may act on it. */
  @SuppressWarnings("unchecked")
  private V own() {
    var own = (V) TransactionSynchronizationManager.getResource(this);
    if (own != null) return own;
    var loaded = load.get();
    TransactionSynchronizationManager.bindResource(this, loaded);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Remembered.this);
          }
        });
    return loaded;
  }

  /** To be called where it is written; inside a transaction it is forgotten with its commit. */
  public void changed() {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
    signals.send(topic, "");
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public void heard(String subject) {
    memory.forgetAll();
  }

  @Override
  public void missed() {
    memory.forgetAll();
  }
}
