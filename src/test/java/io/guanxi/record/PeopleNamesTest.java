package io.guanxi.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.support.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeopleNamesTest {

  private final TestClock clock = new TestClock();
  private final PeopleNames names = new PeopleNames(clock);
  private final Map<Long, String> stored = new HashMap<>(Map.of(1L, "李雷", 2L, "韩梅梅"));
  private final List<List<Long>> asked = new ArrayList<>();

  @Test
  void asksOnceForThoseWhoAreNamedOnEveryPage() {
    assertThat(of(1L, 2L)).isEqualTo(stored);
    assertThat(of(2L, 1L)).isEqualTo(stored);
    assertThat(asked).containsExactly(List.of(1L, 2L));
  }

  @Test
  void asksForThoseItDoesNotKnowOnly() {
    of(1L);
    assertThat(of(1L, 2L, 3L)).isEqualTo(stored);
    assertThat(asked).containsExactly(List.of(1L), List.of(2L, 3L));
  }

  @Test
  void hearsOfANewNameWithinSeconds() {
    of(1L);
    stored.put(1L, "李磊");
    clock.tick(Duration.ofSeconds(6));
    assertThat(of(1L)).containsEntry(1L, "李磊");
  }

  @Test
  void keepsNobodyWhoIsNotThere() {
    assertThat(of(3L)).isEmpty();
    stored.put(3L, "Lucy");
    assertThat(of(3L)).containsEntry(3L, "Lucy");
  }

  private Map<Long, String> of(Long... ids) {
    return names.of(List.of(ids), this::load);
  }

  private Map<Long, String> load(List<Long> ids) {
    asked.add(List.copyOf(ids));
    var out = new HashMap<>(stored);
    out.keySet().retainAll(ids);
    return out;
  }
}
