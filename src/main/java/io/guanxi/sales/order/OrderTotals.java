package io.guanxi.sales.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The amounts of an order, computed here and nowhere else. Every line is rounded by itself, half up
 * to the currency's digits; the order is the sum of its rounded lines, so both always agree.
 *
 * @param subtotal of the lines before discount
 * @param discount what the discounts take off
 * @param tax of the lines
 * @param total what is to be paid, shipping included
 */
record OrderTotals(
    BigDecimal subtotal,
    BigDecimal discount,
    BigDecimal tax,
    BigDecimal shipping,
    BigDecimal total) {

  /** The first amount that does not fit its column any more. */
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  /** What one line says. */
  record Line(
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal taxPercent) {}

  /** What one line comes to: before discount, after discount, and the tax on that. */
  record Amounts(BigDecimal gross, BigDecimal net, BigDecimal tax) {

    BigDecimal total() {
      return net.add(tax);
    }

    boolean fit() {
      return OrderTotals.fits(gross) && OrderTotals.fits(total());
    }
  }

  static Amounts amounts(Line line, int digits) {
    var exact = line.quantity().multiply(line.unitPrice());
    var net = round(exact.subtract(percent(exact, line.discountPercent())), digits);
    return new Amounts(round(exact, digits), net, round(percent(net, line.taxPercent()), digits));
  }

  static OrderTotals of(List<Amounts> lines, BigDecimal shipping) {
    var gross = BigDecimal.ZERO;
    var net = BigDecimal.ZERO;
    var tax = BigDecimal.ZERO;
    for (var line : lines) {
      gross = gross.add(line.gross());
      net = net.add(line.net());
      tax = tax.add(line.tax());
    }
    return new OrderTotals(gross, gross.subtract(net), tax, shipping, net.add(tax).add(shipping));
  }

  /** The total in the base currency. */
  BigDecimal inBase(BigDecimal rate, int baseDigits) {
    return round(total.multiply(rate), baseDigits);
  }

  boolean fit() {
    return fits(subtotal) && fits(total);
  }

  static boolean fits(BigDecimal amount) {
    return amount.abs().compareTo(TOO_LARGE) < 0;
  }

  static BigDecimal round(BigDecimal amount, int digits) {
    return amount.setScale(digits, RoundingMode.HALF_UP);
  }

  private static BigDecimal percent(BigDecimal of, BigDecimal percent) {
    return of.multiply(percent).movePointLeft(2);
  }
}
