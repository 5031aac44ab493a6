package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.support.TestDatabase;
import org.junit.jupiter.api.Test;

/** The tests' own server is one that we would refuse. */
class ServerRequirementsIT {

  private final TestDatabase database = TestDatabase.empty();

  @Test
  void refusesAServerThatWasMadeFastAtTheCostOfSafety() {
    assertThatThrownBy(() -> check(false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("fsync = off");
    assertThatCode(() -> check(true)).doesNotThrowAnyException();
  }

  private void check(boolean acceptUnsafe) {
    ServerRequirements.check(
        database.url(), database.username(), database.password(), acceptUnsafe);
  }
}
