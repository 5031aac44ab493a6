package io.guanxi.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MovesTest {

  private enum Day {
    DAWN,
    NOON,
    DUSK,
    NIGHT
  }

  private static final Moves<Day> MOVES =
      Moves.of(Day.class)
          .from(Day.DAWN, Day.NOON)
          .from(Day.NOON, Day.DUSK)
          .from(Day.DUSK, Day.NOON, Day.NIGHT);

  @Test
  void allowsOneStep() {
    assertThat(MOVES.allow(Day.DAWN, Day.NOON)).isTrue();
    assertThat(MOVES.allow(Day.DAWN, Day.DUSK)).isFalse();
    assertThat(MOVES.allow(Day.NIGHT, Day.DAWN)).isFalse();
  }

  @Test
  void leadsOverManySteps() {
    assertThat(MOVES.lead(Day.DAWN, Day.NIGHT)).isTrue();
    assertThat(MOVES.lead(Day.NIGHT, Day.DAWN)).isFalse();
    assertThat(MOVES.lead(Day.NOON, Day.NOON)).as("round in a circle").isTrue();
    assertThat(MOVES.lead(Day.DAWN, Day.DAWN)).isFalse();
  }
}
