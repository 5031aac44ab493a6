package io.guanxi.sales.price;

import java.math.BigDecimal;

/**
 * What one line comes to, each amount rounded to the currency's digits.
 *
 * @param gross quantity times price
 * @param net after the line's own discount
 * @param share what the line bears of the document's discount
 * @param tax on what is left; a part of it where prices include tax
 * @param total what is to be paid for the line
 */
public record LineAmounts(
    BigDecimal gross, BigDecimal net, BigDecimal share, BigDecimal tax, BigDecimal total) {

  /** After all discounts, tax included only where the prices include it. */
  public BigDecimal discounted() {
    return net.subtract(share);
  }

  /** After all discounts and without tax: what is earned. */
  public BigDecimal untaxed() {
    return total.subtract(tax);
  }

  /** Whether the columns of a line can hold it. */
  public boolean fit() {
    return Calculation.fits(gross) && Calculation.fits(net) && Calculation.fits(total);
  }
}
