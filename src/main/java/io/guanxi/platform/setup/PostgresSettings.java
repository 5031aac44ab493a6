package io.guanxi.platform.setup;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The server's configuration, sized to the machine; safety has the last word. */
final class PostgresSettings {

  private static final long MB = 1L << 20;
  private static final long GB = 1L << 30;

  private PostgresSettings() {}

  static void write(Path cluster) throws IOException {
    var disk = Files.getFileStore(cluster).getUsableSpace();
    Files.writeString(cluster.resolve("postgresql.conf"), text(memory(), disk));
  }

  static String text(long memory, long freeDisk) {
    return """
        # Written by Guanxi at every start. Settings of your own go into ../postgresql.conf.
        listen_addresses = '127.0.0.1'
        unix_socket_directories = ''
        max_connections = 64
        password_encryption = 'scram-sha-256'
        shared_buffers = %dMB
        effective_cache_size = %dMB
        work_mem = %dMB
        maintenance_work_mem = %dMB
        max_wal_size = %dMB
        random_page_cost = 1.1
        jit = off
        timezone = 'UTC'
        log_timezone = 'UTC'
        logging_collector = on
        log_directory = 'log'
        log_filename = 'postgresql-%%a.log'
        log_truncate_on_rotation = on
        log_rotation_age = 1d
        log_rotation_size = 0
        include_if_exists = '../postgresql.conf'
        fsync = on
        full_page_writes = on
        synchronous_commit = on
        """
        .formatted(
            between(128 * MB, memory / 8, 4 * GB) / MB,
            between(256 * MB, memory / 2, 64 * GB) / MB,
            between(8 * MB, memory / 512, 64 * MB) / MB,
            between(64 * MB, memory / 32, GB) / MB,
            between(512 * MB, freeDisk / 10, 4 * GB) / MB);
  }

  private static long memory() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : GB;
  }

  private static long between(long least, long wanted, long most) {
    return Math.max(least, Math.min(wanted, most));
  }
}
