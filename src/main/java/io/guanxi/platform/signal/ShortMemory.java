package io.guanxi.platform.signal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was loaded for a few seconds, without a lock in the way of its readers. Shortly
 * before the end one reader loads anew while the others still get the old value.
 */
public final class ShortMemory<K, V> {

  private static final int MOST = 50_000;

  private final Clock clock;
  private final long keepMillis;
  private final Function<K, @Nullable V> load;
  private final ConcurrentHashMap<K, Remembered<V>> known = new ConcurrentHashMap<>();
  private final AtomicLong forgotten = new AtomicLong();

  public ShortMemory(Clock clock, Duration keep, Function<K, @Nullable V> load) {
    this.clock = clock;
    this.keepMillis = keep.toMillis();
    this.load = load;
  }

  public @Nullable V get(K key) {
    var entry = known.get(key);
    if (entry != null) {
      long age = clock.millis() - entry.at;
      if (age >= 0 && age < keepMillis) {
        boolean mine = age >= keepMillis * 3 / 4 && entry.renewing.compareAndSet(false, true);
        if (!mine) {
          return entry.value;
        }
      }
    }
    return load(key, entry);
  }

  /** What is remembered and young enough; nothing is loaded. */
  public @Nullable V known(K key) {
    var entry = known.get(key);
    if (entry == null) return null;
    long age = clock.millis() - entry.at;
    return age >= 0 && age < keepMillis ? entry.value : null;
  }

  public void forget(K key) {
    forgotten.incrementAndGet();
    known.remove(key);
  }

  public void forgetIf(Predicate<V> outdated) {
    forgotten.incrementAndGet();
    known.values().removeIf(entry -> outdated.test(entry.value));
  }

  public void forgetAll() {
    forgotten.incrementAndGet();
    known.clear();
  }

  private @Nullable V load(K key, @Nullable Remembered<V> old) {
    long before = forgotten.get();
    long at = clock.millis();
    boolean loaded = false;
    try {
      var value = load.apply(key);
      loaded = true;
      if (value == null) {
        known.remove(key);
      } else {
        makeRoom();
        var fresh = new Remembered<>(value, at);
        known.put(key, fresh);
        if (before != forgotten.get()) {
          known.remove(key, fresh); // what was forgotten meanwhile may be this
        }
      }
      return value;
    } finally {
      if (!loaded && old != null) {
        old.renewing.set(false);
      }
    }
  }

  private void makeRoom() {
    if (known.size() >= MOST) {
      long oldest = clock.millis() - keepMillis;
      known.values().removeIf(entry -> entry.at <= oldest);
      if (known.size() >= MOST) {
        known.clear();
      }
    }
  }

  private static final class Remembered<V> {
    final V value;
    final long at;
    final AtomicBoolean renewing = new AtomicBoolean();

    Remembered(V value, long at) {
      this.value = value;
      this.at = at;
    }
  }
}
