package io.guanxi.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.kernel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @Test
  void isALabelAndNoPath() {
    assertThat(FileName.of("C:\\Users\\li\\报价 单.PDF")).isEqualTo(new FileName("报价 单.PDF", "pdf"));
    assertThat(FileName.of("../../etc/passwd")).isEqualTo(new FileName("passwd", ""));
  }

  @Test
  void losesWhatCannotBeSeen() {
    assertThat(FileName.of("a\u0000b\u202Egpj.exe ")).isEqualTo(new FileName("abgpj.exe", "exe"));
    assertThat(FileName.of("x\ud800.txt").text()).isEqualTo("x.txt");
  }

  @Test
  void isShortenedBeforeItsEnding() {
    assertThat(FileName.of("长".repeat(400) + ".docx").text()).hasSize(200).endsWith("长.docx");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "..", "a/", "\u0001"})
  void mustBeThere(String name) {
    assertThatThrownBy(() -> FileName.of(name)).isInstanceOf(Problem.class);
  }
}
