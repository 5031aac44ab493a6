package io.guanxi.platform.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.transfer.source.ColumnGuess.Content;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnGuessTest {

  @ParameterizedTest
  @CsvSource({
    "2024-01-31;2024/2/1,YEAR_FIRST,false", "31/01/2024;03/04/2024,DAY_FIRST,false",
    "01/31/2024;03/04/2024,MONTH_FIRST,false", "03/04/2024;05/06/2024,DAY_FIRST,true",
    "31/01/2024;01/31/2024,DAY_FIRST,true"
  })
  void findsTheOrderOfDates(String cells, DateStyle style, boolean ambiguous) {
    ColumnGuess guess = guess("x", cells.split(";"));
    assertThat(guess.content()).isEqualTo(Content.DATE);
    assertThat(guess.dates()).isEqualTo(style);
    assertThat(guess.datesAmbiguous()).isEqualTo(ambiguous);
  }

  @ParameterizedTest
  @CsvSource({"下单日期,45322;45323,SERIAL", "Order Date,45322.5;45323,SERIAL", "amount,45322;45323,"})
  void takesDaysOfASpreadsheetForDatesWhereTheHeaderSaysSo(
      String header, String cells, @Nullable DateStyle style) {
    assertThat(guess(header, cells.split(";")).dates()).isEqualTo(style);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "1,234.56;12.5|POINT|false", "1.234,56;12,5|COMMA|false", "1,234;2,345|POINT|true",
        "1.234;2.345|POINT|true", "1.234;0,5|COMMA|false", "12;13|-|false"
      })
  void findsTheDecimalSign(String cells, @Nullable DecimalStyle style, boolean ambiguous) {
    ColumnGuess guess = guess("x", cells.split(";"));
    assertThat(guess.content()).isEqualTo(Content.NUMBER);
    assertThat(guess.decimals()).isEqualTo(style);
    assertThat(guess.decimalsAmbiguous()).isEqualTo(ambiguous);
  }

  @Test
  void findsCurrencyFlagsMomentsAndCodes() {
    assertThat(guess("x", "¥12.50", "¥1", "3").currency()).isEqualTo("¥");
    assertThat(guess("x", "是", "否", "是").content()).isEqualTo(Content.FLAG);
    assertThat(guess("x", "2024-01-31 10:00", "2024-01-31 11:00").content())
        .isEqualTo(Content.MOMENT);
    assertThat(guess("x", "000123", "000124").content()).isEqualTo(Content.TEXT);
    assertThat(guess("x", "a", "1").content()).isEqualTo(Content.TEXT);
    assertThat(guess("x", "", " ").content()).isEqualTo(Content.EMPTY);
  }

  @Test
  void countsNumbersThatASpreadsheetDamaged() {
    ColumnGuess guess = guess("手机", "1.38E+10", "13800138000", "1.39E+10", "1.38E+10");
    assertThat(guess.damaged()).isEqualTo(3);
    assertThat(guess.examples()).containsExactly("1.38E+10", "13800138000", "1.39E+10");
  }

  private static ColumnGuess guess(String header, String... cells) {
    ColumnSample sample = new ColumnSample(header);
    Stream.of(cells).forEach(sample::add);
    return sample.guess();
  }
}
