package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMERS_BY_QUARTER;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many customers came in by which source. Kept by the database with every write; knows no
 * scope, so only for who may see every customer.
 */
@Component
public class Newcomers {

  private final DSLContext db;

  Newcomers(DSLContext db) {
    this.db = db;
  }

  /**
   * Customers by source, the most first; those without one under null. Both moments must lie on a
   * quarter of an hour, as midnight does everywhere.
   */
  public Map<@Nullable String, Long> between(Instant from, Instant to) {
    var customers = DSL.sum(CUSTOMERS_BY_QUARTER.CUSTOMERS).cast(Long.class);
    var out = new LinkedHashMap<@Nullable String, Long>();
    db.select(CUSTOMERS_BY_QUARTER.SOURCE, customers)
        .from(CUSTOMERS_BY_QUARTER)
        .where(CUSTOMERS_BY_QUARTER.QUARTER.ge(from), CUSTOMERS_BY_QUARTER.QUARTER.lt(to))
        .groupBy(CUSTOMERS_BY_QUARTER.SOURCE)
        .having(customers.ne(0L))
        .orderBy(customers.desc(), CUSTOMERS_BY_QUARTER.SOURCE)
        .forEach(row -> out.put(row.value1(), row.value2()));
    return out;
  }

  /** Makes one row of all rows of a source and quarter of an hour, where there are new ones. */
  public void addUp() {
    db.execute(
        """
        WITH fresh AS (SELECT DISTINCT quarter FROM customers_by_quarter WHERE NOT added_up),
             gone AS (DELETE FROM customers_by_quarter c USING fresh f WHERE c.quarter = f.quarter
                      RETURNING c.quarter, c.source, c.customers)
        INSERT INTO customers_by_quarter (quarter, source, customers, added_up)
        SELECT quarter, source, sum(customers), true FROM gone GROUP BY quarter, source
        HAVING sum(customers) <> 0
        """);
  }

  /** Compares all with the customers and adds what is missing; how many sums were wrong. */
  public int putRight() {
    return db.execute(
        """
        INSERT INTO customers_by_quarter (quarter, source, customers)
        SELECT quarter, source, sum(customers)
        FROM (SELECT quarter_of(created_at) AS quarter, source, count(*) AS customers
              FROM customer WHERE deleted_at IS NULL GROUP BY 1, 2
              UNION ALL
              SELECT quarter, source, -sum(customers) FROM customers_by_quarter GROUP BY 1, 2) AS d
        GROUP BY quarter, source HAVING sum(customers) <> 0
        """);
  }
}
