package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64",
    "Linux, aarch64",
    "Mac OS X, x86_64",
    "Mac OS X, aarch64",
    "Windows 11, amd64",
    "Windows 11, aarch64"
  })
  void bringsPostgresForEveryUsualMachine(String os, String architecture) {
    var archive = PostgresBinaries.archiveFor(os, architecture);
    assertThat(PostgresBinaries.class.getResource("/" + archive)).as(archive).isNotNull();
  }
}
