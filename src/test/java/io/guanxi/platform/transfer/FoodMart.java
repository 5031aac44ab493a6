package io.guanxi.platform.transfer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** A retail company of 1997 and 1998: customers, products and what was sold, as CSV files. */
final class FoodMart implements AutoCloseable {

  private static final String SALES =
      """
      SELECT "customer_id", "time_id", "store_id", "product_id", "store_sales", "unit_sales" FROM "foodmart"."sales_fact_1997"
      UNION ALL
      SELECT "customer_id", "time_id", "store_id", "product_id", "store_sales", "unit_sales" FROM "foodmart"."sales_fact_1998"
      UNION ALL
      SELECT "customer_id", "time_id", "store_id", "product_id", "store_sales", "unit_sales" FROM "foodmart"."sales_fact_dec_1998"
      """;

  private final Connection connection;

  FoodMart() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", "FOODMART");
    properties.setProperty("password", "FOODMART");
    connection = DriverManager.getConnection("jdbc:hsqldb:res:foodmart", properties);
  }

  byte[] customers() throws SQLException, IOException {
    return csv(
        """
        SELECT "customer_id" AS "customer id", "fullname" AS "full name", "phone1" AS "phone 1", "phone2" AS "phone 2",
               "country", "state_province" AS "state", "city", "address1" AS "street address", "postal_code" AS "postcode",
               "date_accnt_opened" AS "customer since"
        FROM "foodmart"."customer" ORDER BY "customer_id"
        """);
  }

  byte[] products() throws SQLException, IOException {
    return csv(
        """
        SELECT "product_id" AS "product id", "product_name" AS "product name", "SKU" AS "sku", "SRP" AS "price"
        FROM "foodmart"."product" ORDER BY "product_id"
        """);
  }

  /** One row for each line sold, those of one visit together. */
  byte[] sales() throws SQLException, IOException {
    return csv(
        """
        SELECT s."customer_id" AS "customer id", CAST(t."the_date" AS DATE) AS "date", s."store_id" AS "store",
               s."product_id" AS "product id", s."unit_sales" AS "quantity", s."store_sales" AS "amount",
               s."store_sales" / s."unit_sales" AS "unit price"
        FROM (%s) s JOIN "foodmart"."time_by_day" t ON t."time_id" = s."time_id"
        ORDER BY s."customer_id", t."the_date", s."store_id", s."product_id"
        """
            .formatted(SALES));
  }

  long lines() throws SQLException {
    return number("SELECT count(*) FROM (%s)".formatted(SALES)).longValueExact();
  }

  long visits() throws SQLException {
    return number(
            """
            SELECT count(*) FROM (SELECT DISTINCT s."customer_id", CAST(t."the_date" AS DATE), s."store_id"
            FROM (%s) s JOIN "foodmart"."time_by_day" t ON t."time_id" = s."time_id")
            """
                .formatted(SALES))
        .longValueExact();
  }

  BigDecimal amount() throws SQLException {
    return number("SELECT sum(\"store_sales\") FROM (%s)".formatted(SALES));
  }

  /** What one customer spent. */
  BigDecimal amount(int customer) throws SQLException {
    return number(
        "SELECT sum(\"store_sales\") FROM (%s) WHERE \"customer_id\" = %d"
            .formatted(SALES, customer));
  }

  long visits(int customer) throws SQLException {
    return number(
            "SELECT count(*) FROM (SELECT DISTINCT \"time_id\", \"store_id\" FROM (%s) WHERE \"customer_id\" = %d)"
                .formatted(SALES, customer))
        .longValueExact();
  }

  /** The customer who came most often. */
  int regular() throws SQLException {
    return number(
            "SELECT \"customer_id\" FROM (%s) GROUP BY \"customer_id\" ORDER BY count(*) DESC, 1 LIMIT 1"
                .formatted(SALES))
        .intValueExact();
  }

  private BigDecimal number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getBigDecimal(1);
    }
  }

  private byte[] csv(String sql) throws SQLException, IOException {
    var out = new StringWriter();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql);
        var csv = CsvWriter.builder().build(out)) {
      int width = rows.getMetaData().getColumnCount();
      var cells = new String[width];
      for (int i = 0; i < width; i++) cells[i] = rows.getMetaData().getColumnLabel(i + 1);
      csv.writeRecord(cells);
      while (rows.next()) {
        for (int i = 0; i < width; i++) {
          var cell = rows.getString(i + 1);
          cells[i] = cell == null ? "" : cell;
        }
        csv.writeRecord(cells);
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The database lives in memory and leaves it only when told to. */
  @Override
  public void close() throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
    }
    connection.close();
  }
}
