package io.guanxi.sales.price;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a document comes to: always the sum of its rounded lines, so that both agree.
 *
 * @param lines in the document's order
 * @param subtotal of the lines before any discount
 * @param discount what all discounts take off
 * @param tax of the lines
 * @param shipping rounded
 * @param total what is to be paid
 */
public record DocumentTotals(
    List<LineAmounts> lines,
    BigDecimal subtotal,
    BigDecimal discount,
    BigDecimal tax,
    BigDecimal shipping,
    BigDecimal total) {

  /** The total in the base currency. */
  public BigDecimal inBase(BigDecimal rate, int baseDigits) {
    return Calculation.round(total.multiply(rate), baseDigits);
  }

  /** Whether the columns of a document can hold it; its lines are asked by themselves. */
  public boolean fit() {
    return Calculation.fits(subtotal) && Calculation.fits(total);
  }
}
