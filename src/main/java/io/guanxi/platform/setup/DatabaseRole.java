package io.guanxi.platform.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The role without special rights, and its database, that the program works with.
 *
 * <p>Its password is 192 random bits, which nobody finds by trying, so that it needs no thousands
 * of rounds of hashing at every connection: those are for passwords that people think of.
 */
final class DatabaseRole {

  private static final String ROLE = "SELECT 1 FROM pg_roles WHERE rolname = 'guanxi'";
  private static final String DATABASE = "SELECT 1 FROM pg_database WHERE datname = 'guanxi'";

  private DatabaseRole() {}

  /** Makes both where they are missing, as the superuser at {@code url}. */
  static void ensure(String url, DatabaseSecret secret) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", secret.superuser())) {
      execute(connection, "SET scram_iterations = 1");
      var verb = exists(connection, ROLE) ? "ALTER" : "CREATE";
      execute(connection, verb + " ROLE guanxi LOGIN PASSWORD '" + secret.program() + "'");
      if (!exists(connection, DATABASE)) {
        execute(connection, "CREATE DATABASE guanxi OWNER guanxi");
        execute(connection, "REVOKE CONNECT ON DATABASE guanxi FROM PUBLIC");
      }
    }
  }

  /** Whether the program is let in, at {@code url} of its database. */
  static void check(String url, DatabaseSecret secret) throws SQLException {
    DriverManager.getConnection(url, "guanxi", secret.program()).close();
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
