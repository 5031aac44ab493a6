package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.customer.customer.Customers;
import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import io.guanxi.sales.product.Currencies;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What one customer bought in the last two years: month by month, and what most. Amounts are in the
 * base currency; only orders that count and that the asker may see.
 */
@Component
class PurchasesOfCustomer {

  private static final int MONTHS = 24;
  private static final int PRODUCTS = 8;

  private final DSLContext db;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final Company company;
  private final Currencies currencies;
  private final Clock clock;

  PurchasesOfCustomer(
      DSLContext db,
      Records records,
      Registry registry,
      AccessScope access,
      Company company,
      Currencies currencies,
      Clock clock) {
    this.db = db;
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.company = company;
    this.currencies = currencies;
    this.clock = clock;
  }

  record Month(LocalDate month, String amount, long orders) {}

  record Product(@Nullable Long id, String name, String quantity, String amount) {}

  /**
   * The answer.
   *
   * @param months one for each month, the current one last
   * @param products those that most was spent on
   */
  record Purchases(String currency, List<Month> months, List<Product> products) {}

  Purchases of(long customer, Actor actor) {
    records.get(Customers.CUSTOMER, customer, actor);
    var from = company.today(clock).withDayOfMonth(1).minusMonths(MONTHS - 1L);
    return new Purchases(
        company.baseCurrency(), months(customer, from, actor), products(customer, from, actor));
  }

  private List<Month> months(long customer, LocalDate from, Actor actor) {
    var query =
        Query.of(Orders.ORDER)
            .where(
                Filter.and(
                    Filter.where("customer", Op.EQ, customer),
                    Filter.where("orderedOn", Op.GE, from),
                    Filter.where("status", Op.IN, Orders.COUNTED.toArray())));
    var group = "month(orderedOn)";
    var found = new HashMap<String, Map<String, Object>>();
    for (var row :
        records.aggregate(query, List.of(group), List.of("count", "sum(baseTotal)"), actor))
      found.put(
          String.valueOf(((Map<?, ?>) Objects.requireNonNull(row.get("group"))).get(group)), row);
    var out = new ArrayList<Month>();
    for (int i = 0; i < MONTHS; i++) {
      var month = from.plusMonths(i);
      var row = found.get(month.toString());
      out.add(
          row == null
              ? new Month(month, "0", 0)
              : new Month(
                  month,
                  String.valueOf(row.get("sum(baseTotal)")),
                  ((Number) Objects.requireNonNull(row.get("count"))).longValue()));
    }
    return out;
  }

  private List<Product> products(long customer, LocalDate from, Actor actor) {
    var type = registry.get(Orders.ORDER);
    var amount = DSL.sum(ORDER_LINE.TOTAL.mul(SALES_ORDER.EXCHANGE_RATE)).as("amount");
    var quantity = DSL.sum(ORDER_LINE.QUANTITY).as("quantity");
    var name = DSL.max(ORDER_LINE.NAME).as("name");
    // Lines without a product are the same thing when they are called the same.
    var called = DSL.when(ORDER_LINE.PRODUCT_ID.isNull(), ORDER_LINE.NAME).as("called");
    return db.select(ORDER_LINE.PRODUCT_ID, called, name, quantity, amount)
        .from(ORDER_LINE)
        .join(SALES_ORDER)
        .on(SALES_ORDER.ID.eq(ORDER_LINE.ORDER_ID))
        .where(
            SALES_ORDER.CUSTOMER_ID.eq(customer),
            SALES_ORDER.ORDERED_ON.ge(from),
            SALES_ORDER.DELETED_AT.isNull(),
            SALES_ORDER.STATUS.in(Orders.COUNTED),
            access.rows(Verb.READ, type, actor))
        .groupBy(ORDER_LINE.PRODUCT_ID, called)
        .orderBy(amount.desc(), name)
        .limit(PRODUCTS)
        .fetch(
            row ->
                new Product(
                    row.get(ORDER_LINE.PRODUCT_ID),
                    row.get(name),
                    row.get(quantity).stripTrailingZeros().toPlainString(),
                    rounded(row.get(amount))));
  }

  private String rounded(BigDecimal amount) {
    var digits = currencies.digits(company.baseCurrency());
    return amount.setScale(digits == null ? 2 : digits, RoundingMode.HALF_UP).toPlainString();
  }
}
