package io.guanxi.platform.signal;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * One thing that every node keeps in memory until somebody says that it has changed, or for a few
 * seconds should that get lost. Made by {@link Signals#remember}.
 */
public final class Remembered<V> implements SignalListener {

  private static final Duration KEPT = Duration.ofSeconds(5);

  private final String topic;
  private final Signals signals;
  private final ShortMemory<String, V> memory;

  Remembered(String topic, Signals signals, Clock clock, Supplier<V> load) {
    this.topic = topic;
    this.signals = signals;
    this.memory = new ShortMemory<>(clock, KEPT, key -> load.get());
  }

  public V get() {
    return Objects.requireNonNull(memory.get(topic));
  }

  /** To be called where it is written; inside a transaction it is forgotten with its commit. */
  public void changed() {
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
