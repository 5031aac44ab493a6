package io.guanxi.sales.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.sales.order.OrderTotals.Amounts;
import io.guanxi.sales.order.OrderTotals.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {

  @Test
  void addsUpAnOrder() {
    var pens = OrderTotals.amounts(line("3", "19.99", "10", "13"), 2);
    assertThat(pens).isEqualTo(new Amounts(d("59.97"), d("53.97"), d("7.02")));
    assertThat(pens.total()).isEqualTo(d("60.99"));
    var returned = OrderTotals.amounts(line("-1", "5", "0", "0"), 2);
    var totals = OrderTotals.of(List.of(pens, returned), d("12.00"));
    assertThat(totals)
        .isEqualTo(new OrderTotals(d("54.97"), d("6.00"), d("7.02"), d("12.00"), d("67.99")));
    assertThat(totals.inBase(d("7.1234"), 2)).isEqualTo(d("484.32"));
  }

  @Test
  void roundsHalfUpAwayFromZeroToTheDigitsOfTheCurrency() {
    assertThat(OrderTotals.amounts(line("1", "0.125", "0", "0"), 2).net()).isEqualTo(d("0.13"));
    assertThat(OrderTotals.amounts(line("-1", "0.125", "0", "0"), 2).net()).isEqualTo(d("-0.13"));
    assertThat(OrderTotals.amounts(line("1", "100.5", "0", "0"), 0).net()).isEqualTo(d("101"));
    assertThat(OrderTotals.amounts(line("1", "0.1235", "0", "0"), 3).net()).isEqualTo(d("0.124"));
  }

  @Test
  void costsNothingWithoutLines() {
    assertThat(OrderTotals.of(List.of(), BigDecimal.ZERO).total()).isZero();
  }

  @Test
  void noticesWhatNoColumnHolds() {
    var huge = OrderTotals.amounts(line("9999999999999", "9999999999999", "0", "0"), 2);
    assertThat(huge.fit()).isFalse();
    var most = OrderTotals.amounts(line("1", "999999999999999.99", "0", "0"), 2);
    assertThat(most.fit()).isTrue();
    assertThat(OrderTotals.of(List.of(most, most), BigDecimal.ZERO).fit()).isFalse();
  }

  @Test
  void isAlwaysTheSumOfItsLines() {
    var random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      int digits = random.nextInt(5);
      var lines = new ArrayList<Amounts>();
      for (int n = random.nextInt(12); n > 0; n--) {
        lines.add(OrderTotals.amounts(randomLine(random), digits));
      }
      var shipping = OrderTotals.round(number(random, 100_00, 2), digits);
      var totals = OrderTotals.of(lines, shipping);
      var sum = shipping;
      for (var line : lines) {
        assertThat(line.total()).isEqualByComparingTo(line.net().add(line.tax()));
        assertThat(line.net().scale()).isEqualTo(digits);
        assertThat(line.net().abs()).isLessThanOrEqualTo(line.gross().abs());
        sum = sum.add(line.total());
      }
      assertThat(totals.total()).isEqualByComparingTo(sum);
      assertThat(totals.total())
          .isEqualByComparingTo(
              totals.subtotal().subtract(totals.discount()).add(totals.tax()).add(shipping));
    }
  }

  private static Line randomLine(Random random) {
    var quantity = number(random, 1_000_000, random.nextInt(7));
    return new Line(
        random.nextInt(5) == 0 ? quantity.negate() : quantity,
        number(random, 100_000_000, random.nextInt(7)),
        random.nextBoolean() ? BigDecimal.ZERO : number(random, 10_000, 2),
        random.nextBoolean() ? d("13") : number(random, 10_000, 2));
  }

  private static BigDecimal number(Random random, int below, int scale) {
    return BigDecimal.valueOf(random.nextInt(below), scale);
  }

  private static Line line(String quantity, String price, String discount, String tax) {
    return new Line(d(quantity), d(price), d(discount), d(tax));
  }

  private static BigDecimal d(String number) {
    return new BigDecimal(number);
  }
}
