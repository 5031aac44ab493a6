package io.guanxi.sales.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalculationTest {

  private static final int DOCUMENTS = 1_000_000;

  @Test
  void addsUpADocument() {
    var pens = line("3", "19.99", percent("10"), "13");
    var returned = line("-1", "5", Discount.NONE, "0");
    var totals = Calculation.withoutTax(2).of(List.of(pens, returned), Discount.NONE, d("12"));
    assertThat(totals.lines().get(0))
        .isEqualTo(new LineAmounts(d("59.97"), d("53.97"), d("0.00"), d("7.02"), d("60.99")));
    assertThat(totals.subtotal()).isEqualTo(d("54.97"));
    assertThat(totals.discount()).isEqualTo(d("6.00"));
    assertThat(totals.tax()).isEqualTo(d("7.02"));
    assertThat(totals.total()).isEqualTo(d("67.99"));
    assertThat(totals.inBase(d("7.1234"), 2)).isEqualTo(d("484.32"));
  }

  @Test
  void takesTheTaxOutOfPricesThatIncludeIt() {
    var lines =
        List.of(line("1", "113", Discount.NONE, "13"), line("2", "106", percent("50"), "6"));
    var totals = Calculation.withTax(2).of(lines, Discount.NONE, BigDecimal.ZERO);
    assertThat(totals.lines()).extracting(LineAmounts::tax).containsExactly(d("13.00"), d("6.00"));
    assertThat(totals.lines().get(0).untaxed()).isEqualTo(d("100.00"));
    assertThat(totals.total()).isEqualTo(d("219.00"));
  }

  @Test
  void spreadsTheDiscountOnTheWholeByLargestRemainder() {
    var lines =
        List.of(
            line("1", "10", Discount.NONE, "13"),
            line("1", "10", Discount.NONE, "6"),
            line("1", "10", Discount.NONE, "0"));
    var totals = Calculation.withoutTax(2).of(lines, Discount.amount(d("1")), BigDecimal.ZERO);
    assertThat(totals.lines())
        .extracting(LineAmounts::share)
        .containsExactly(d("0.34"), d("0.33"), d("0.33"));
    assertThat(totals.lines().get(0).tax()).isEqualTo(d("1.26"));
    assertThat(totals.discount()).isEqualTo(d("1.00"));
  }

  @Test
  void takesAFixedAmountOffALine() {
    var totals =
        Calculation.withoutTax(2)
            .of(
                List.of(line("4", "25", Discount.amount(d("9.99")), "0")),
                percent("10"),
                BigDecimal.ZERO);
    assertThat(totals.lines().get(0).net()).isEqualTo(d("90.01"));
    assertThat(totals.total()).isEqualTo(d("81.01"));
  }

  @Test
  void roundsHalfUpAwayFromZeroToTheDigitsOfTheCurrency() {
    assertThat(net("0.125", "1", 2)).isEqualTo(d("0.13"));
    assertThat(net("0.125", "-1", 2)).isEqualTo(d("-0.13"));
    assertThat(net("100.5", "1", 0)).isEqualTo(d("101"));
    assertThat(net("0.1235", "1", 3)).isEqualTo(d("0.124"));
  }

  @Test
  void costsNothingWithoutLines() {
    var totals = Calculation.withoutTax(2).of(List.of(), percent("10"), BigDecimal.ZERO);
    assertThat(totals.total()).isZero();
  }

  @Test
  void noticesWhatNoColumnHolds() {
    var huge = line("9999999999999", "9999999999999", Discount.NONE, "0");
    var most = line("1", "999999999999999.99", Discount.NONE, "0");
    var calculation = Calculation.withoutTax(2);
    assertThat(calculation.of(List.of(huge), Discount.NONE, d("0")).lines().get(0).fit()).isFalse();
    var two = calculation.of(List.of(most, most), Discount.NONE, d("0"));
    assertThat(two.lines().get(0).fit()).isTrue();
    assertThat(two.fit()).isFalse();
  }

  /** A million documents of every shape: what the reader adds up is what is to be paid. */
  @Test
  void isAlwaysTheSumOfItsLines() {
    var random = new Random(20261122);
    for (int n = 0; n < DOCUMENTS; n++) {
      int digits = random.nextInt(5);
      var lines = new ArrayList<DocumentLine>();
      for (int i = random.nextInt(6); i > 0; i--) lines.add(randomLine(random));
      var included = random.nextBoolean();
      var calculation = included ? Calculation.withTax(digits) : Calculation.withoutTax(digits);
      var whole = percent(random.nextInt(10_000), 2);
      check(calculation.of(lines, whole, number(random, 10_000, 2)), digits, included, n);
    }
  }

  private static void check(DocumentTotals totals, int digits, boolean included, int document) {
    var total = totals.shipping();
    var discounted = BigDecimal.ZERO;
    var tax = BigDecimal.ZERO;
    for (var line : totals.lines()) {
      total = total.add(line.total());
      discounted = discounted.add(line.net()).subtract(line.share());
      tax = tax.add(line.tax());
      var expected = included ? line.discounted() : line.discounted().add(line.tax());
      var right =
          line.total().compareTo(expected) == 0
              && line.net().abs().compareTo(line.gross().abs()) <= 0
              && line.total().scale() == digits
              && line.share().scale() == digits;
      if (!right) assertThat(line).as("line of document %d", document).isNull();
    }
    var byHead =
        totals
            .subtotal()
            .subtract(totals.discount())
            .add(included ? d("0") : tax)
            .add(totals.shipping());
    if (totals.total().compareTo(total) != 0
        || totals.tax().compareTo(tax) != 0
        || totals.total().compareTo(byHead) != 0
        || totals.subtotal().subtract(totals.discount()).compareTo(discounted) != 0) {
      assertThat(totals).as("document %d", document).isNull();
    }
  }

  private static DocumentLine randomLine(Random random) {
    var quantity = number(random, 1_000_000, random.nextInt(7));
    return new DocumentLine(
        random.nextInt(5) == 0 ? quantity.negate() : quantity,
        number(random, 100_000_000, random.nextInt(7)),
        random.nextBoolean() ? Discount.NONE : percent(random.nextInt(10_000), 2),
        random.nextBoolean() ? d("13") : number(random, 10_000, 2));
  }

  private static BigDecimal net(String price, String quantity, int digits) {
    var line = line(quantity, price, Discount.NONE, "0");
    return Calculation.withoutTax(digits)
        .of(List.of(line), Discount.NONE, BigDecimal.ZERO)
        .lines()
        .get(0)
        .net();
  }

  private static BigDecimal number(Random random, int below, int scale) {
    return BigDecimal.valueOf(random.nextInt(below), scale);
  }

  private static Discount percent(String value) {
    return Discount.percent(d(value));
  }

  private static Discount percent(int unscaled, int scale) {
    return Discount.percent(BigDecimal.valueOf(unscaled, scale));
  }

  private static DocumentLine line(String quantity, String price, Discount discount, String tax) {
    return new DocumentLine(d(quantity), d(price), discount, d(tax));
  }

  private static BigDecimal d(String number) {
    return new BigDecimal(number);
  }
}
