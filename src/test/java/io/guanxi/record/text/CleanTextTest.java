package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void refusesWhatCannotBeStored() {
    assertThat(CleanText.problem("a\u0000b")).isEqualTo("null-character");
    assertThat(CleanText.problem("a\ud83d")).isEqualTo("lone-surrogate");
    assertThat(CleanText.problem("\ude00b")).isEqualTo("lone-surrogate");
    assertThat(CleanText.problem("\ude00\ud83d")).isEqualTo("lone-surrogate");
    assertThat(CleanText.problem("客户 🙂 é\u0007")).isNull();
  }

  @Test
  void composesAndTrims() {
    assertThat(CleanText.line("\u3000\u00a0 Cafe\u0301\ufeff\n")).isEqualTo("Café");
    assertThat(CleanText.line("a\r\n b\tc")).isEqualTo("a b c");
    assertThat(CleanText.line("上海　博远")).isEqualTo("上海　博远");
    assertThat(CleanText.lines(" a\r\n\r\nb\rc \n")).isEqualTo("a\n\nb\nc");
  }
}
