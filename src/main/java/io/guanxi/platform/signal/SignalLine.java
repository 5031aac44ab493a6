package io.guanxi.platform.signal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The node's own connection on which it listens; opened again, for as long as it takes. */
@Component
class SignalLine implements SmartLifecycle {

  static final String CHANNEL = "guanxi_";

  private static final Logger log = LoggerFactory.getLogger(SignalLine.class);
  private static final int LISTEN_MILLIS = 10_000;

  private final DataSource pool;
  private final Signals signals;
  private volatile @Nullable Listening listening;

  SignalLine(DataSource pool, Signals signals) {
    this.pool = pool;
    this.signals = signals;
  }

  @Override
  public synchronized void start() {
    if (listening == null) {
      var fresh = new Listening();
      listening = fresh;
      var thread = new Thread(fresh, "signals");
      thread.setDaemon(true);
      thread.start();
    }
  }

  @Override
  public synchronized void stop() {
    var current = listening;
    listening = null;
    if (current != null) {
      current.end();
    }
  }

  @Override
  public boolean isRunning() {
    return listening != null;
  }

  private final class Listening implements Runnable {

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Connection connection;

    @Override
    public void run() {
      boolean complained = false;
      while (!hasEnded()) {
        try (var opened = open()) {
          connection = opened;
          subscribe(opened);
          complained = false;
          signals.missed();
          listen(opened);
        } catch (SQLException e) {
          if (!complained && !hasEnded()) {
            log.warn("Signals of other nodes are not heard for now: {}", e.getMessage());
            complained = true;
          }
        }
        pause();
      }
    }

    private void subscribe(Connection opened) throws SQLException {
      try (var statement = opened.createStatement()) {
        statement.execute("LISTEN \"" + CHANNEL + opened.getSchema() + "\"");
      }
    }

    private void listen(Connection opened) throws SQLException {
      var postgres = opened.unwrap(PGConnection.class);
      while (!hasEnded()) {
        var notes = postgres.getNotifications(LISTEN_MILLIS);
        if (notes == null || notes.length == 0) {
          if (!opened.isValid(5)) {
            return;
          }
          continue;
        }
        for (var note : notes) {
          signals.received(note.getParameter());
        }
      }
    }

    private void pause() {
      try {
        ended.await(1, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        end();
      }
    }

    private boolean hasEnded() {
      return ended.getCount() == 0;
    }

    void end() {
      ended.countDown();
      var current = connection;
      if (current != null) {
        try {
          current.close();
        } catch (SQLException e) {
          log.debug("Closing the signal line: {}", e.getMessage());
        }
      }
    }
  }

  private Connection open() throws SQLException {
    var settings = pool.unwrap(HikariDataSource.class);
    var properties = new Properties();
    if (settings.getUsername() != null) {
      properties.setProperty("user", settings.getUsername());
    }
    if (settings.getPassword() != null) {
      properties.setProperty("password", settings.getPassword());
    }
    properties.setProperty("ApplicationName", "guanxi signals");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(settings.getJdbcUrl(), properties);
  }
}
