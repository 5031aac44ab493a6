package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PinyinTableTest {

  @Test
  void isWhatIcuSays() throws IOException {
    try (InputStream in = Readings.class.getResourceAsStream("pinyin.txt")) {
      assertThat(in).isNotNull();
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(table.equals(PinyinTable.generate()))
          .as("pinyin.txt is current; PinyinTable.main writes it")
          .isTrue();
    }
  }
}
