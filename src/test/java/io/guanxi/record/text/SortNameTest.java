package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SortNameTest {

  @Test
  void sortsChineseAmongLatinNamesByPinyinSurnamesTogether() {
    List<String> names =
        List.of("章三", "Zhou", "张四", "Adam", "曾伟", "重庆建工", "李安", "连战", "厦门航空", "张三");
    List<String> sorted =
        names.stream()
            .sorted(
                Comparator.comparing(
                    n -> SortName.of(n).getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
            .toList();
    assertThat(sorted)
        .containsExactly("Adam", "重庆建工", "李安", "连战", "厦门航空", "曾伟", "张三", "张四", "章三", "Zhou");
  }

  @ParameterizedTest
  @CsvSource({
    "单小明,shan 单xiao 小ming 明",
    "仇英,qiu 仇ying 英",
    "曾巩,zeng 曾gong 巩",
    "长沙,chang 长sha 沙",
    "单车,dan 单che 车",
    "尉迟恭,yu 尉chi 迟gong 恭",
    "单位管理软件,dan 单wei 位guan 管li 理ruan 软jian 件",
    "长江银行,chang 长jiang 江yin 银hang 行",
    "（上海）博远,shang 上hai 海 bo 博yuan 远",
    "  Müller & Söhne ,muller sohne",
    "ＡＢＣ,abc",
    "!!!,!!!"
  })
  void foldsAndSpells(String name, String key) {
    assertThat(SortName.of(name)).isEqualTo(key);
  }

  @Test
  void isNeverLongerThanItsColumn() {
    assertThat(SortName.of("𠮷装".repeat(300))).hasSizeLessThanOrEqualTo(255);
    assertThat(SortName.of("x".repeat(300))).hasSize(255);
    assertThat(SortName.of(" ")).isEmpty();
  }
}
