package io.guanxi.record.internal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
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
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    Buffer add(@Nullable Object value) {
      if (!first) out.append('\t');
      first = false;
      if (value == null) out.append("\\N");
      else escape(text(value));
      return this;
    }

    void endRow() {
      out.append('\n');
      first = true;
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

  void copy(String table, List<String> columns, Buffer rows) {
    if (rows.out.isEmpty()) return;
    var names = columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    db.connection(
        connection -> {
          try {
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "COPY \"" + table + "\" (" + names + ") FROM STDIN",
                    new StringReader(rows.out.toString()));
          } catch (SQLException e) {
            throw translated(table, e);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }
}
