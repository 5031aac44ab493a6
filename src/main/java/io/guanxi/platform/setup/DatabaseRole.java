package io.guanxi.platform.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The role without special rights, and its database, that the program works with. */
final class DatabaseRole {

  private DatabaseRole() {}

  static void ensure(String url, DatabaseSecret secret) throws SQLException {
    try (var connection = DriverManager.getConnection(url, "postgres", secret.superuser())) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = 'guanxi'")) {
        execute(connection, "CREATE ROLE guanxi LOGIN PASSWORD '" + secret.program() + "'");
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = 'guanxi'")) {
        execute(connection, "CREATE DATABASE guanxi OWNER guanxi");
        execute(connection, "REVOKE CONNECT ON DATABASE guanxi FROM PUBLIC");
      }
    }
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
