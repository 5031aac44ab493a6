package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerRequirementsTest {

  @Test
  void takesTheOldestSupportedServer() {
    assertThatCode(() -> check("server_version_num", "150000")).doesNotThrowAnyException();
  }

  @Test
  void refusesAnOlderServer() {
    assertThatThrownBy(() -> check("server_version_num", "140012"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is PostgreSQL 14, but 15 or newer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "full_page_writes"})
  void refusesAServerThatMayLoseData(String setting) {
    assertThatThrownBy(() -> check(setting, "off"))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(setting + " = off");
    assertThatCode(() -> ServerRequirements.check(with(setting, "off"), true))
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnEncodingThatCannotHoldEveryName() {
    assertThatThrownBy(() -> check("server_encoding", "SQL_ASCII"))
        .hasMessageContaining("SQL_ASCII")
        .hasMessageContaining("UTF8");
  }

  @Test
  void saysThatNobodyAnswersWithoutRepeatingThePassword() {
    assertThatThrownBy(
            () ->
                ServerRequirements.check(
                    "jdbc:postgresql://localhost:1/x?password=secret", "x", "secret", false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("jdbc:postgresql://localhost:1/x cannot be reached")
        .hasMessageNotContaining("secret");
  }

  private static void check(String setting, String value) {
    ServerRequirements.check(with(setting, value), false);
  }

  private static Map<String, String> with(String setting, String value) {
    var settings =
        new HashMap<>(
            Map.of(
                "server_version_num",
                "180006",
                "server_encoding",
                "UTF8",
                "fsync",
                "on",
                "full_page_writes",
                "on"));
    settings.put(setting, value);
    return settings;
  }
}
