package io.guanxi.sales.price;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides an amount over weights by the method of the largest remainder (Hamilton's): each gets its
 * exact part rounded down, and the smallest units left over go to the largest remainders, the
 * earlier first where they are equal.
 */
final class Spread {

  private Spread() {}

  /**
   * Parts that add up to the amount exactly.
   *
   * @param weights of scale {@code digits}; where they add up to nothing the first bears all
   */
  static List<BigDecimal> over(List<BigDecimal> weights, BigDecimal amount, int digits) {
    if (weights.isEmpty() || amount.signum() == 0) {
      return Collections.nCopies(weights.size(), BigDecimal.ZERO.setScale(digits));
    }
    var all = Calculation.sum(weights).setScale(digits).unscaledValue();
    var units = amount.setScale(digits).unscaledValue();
    if (all.signum() == 0) {
      return alone(weights.size(), amount.setScale(digits));
    }
    var parts = new ArrayList<BigInteger>();
    var remainders = new ArrayList<BigInteger>();
    var left = units;
    for (var weight : weights) {
      var exact = weight.setScale(digits).unscaledValue().multiply(units);
      var part = floor(exact, all);
      parts.add(part);
      remainders.add(exact.subtract(part.multiply(all)).multiply(BigInteger.valueOf(all.signum())));
      left = left.subtract(part);
    }
    var byRemainder =
        IntStream.range(0, parts.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
            .limit(left.intValueExact())
            .toList();
    for (var i : byRemainder) {
      parts.set(i, parts.get(i).add(BigInteger.ONE));
    }
    return parts.stream().map(part -> new BigDecimal(part, digits)).toList();
  }

  private static List<BigDecimal> alone(int size, BigDecimal amount) {
    var parts =
        new ArrayList<>(Collections.nCopies(size, BigDecimal.ZERO.setScale(amount.scale())));
    parts.set(0, amount);
    return parts;
  }

  /** Rounded towards the smaller, whatever the signs. */
  private static BigInteger floor(BigInteger a, BigInteger b) {
    var parts = a.divideAndRemainder(b);
    return parts[1].signum() != 0 && parts[1].signum() != b.signum()
        ? parts[0].subtract(BigInteger.ONE)
        : parts[0];
  }
}
