package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostgresSettingsTest {

  private static final long GB = 1L << 30;

  @Test
  void staysSmallOnASmallMachine() {
    assertThat(PostgresSettings.text(GB, 2 * GB))
        .contains("shared_buffers = 128MB", "work_mem = 8MB", "max_wal_size = 512MB");
  }

  @Test
  void usesABigMachine() {
    assertThat(PostgresSettings.text(64 * GB, 500 * GB))
        .contains("shared_buffers = 4096MB", "work_mem = 64MB", "max_wal_size = 4096MB");
  }

  @Test
  void leavesNoSettingOfTheUsersAboveSafety() {
    var text = PostgresSettings.text(GB, GB);
    assertThat(text.indexOf("fsync = on")).isGreaterThan(text.indexOf("include_if_exists"));
    assertThat(text.indexOf("full_page_writes = on")).isGreaterThan(text.indexOf("include_if"));
    assertThat(text).contains("listen_addresses = '127.0.0.1'", "'postgresql-%a.log'");
  }
}
