package io.guanxi.record.internal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;

/** Inserts rows by COPY, one or a hundred thousand alike, in the surrounding transaction. */
@Component
final class CopyRows {

  private final DSLContext db;

  CopyRows(DSLContext db) {
    this.db = db;
  }

  /** Rows of one table as text in COPY's own form; columns that are left out get their defaults. */
  static final class Buffer {
    private static final int SENT_AT = 32_768;

    private final CopyIn copy;
    private final StringBuilder out = new StringBuilder(2 * SENT_AT);
    private boolean first = true;

    private Buffer(CopyIn copy) {
      this.copy = copy;
    }

    Buffer add(@Nullable Object value) {
      if (!first) out.append('\t');
      first = false;
      if (value == null) out.append("\\N");
      else escape(text(value));
      return this;
    }

    /** The server takes in what is sent while the next rows are made. */
    void endRow() {
      out.append('\n');
      first = true;
      if (out.length() >= SENT_AT) send();
    }

    private void send() {
      var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
      out.setLength(0);
      try {
        copy.writeToCopy(bytes, 0, bytes.length);
      } catch (SQLException e) {
        throw new Interrupted(e);
      }
    }

    private void escape(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '\\' -> out.append("\\\\");
          case '\n' -> out.append("\\n");
          case '\r' -> out.append("\\r");
          case '\t' -> out.append("\\t");
          default -> out.append(c);
        }
      }
    }

    private static String text(Object value) {
      if (value instanceof BigDecimal number) return number.toPlainString();
      if (value instanceof String[] array) return array(array);
      return value.toString();
    }

    private static String array(String[] items) {
      var out = new StringBuilder("{");
      for (var item : items) {
        if (out.length() > 1) out.append(',');
        out.append('"').append(item.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
      }
      return out.append('}').toString();
    }
  }

  /** As every other statement reports it. */
  private static DataAccessException translated(String table, SQLException e) {
    var known = new SQLStateSQLExceptionTranslator().translate("copy", table, e);
    return known != null ? known : new UncategorizedSQLException("copy", table, e);
  }

  /** What went wrong on the line between two rows. */
  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient SQLException reason;

    Interrupted(SQLException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /**
   * Inserts what {@code rows} writes; meanwhile the connection is taken, so {@code rows} must not
   * ask the database anything.
   */
  void copy(String table, List<String> columns, Consumer<Buffer> rows) {
    var names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    var statement = "COPY \"" + table + "\" (" + names + ") FROM STDIN";
    db.connection(
        connection -> {
          try {
            var manager = connection.unwrap(PGConnection.class).getCopyAPI();
            send(manager.copyIn(statement), rows);
          } catch (SQLException e) {
            throw translated(table, e);
          }
        });
  }

  private static void send(CopyIn copy, Consumer<Buffer> rows) throws SQLException {
    try {
      var buffer = new Buffer(copy);
      rows.accept(buffer);
      buffer.send();
      copy.endCopy();
    } catch (Interrupted e) {
      throw e.reason;
    } finally {
      if (copy.isActive()) copy.cancelCopy();
    }
  }
}
