package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** How to reach the database, and what ends with the program. */
record Database(String url, @Nullable String username, @Nullable String password, Runnable atTheEnd)
    implements JdbcConnectionDetails, AutoCloseable {

  @Override
  public String getJdbcUrl() {
    return url;
  }

  @Override
  public @Nullable String getUsername() {
    return username;
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public void close() {
    atTheEnd.run();
  }
}
