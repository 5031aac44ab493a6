package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.SALES_BY_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * What was sold on each day, of all orders that count as purchases, in the base currency. Kept by
 * the database with every write; knows no scope, so only for who may see every order.
 */
@Component
public class SalesByDay {

  private final DSLContext db;

  SalesByDay(DSLContext db) {
    this.db = db;
  }

  /** What some days came to together. */
  public record Sum(long orders, BigDecimal amount) {}

  /** From the first day on, until the day before {@code to}. */
  public Sum between(LocalDate from, LocalDate to) {
    var orders =
        DSL.coalesce(DSL.sum(SALES_BY_DAY.ORDERS).cast(Long.class), DSL.inline(0L)).as("orders");
    var amount =
        DSL.coalesce(DSL.sum(SALES_BY_DAY.AMOUNT), DSL.inline(BigDecimal.ZERO)).as("amount");
    var row =
        db.select(orders, amount)
            .from(SALES_BY_DAY)
            .where(SALES_BY_DAY.DAY.ge(from), SALES_BY_DAY.DAY.lt(to))
            .fetchSingle();
    return new Sum(row.value1(), row.value2());
  }

  /**
   * Makes one row of all rows of a day, for the days with new ones; a reader sees them before or
   * after, never between.
   */
  public void addUp() {
    db.execute(
        """
        WITH fresh AS (SELECT DISTINCT day FROM sales_by_day WHERE NOT added_up),
             gone AS (DELETE FROM sales_by_day d USING fresh f WHERE d.day = f.day
                      RETURNING d.day, d.orders, d.amount)
        INSERT INTO sales_by_day (day, orders, amount, added_up)
        SELECT day, sum(orders), sum(amount), true FROM gone GROUP BY day
        HAVING sum(orders) <> 0 OR sum(amount) <> 0
        """);
  }

  /** Compares every day with its orders and adds what is missing; how many days were wrong. */
  public int putRight() {
    return db.execute(
        """
        INSERT INTO sales_by_day (day, orders, amount)
        SELECT day, sum(orders), sum(amount)
        FROM (SELECT ordered_on AS day, count(*) AS orders, sum(base_total) AS amount
              FROM sales_order WHERE sales_order_counts(status, deleted_at) GROUP BY ordered_on
              UNION ALL
              SELECT day, -sum(orders), -sum(amount) FROM sales_by_day GROUP BY day) AS difference
        GROUP BY day HAVING sum(orders) <> 0 OR sum(amount) <> 0
        """);
  }
}
