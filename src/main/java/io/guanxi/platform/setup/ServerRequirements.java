package io.guanxi.platform.setup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL server of somebody else's must offer before we write to it. */
final class ServerRequirements {

  private static final int OLDEST = 15;

  private ServerRequirements() {}

  static void check(
      String url, @Nullable String username, @Nullable String password, boolean acceptUnsafe) {
    try (var connection = DriverManager.getConnection(url, username, password)) {
      check(settings(connection), acceptUnsafe);
    } catch (SQLException e) {
      throw new StartFailure(
          "the database at " + withoutParameters(url) + " cannot be reached: " + e.getMessage(), e);
    }
  }

  static void check(Map<String, String> settings, boolean acceptUnsafe) {
    var version = Integer.parseInt(settings.getOrDefault("server_version_num", "0")) / 10_000;
    if (version < OLDEST) {
      throw new StartFailure(
          "the database server is PostgreSQL "
              + version
              + ", but "
              + OLDEST
              + " or newer is needed; upgrade it, or leave spring.datasource.url away to use the"
              + " one that comes with Guanxi.");
    }
    if (!"UTF8".equals(settings.get("server_encoding"))) {
      throw new StartFailure(
          "the database is encoded in "
              + settings.get("server_encoding")
              + "; create it with ENCODING 'UTF8'.");
    }
    for (var safety : new String[] {"fsync", "full_page_writes"}) {
      if ("off".equals(settings.get(safety)) && !acceptUnsafe) {
        throw new StartFailure(
            "the database server runs with "
                + safety
                + " = off and can lose what was saved; turn it on in its postgresql.conf.");
      }
    }
  }

  private static Map<String, String> settings(Connection connection) throws SQLException {
    var settings = new HashMap<String, String>();
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT name, setting FROM pg_settings WHERE name IN"
                    + " ('server_version_num', 'server_encoding', 'fsync', 'full_page_writes')")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }

  private static String withoutParameters(String url) {
    return url.replaceFirst("\\?.*", "");
  }
}
