package io.guanxi.record.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource({
    "+8613812345678, 138****5678",
    "138 1234 5678, 138****5678",
    "+8675588888888;ext=801, 755****8888",
    "+14155550123, 141****0123",
    "12345, ***",
    "zhang.san@example.com, z***@example.com",
    "张三, 张**",
    "𠮷野家, 𠮷**",
    "ACME Ltd, A**"
  })
  void keepsEnoughToRecogniseWhatOneKnows(String value, String masked) {
    assertThat(Masks.of(Kinds.TEXT, value).text()).isEqualTo(masked);
  }

  @Test
  void tellsNothingOfAmountsAndDays() {
    assertThat(Masks.of(Kinds.MONEY, new BigDecimal("12")).text()).isEqualTo("***");
    assertThat(Masks.of(Kinds.DATE, LocalDate.EPOCH).text()).isEqualTo("***");
    assertThat(Masks.of(Kinds.LONGTEXT, "a long note").text()).isEqualTo("***");
  }

  @Test
  void neverTellsHowMuchItKeepsBack() {
    assertThat(Masks.of(Kinds.TEXT, "Ann")).isEqualTo(Masks.of(Kinds.TEXT, "Annabella Smith"));
  }
}
