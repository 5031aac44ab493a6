package io.guanxi.platform.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "POINT|1,234.56|1234.56",
        "COMMA|1.234,56|1234.56",
        "POINT|1234|1234",
        "COMMA|1234|1234",
        "POINT|1.234|1.234",
        "COMMA|1.234|1234",
        "POINT|1,234|1234",
        "COMMA|1,234|1.234",
        "POINT|-12.50|-12.50",
        "POINT|(1,234.56)|-1234.56",
        "POINT|12-|-12",
        "POINT|−5|-5",
        "POINT|¥1,234.50|1234.50",
        "POINT|￥100|100",
        "POINT|$ 99.90|99.90",
        "POINT|100元|100",
        "COMMA|1 234,56 €|1234.56",
        "POINT|CNY 8|8",
        "POINT|１２３.５|123.5",
        "POINT|.5|0.5",
        "POINT|1'234.5|1234.5",
        "POINT|12.5万|125000",
        "POINT|1亿|100000000",
        "POINT|5E-05|0.00005",
        "POINT|1,234,567.891|1234567.891",
        "-|1,234.56|1234.56",
        "-|1.234,56|1234.56",
        "-|12.5|12.5",
        "-|0,5|0.5",
        "-|1234.567|1234.567",
        "-|007|7",
        "POINT|110101199001011234|110101199001011234"
      })
  void readsNumbers(@Nullable DecimalStyle style, String text, BigDecimal number) {
    assertThat(reader(null, style).number(text).value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|1.234|ambiguous-number", "-|1,234|ambiguous-number", "POINT|1.38E+10|damaged-number",
        "POINT|####|damaged-number", "POINT|1.234,56|not-a-number", "COMMA|1,234.56|not-a-number",
        "POINT|1,23,4|not-a-number", "POINT|12,34|not-a-number", "POINT|abc|not-a-number",
        "POINT|1 2|not-a-number", "POINT|1e308|damaged-number", "POINT|15%|not-a-number",
        "POINT|--5|not-a-number", "POINT|1.2.3|not-a-number", "POINT|(5|not-a-number",
        "POINT|#N/A|formula-error", "POINT|-|not-a-number", "POINT|NaN|not-a-number",
        "POINT|12345678901234567890123456789012345678901|number-too-long"
      })
  void saysWhatIsWrongWithANumber(@Nullable DecimalStyle style, String text, String problem) {
    String cell = text == null ? "-" : text;
    assertThat(reader(null, style).number(cell)).isEqualTo(CellValue.wrong(problem));
  }

  @ParameterizedTest
  @CsvSource({"15%,15", "15,15", "0.155,0.155", "-3.5 %,-3.5", "１５％,15"})
  void readsPercents(String text, BigDecimal number) {
    assertThat(reader(null, null).percent(text).value()).isEqualByComparingTo(number);
  }

  @ParameterizedTest
  @CsvSource({"12,12", "12.00,12", "'1,000',1000", "12.5,", "99999999999999999999,"})
  void readsIntegers(String text, @Nullable Long number) {
    CellValue<Long> value = reader(null, DecimalStyle.POINT).integer(text);
    assertThat(value.value()).isEqualTo(number);
    assertThat(value.problem()).isEqualTo(number == null ? "not-an-integer" : null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "-|2024-01-31",
        "-|2024/1/31",
        "-|2024.01.31",
        "-|2024年1月31日",
        "-|2024年01月31日",
        "-|20240131",
        "-|31/01/2024",
        "-|01/31/2024",
        "-|31.01.2024",
        "-|31-Jan-2024",
        "-|Jan 31, 2024",
        "-|31 January 2024",
        "-|2024-01-31 14:30",
        "-|2024-01-31T14:30:00Z",
        "-|2024/1/31 下午2:30",
        "DAY_FIRST|31/1/24",
        "MONTH_FIRST|1/31/24",
        "DAY_FIRST|2024-01-31",
        "SERIAL|45322",
        "SERIAL|45322.75",
        "SERIAL|2024-01-31",
        "-|２０２４－０１－３１"
      })
  void readsDates(@Nullable DateStyle style, String text) {
    assertThat(reader(style, null).date(text).value()).isEqualTo(LocalDate.of(2024, 1, 31));
  }

  @ParameterizedTest
  @CsvSource({"DAY_FIRST,2024-04-03", "MONTH_FIRST,2024-03-04"})
  void readsAmbiguousDatesAsTheColumnSays(DateStyle style, LocalDate date) {
    assertThat(reader(style, null).date("03/04/2024").value()).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-,0000-00-00,impossible-date",
        "-,2023-02-29,impossible-date",
        "-,2024-02-30,impossible-date",
        "-,2/30/2024,impossible-date",
        "-,30/2/2024,impossible-date",
        "-,2024-13-01,impossible-date",
        "-,0024-01-31,impossible-date",
        "-,00/00/0000,impossible-date",
        "-,31/31/2024,impossible-date",
        "MONTH_FIRST,31/01/2024,impossible-date",
        "-,03/04/2024,ambiguous-date",
        "-,03/04/24,ambiguous-date",
        "-,31/01/24,ambiguous-date",
        "-,45322,not-a-date",
        "-,soon,not-a-date",
        "-,2024-01,not-a-date",
        "-,#REF!,formula-error",
        "-,2024-01-31 25:00,not-a-date",
        "-,January 2024,not-a-date",
        "SERIAL,99999999,not-a-date"
      })
  void saysWhatIsWrongWithADate(@Nullable DateStyle style, String text, String problem) {
    assertThat(reader(style, null).date(text)).isEqualTo(CellValue.wrong(problem));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31 14:30,2024-01-31T06:30:00Z", "2024-01-31T14:30:00+00:00,2024-01-31T14:30:00Z",
    "2024-01-31 14:30:15.123,2024-01-31T06:30:15Z", "2024-01-31 02:30 PM,2024-01-31T06:30:00Z",
    "2024-01-31 12:30 AM,2024-01-30T16:30:00Z", "2024-01-31,2024-01-30T16:00:00Z",
    "2024年1月31日 下午2:30,2024-01-31T06:30:00Z"
  })
  void readsMomentsInTheZone(String text, Instant moment) {
    assertThat(reader(null, null).moment(text).value()).isEqualTo(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\u3000"})
  void takesBlankCellsForNothing(String text) {
    CellReader reader = reader(null, null);
    assertThat(reader.number(text)).isEqualTo(CellValue.blank());
    assertThat(reader.integer(text)).isEqualTo(CellValue.blank());
    assertThat(reader.date(text)).isEqualTo(CellValue.blank());
    assertThat(reader.moment(text)).isEqualTo(CellValue.blank());
    assertThat(reader.flag(text)).isEqualTo(CellValue.blank());
  }

  @ParameterizedTest
  @CsvSource({
    "是,true",
    "Yes,true",
    "TRUE,true",
    "1,true",
    "√,true",
    "否,false",
    "n,false",
    "0,false"
  })
  void readsFlags(String text, boolean flag) {
    assertThat(reader(null, null).flag(text).value()).isEqualTo(flag);
    assertThat(reader(null, null).flag("maybe").problem()).isEqualTo("not-a-flag");
  }

  private static CellReader reader(@Nullable DateStyle dates, @Nullable DecimalStyle decimals) {
    return new CellReader(new CellFormats(dates, decimals, ZoneId.of("Asia/Shanghai")));
  }
}
