package io.guanxi.platform.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortMemoryTest {

  private final TestClock clock = new TestClock();
  private final AtomicInteger loads = new AtomicInteger();
  private final AtomicReference<@Nullable String> stored = new AtomicReference<>("first");
  private final ShortMemory<String, String> memory =
      new ShortMemory<>(clock, Duration.ofSeconds(5), this::load);

  @Test
  void asksOnceInFiveSeconds() {
    for (int i = 0; i < 100; i++) {
      assertThat(memory.get("a")).isEqualTo("first");
    }
    assertThat(loads).hasValue(1);
    stored.set("second");
    clock.tick(Duration.ofSeconds(5));
    assertThat(memory.get("a")).isEqualTo("second");
  }

  @Test
  void renewsBeforeTheEndByOneReaderOnly() {
    memory.get("a");
    stored.set("second");
    clock.tick(Duration.ofSeconds(4));
    assertThat(memory.get("a")).isEqualTo("second");
    assertThat(memory.get("a")).isEqualTo("second");
    assertThat(loads).hasValue(2);
  }

  @Test
  void forgetsWhatItIsToldTo() {
    memory.get("a");
    stored.set("second");
    memory.forgetIf("first"::equals);
    assertThat(memory.get("a")).isEqualTo("second");
    stored.set("third");
    memory.forget("a");
    assertThat(memory.get("a")).isEqualTo("third");
  }

  @Test
  void doesNotRememberWhatIsNotThere() {
    stored.set(null);
    assertThat(memory.get("a")).isNull();
    stored.set("now");
    assertThat(memory.get("a")).isEqualTo("now");
  }

  @Test
  void doesNotRememberWhatWasForgottenWhileItWasLoaded() {
    var outdated = new AtomicReference<@Nullable ShortMemory<String, String>>();
    var racing =
        new ShortMemory<String, String>(
            clock,
            Duration.ofSeconds(5),
            key -> {
              var value = load(key);
              var other = outdated.getAndSet(null);
              if (other != null) {
                other.forgetAll();
              }
              return value;
            });
    outdated.set(racing);
    racing.get("a");
    stored.set("second");
    assertThat(racing.get("a")).isEqualTo("second");
  }

  @Test
  void letsAnotherReaderTryWhenLoadingFailed() {
    memory.get("a");
    clock.tick(Duration.ofSeconds(4));
    stored.set("broken");
    assertThatThrownBy(() -> memory.get("a")).isInstanceOf(IllegalStateException.class);
    stored.set("second");
    assertThat(memory.get("a")).isEqualTo("second");
  }

  private @Nullable String load(String key) {
    loads.incrementAndGet();
    var value = stored.get();
    if ("broken".equals(value)) {
      throw new IllegalStateException("no database");
    }
    return value;
  }
}
