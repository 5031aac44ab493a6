package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({"ＡＢＣ　Ltd,abc ltd", "華為技術,华为技术", "Müller,muller", "臺灣積體電路,台湾积体电路"})
  void makesSpellingsEqual(String written, String folded) {
    assertThat(Spelling.fold(written)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({"华星电子,huaxingdianzi", "重庆,chongqing", "TCL 科技,tclkeji", "绿茶,lucha"})
  void saysHowANameIsRead(String written, String sound) {
    assertThat(Spelling.sound(Spelling.fold(written))).isEqualTo(sound);
  }

  @Test
  void theTableOfTraditionalCharactersIsWhatIcuSays() throws IOException {
    try (InputStream in = Traditional.class.getResourceAsStream("traditional.txt")) {
      assertThat(in).isNotNull();
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(table.equals(TraditionalTable.generate()))
          .as("traditional.txt is current; TraditionalTable.main writes it")
          .isTrue();
    }
  }
}
