package io.guanxi.sales.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The one calculation of quotes and orders. Each line is rounded by itself, half up to the
 * currency's digits; the discount on the whole is spread over the lines by largest remainder, so
 * that every tax rate bears its part and the lines add up to the total to the last digit. There is
 * no floating point in it.
 */
public final class Calculation {

  /** The first amount that does not fit its column any more. */
  private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final int digits;
  private final boolean taxIncluded;

  private Calculation(int digits, boolean taxIncluded) {
    this.digits = digits;
    this.taxIncluded = taxIncluded;
  }

  /** For prices without tax, which is added to them. */
  public static Calculation withoutTax(int digits) {
    return new Calculation(digits, false);
  }

  /** For prices with tax, which is a part of them. */
  public static Calculation withTax(int digits) {
    return new Calculation(digits, true);
  }

  /**
   * What the lines come to with a discount on the whole.
   *
   * @param whole taken off after the lines' own discounts; an amount must not exceed what they
   *     leave
   */
  public DocumentTotals of(List<DocumentLine> lines, Discount whole, BigDecimal shipping) {
    var gross = new ArrayList<BigDecimal>(lines.size());
    var net = new ArrayList<BigDecimal>(lines.size());
    for (var line : lines) {
      var exact = line.quantity().multiply(line.unitPrice());
      gross.add(round(exact, digits));
      net.add(net(line, exact));
    }
    var left = sum(net);
    var shares = Spread.over(net, round(whole.off(left), digits), digits);
    var amounts = new ArrayList<LineAmounts>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      amounts.add(line(gross.get(i), net.get(i), shares.get(i), lines.get(i).taxPercent()));
    }
    return totals(amounts, round(shipping, digits));
  }

  private BigDecimal net(DocumentLine line, BigDecimal exact) {
    return line.discount().kind() == Discount.Kind.PERCENT
        ? round(exact.subtract(line.discount().off(exact)), digits)
        : round(exact, digits).subtract(round(line.discount().value(), digits));
  }

  private LineAmounts line(
      BigDecimal gross, BigDecimal net, BigDecimal share, BigDecimal taxPercent) {
    var discounted = net.subtract(share);
    if (taxIncluded) {
      var tax =
          discounted
              .multiply(taxPercent)
              .divide(HUNDRED.add(taxPercent), digits, RoundingMode.HALF_UP);
      return new LineAmounts(gross, net, share, tax, discounted);
    }
    var tax = round(discounted.multiply(taxPercent).movePointLeft(2), digits);
    return new LineAmounts(gross, net, share, tax, discounted.add(tax));
  }

  private static DocumentTotals totals(List<LineAmounts> lines, BigDecimal shipping) {
    var subtotal = BigDecimal.ZERO;
    var discounted = BigDecimal.ZERO;
    var tax = BigDecimal.ZERO;
    var total = shipping;
    for (var line : lines) {
      subtotal = subtotal.add(line.gross());
      discounted = discounted.add(line.discounted());
      tax = tax.add(line.tax());
      total = total.add(line.total());
    }
    var discount = subtotal.subtract(discounted);
    return new DocumentTotals(List.copyOf(lines), subtotal, discount, tax, shipping, total);
  }

  /** Half up, away from zero, as invoices are rounded. */
  public static BigDecimal round(BigDecimal amount, int digits) {
    return amount.setScale(digits, RoundingMode.HALF_UP);
  }

  public static boolean fits(BigDecimal amount) {
    return amount.abs().compareTo(TOO_LARGE) < 0;
  }

  static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
