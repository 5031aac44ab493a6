package io.guanxi.sales.order;

import static io.guanxi.tables.Tables.ORDER_LINE;
import static io.guanxi.tables.Tables.SALES_ORDER;

import io.guanxi.kernel.TypeKey;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import io.guanxi.sales.price.Calculation;
import io.guanxi.sales.price.Discount;
import io.guanxi.sales.price.DocumentLine;
import io.guanxi.sales.price.LineAmounts;
import io.guanxi.sales.product.Currencies;
import io.guanxi.sales.product.Rates;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * An order has the totals of its lines, in its own currency and in the company's at the rate of the
 * day; that rate stays with the order until it gets another currency.
 */
@Component
final class OrderIsPriced implements RecordRule {

  private final Currencies currencies;
  private final Rates rates;
  private final Company company;

  OrderIsPriced(Currencies currencies, Rates rates, Company company) {
    this.currencies = currencies;
    this.rates = rates;
    this.company = company;
  }

  @Override
  public TypeKey appliesTo() {
    return Orders.ORDER;
  }

  @Override
  public void deriveAll(List<Draft> orders) {
    orders.forEach(OrderIsPriced::spellCurrency);
    fixRates(orders);
    for (var order : orders) {
      if (isAffected(order)) {
        price(order);
      }
    }
  }

  private static void spellCurrency(Draft order) {
    var code = order.get(SALES_ORDER.CURRENCY);
    if (code != null && order.changed(SALES_ORDER.CURRENCY)) {
      order.set(SALES_ORDER.CURRENCY, code.toUpperCase(Locale.ROOT));
    }
  }

  private void fixRates(List<Draft> orders) {
    var wanted = new HashSet<Rates.Wanted>();
    var priced = new ArrayList<Draft>();
    for (var order : orders) {
      var rate = wanted(order);
      if (rate != null && order.changed(SALES_ORDER.CURRENCY)) {
        wanted.add(rate);
        priced.add(order);
      }
    }
    if (priced.isEmpty()) {
      return;
    }
    var found = rates.toBase(wanted);
    for (var order : priced) {
      var rate = Objects.requireNonNull(wanted(order));
      if (found.containsKey(rate)) {
        order.set(SALES_ORDER.EXCHANGE_RATE, found.get(rate));
      } else if (currencies.digits(rate.currency()) == null) {
        order.refuse(SALES_ORDER.CURRENCY, "unknown-currency", rate.currency());
      } else {
        order.refuse(SALES_ORDER.CURRENCY, "rate-missing", rate.currency(), rate.day());
      }
    }
  }

  private static Rates.@Nullable Wanted wanted(Draft order) {
    var currency = order.get(SALES_ORDER.CURRENCY);
    var day = order.get(SALES_ORDER.ORDERED_ON);
    return currency == null || day == null ? null : new Rates.Wanted(currency, day);
  }

  /** Amounts once agreed are left alone by whatever does not concern them. */
  private static boolean isAffected(Draft order) {
    return order.isNew()
        || order.changed(SALES_ORDER.CURRENCY)
        || order.changed(SALES_ORDER.SHIPPING_TOTAL)
        || order.allChildren("lines").stream().anyMatch(Draft::isDirty);
  }

  private void price(Draft order) {
    var currency = order.get(SALES_ORDER.CURRENCY);
    var rate = order.get(SALES_ORDER.EXCHANGE_RATE);
    var digits = currency == null ? null : currencies.digits(currency);
    var baseDigits = currencies.digits(company.baseCurrency());
    if (digits == null || baseDigits == null || rate == null) {
      return;
    }
    var lines = order.children("lines");
    var totals =
        Calculation.withoutTax(digits)
            .of(
                lines.stream().map(OrderIsPriced::said).toList(),
                Discount.NONE,
                number(order, SALES_ORDER.SHIPPING_TOTAL));
    for (int i = 0; i < lines.size(); i++) {
      price(lines.get(i), totals.lines().get(i));
    }
    var base = totals.inBase(rate, baseDigits);
    if (!totals.fit() || !Calculation.fits(base)) {
      order.refuse(SALES_ORDER.TOTAL, "number-too-large");
      return;
    }
    order.set(SALES_ORDER.SUBTOTAL, totals.subtotal());
    order.set(SALES_ORDER.DISCOUNT_TOTAL, totals.discount());
    order.set(SALES_ORDER.TAX_TOTAL, totals.tax());
    order.set(SALES_ORDER.SHIPPING_TOTAL, totals.shipping());
    order.set(SALES_ORDER.TOTAL, totals.total());
    order.set(SALES_ORDER.BASE_TOTAL, base);
  }

  private static DocumentLine said(Draft line) {
    return new DocumentLine(
        number(line, ORDER_LINE.QUANTITY),
        number(line, ORDER_LINE.UNIT_PRICE),
        Discount.percent(number(line, ORDER_LINE.DISCOUNT_PERCENT)),
        number(line, ORDER_LINE.TAX_PERCENT));
  }

  private static void price(Draft line, LineAmounts amounts) {
    if (!amounts.fit()) {
      line.refuse(ORDER_LINE.QUANTITY, "number-too-large");
    }
    line.set(ORDER_LINE.GROSS, amounts.gross());
    line.set(ORDER_LINE.NET, amounts.net());
    line.set(ORDER_LINE.TAX, amounts.tax());
    line.set(ORDER_LINE.TOTAL, amounts.total());
  }

  /** What is missing is refused later, by name. */
  private static BigDecimal number(Draft draft, TableField<?, BigDecimal> column) {
    var value = draft.get(column);
    return value == null ? BigDecimal.ZERO : value;
  }
}
