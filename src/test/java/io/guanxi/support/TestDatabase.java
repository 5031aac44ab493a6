package io.guanxi.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One PostgreSQL per test JVM, fast rather than safe, that hands out freshly migrated databases.
 */
public final class TestDatabase {

  /** Owns the databases and, as in production, is no superuser. */
  private static final String ROLE = "guanxi";

  /** The same for every node of every test. */
  public static final String SECRET_KEY = "the key of all tests, 32 characters";

  private static final String TEMPLATE = "guanxi_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String url;

  private TestDatabase(String url) {
    this.url = url;
  }

  /** A new database with every migration applied and no rows of its own. */
  public static TestDatabase fresh() {
    return copyOf(TEMPLATE);
  }

  /** A new database with nothing in it. */
  public static TestDatabase empty() {
    return copyOf("template0");
  }

  private static synchronized TestDatabase copyOf(String template) {
    var name = "guanxi_" + NUMBER.incrementAndGet();
    Server.run("CREATE DATABASE " + name + " TEMPLATE " + template + " OWNER " + ROLE);
    return new TestDatabase(Server.url(name));
  }

  public String url() {
    return url;
  }

  public String username() {
    return ROLE;
  }

  public String password() {
    return ROLE;
  }

  /** What a Spring context needs to know of it. */
  public Map<String, Object> properties() {
    return Map.of(
        "spring.datasource.url",
        url,
        "spring.datasource.username",
        username(),
        "spring.datasource.password",
        password(),
        "spring.datasource.hikari.maximum-pool-size",
        "8",
        "guanxi.accept-unsafe-database",
        "true",
        "guanxi.secret-key",
        SECRET_KEY,
        "guanxi.outbound.ports",
        "80,443,1024-65535",
        "guanxi.data-dir",
        "target/test-data/" + ProcessHandle.current().pid() + url.substring(url.lastIndexOf('/')));
  }

  /** Gives every Spring test context a database of its own. */
  static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("test-database", fresh().properties()));
    }
  }

  /** Started by the first database asked for, stopped when the JVM ends. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    static {
      run("CREATE ROLE " + ROLE + " LOGIN PASSWORD '" + ROLE + "'");
      run("CREATE DATABASE " + TEMPLATE + " OWNER " + ROLE);
      Flyway.configure().dataSource(url(TEMPLATE), ROLE, ROLE).load().migrate();
    }

    static String url(String database) {
      return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + database;
    }

    static void run(String sql) {
      try (var connection = POSTGRES.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "off")
            .setServerConfig("shared_buffers", "128MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "200")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("log_checkpoints", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
