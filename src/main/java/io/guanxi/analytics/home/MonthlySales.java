package io.guanxi.analytics.home;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.web.Rsql;
import io.guanxi.sales.order.Orders;
import io.guanxi.sales.order.SalesByDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sales of this month beside those of the last one and of the same month a year ago, whole and up
 * to the same day. Who sees every order is told from sums kept by day; others have their own orders
 * added up.
 */
@Component
class MonthlySales {

  private static final List<String> NEEDED = List.of("orderedOn", "status", "baseTotal");

  /** Digits that amounts are kept with; nothing is told in as many as something. */
  private static final int SCALE = 4;

  private final Scope scope;
  private final Records records;
  private final SalesByDay sales;
  private final Company company;

  MonthlySales(Scope scope, Records records, SalesByDay sales, Company company) {
    this.scope = scope;
    this.records = records;
    this.sales = sales;
    this.company = company;
  }

  /**
   * What some days came to.
   *
   * @param filter the orders behind it
   */
  record Figure(LocalDate from, LocalDate to, long orders, String amount, String filter) {}

  record Comparison(Figure whole, Figure toDate) {}

  record Answer(String currency, Figure thisMonth, Comparison lastMonth, Comparison lastYear) {}

  @Nullable Answer of(LocalDate today, Actor actor) {
    if (!scope.sees(Orders.ORDER, NEEDED, actor)) return null;
    return new Answer(
        company.baseCurrency(),
        figure(Days.monthOf(today), actor),
        comparison(Days.monthOf(today.minusMonths(1)), today, actor),
        comparison(Days.monthOf(today.minusYears(1)), today, actor));
  }

  private Comparison comparison(Days month, LocalDate today, Actor actor) {
    return new Comparison(figure(month, actor), figure(month.untilDayOf(today), actor));
  }

  private Figure figure(Days days, Actor actor) {
    var filter =
        "orderedOn=ge=%s;orderedOn=lt=%s;status=in=(%s)"
            .formatted(days.from(), days.to(), String.join(",", Orders.COUNTED));
    var sum =
        scope.seesAll(Orders.ORDER, actor)
            ? sales.between(days.from(), days.to())
            : added(filter, actor);
    var amount = sum.amount().setScale(SCALE, RoundingMode.HALF_UP).toPlainString();
    return new Figure(days.from(), days.to(), sum.orders(), amount, filter);
  }

  private SalesByDay.Sum added(String filter, Actor actor) {
    var query = Query.of(Orders.ORDER).where(Rsql.parse(filter));
    Map<String, Object> row =
        records.aggregate(query, List.of(), List.of("count", "sum(baseTotal)"), actor).get(0);
    var amount = row.get("sum(baseTotal)");
    return new SalesByDay.Sum(
        ((Number) Objects.requireNonNull(row.get("count"))).longValue(),
        amount == null ? BigDecimal.ZERO : new BigDecimal(amount.toString()));
  }
}
