package io.guanxi.sales.price;

import java.math.BigDecimal;

/**
 * What is taken off: a share or a fixed amount.
 *
 * @param value percent of 0 to 100, or an amount in the document's currency
 */
public record Discount(Kind kind, BigDecimal value) {

  /** How the value is meant. */
  public enum Kind {
    PERCENT,
    AMOUNT
  }

  public static final Discount NONE = percent(BigDecimal.ZERO);

  public static Discount percent(BigDecimal value) {
    return new Discount(Kind.PERCENT, value);
  }

  public static Discount amount(BigDecimal value) {
    return new Discount(Kind.AMOUNT, value);
  }

  /** What is left of an exact amount, not rounded when it is a share. */
  BigDecimal off(BigDecimal exact) {
    return kind == Kind.AMOUNT ? value : exact.multiply(value).movePointLeft(2);
  }
}
