package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database that people's data is in: safe, private, and back after any kind of end. */
class EmbeddedPostgresIT {

  @TempDir static Path folder;

  @Test
  void isSetUpToKeepWhatItWasGiven() throws SQLException {
    try (var postgres = start();
        var connection = connect(postgres)) {
      for (var setting :
          List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
        assertThat(value(connection, "SHOW " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(value(connection, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(
              value(
                  connection,
                  "SELECT datlocprovider::text || ' ' || datlocale FROM pg_database"
                      + " WHERE datname = current_database()"))
          .isEqualTo("b C.UTF-8");
    }
  }

  @Test
  void givesTheProgramNoSpecialRights() throws SQLException {
    try (var postgres = start();
        var connection = connect(postgres)) {
      assertThat(value(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), "guanxi", "guess"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
      value(connection, "CREATE EXTENSION IF NOT EXISTS pg_trgm");
    }
  }

  @Test
  void comesBackAfterTheProgramWasKilled() throws Exception {
    var program = abandon();
    try {
      var words = firstLine(program, "jdbc:").split(" ");
      try (var connection = DriverManager.getConnection(words[0], "guanxi", words[1])) {
        value(connection, "CREATE TABLE kept AS SELECT 42 AS answer");
      }
    } finally {
      program.destroyForcibly().waitFor();
    }
    assertThat(Postmaster.leftOn(cluster())).isPresent();

    try (var postgres = start();
        var connection = connect(postgres)) {
      assertThat(value(connection, "SELECT answer FROM kept")).isEqualTo("42");
    }
    assertThat(Postmaster.leftOn(cluster())).isEmpty();
  }

  @Test
  void isNotDeceivedByANumberThatWentToAnotherProcess() throws IOException, SQLException {
    start().close();
    Files.writeString(
        cluster().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\nstale\n");
    try (var postgres = start();
        var connection = connect(postgres)) {
      assertThat(value(connection, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void keepsSettingsOfTheUsersOwnBelowSafety() throws IOException, SQLException {
    start().close();
    var own = folder.resolve("postgres/postgresql.conf");
    Files.writeString(own, "fsync = off\nwork_mem = 5MB\n");
    try (var postgres = start();
        var connection = connect(postgres)) {
      assertThat(value(connection, "SHOW fsync")).isEqualTo("on");
      assertThat(value(connection, "SHOW work_mem")).isEqualTo("5MB");
    }
    Files.delete(own);
  }

  @Test
  void saysWhenThePasswordsAreGone() throws IOException {
    start().close();
    var secret = folder.resolve(DatabaseSecret.FILE);
    var elsewhere = Files.move(secret, folder.resolve("elsewhere"));
    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(DatabaseSecret.FILE);
    Files.move(elsewhere, secret);
  }

  @Test
  void saysWhichVersionWroteTheData() throws IOException {
    start().close();
    var version = cluster().resolve("PG_VERSION");
    var present = Files.readString(version);
    Files.writeString(version, "17\n");
    assertThatThrownBy(this::start)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("written by PostgreSQL 17, but it brings postgres (PostgreSQL) 18.");
    Files.writeString(version, present);
  }

  private EmbeddedPostgres start() {
    return EmbeddedPostgres.start(DataDirectory.open(folder));
  }

  private Path cluster() {
    return folder.resolve("postgres/cluster");
  }

  private Process abandon() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx64m",
            "-cp",
            System.getProperty("java.class.path"),
            AbandonedProgram.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process program, String start) {
    return program
        .inputReader()
        .lines()
        .filter(line -> line.startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
    return DriverManager.getConnection(postgres.url(), postgres.username(), postgres.password());
  }

  private static String value(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (var rows = statement.getResultSet()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }
}
