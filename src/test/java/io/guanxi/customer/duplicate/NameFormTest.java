package io.guanxi.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFormTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "深圳市华星电子有限公司|华星电子",
        "華星電子股份有限公司|华星电子",
        "华星电子（深圳）有限责任公司|华星电子",
        "广东深圳华星电子集团有限公司|华星电子",
        "　华 星·电子　|华星电子",
        "ＴＣＬ科技集团股份有限公司|tcl科技",
        "上海市|上海市",
        "有限公司|有限公司",
        "Acme Fine Papers Co., Ltd.|acmefinepapers",
        "ACME FINE PAPERS (Shanghai) Inc|acmefinepapers",
        "The Acme-Fine Papers L.L.C.|acmefinepapers",
        "Shenzhen Huaxing Dianzi Youxian Gongsi|huaxingdianzi",
        "Müller & Söhne GmbH|mullersohne",
        "Beijing Inc|beijing",
        "😀|😀"
      })
  void leavesOutWhatDoesNotSayWhoItIs(String name, String core) {
    assertThat(NameForm.company(name).core()).isEqualTo(core);
  }

  @Test
  void knowsWhereACompanySaysItIs() {
    assertThat(NameForm.company("深圳市华星电子有限公司").place()).isEqualTo("深圳");
    assertThat(NameForm.company("华星电子（上海）有限公司").place()).isEqualTo("上海");
    assertThat(NameForm.company("Acme (Shanghai) Ltd").place()).isEqualTo("上海");
    assertThat(NameForm.company("华星电子").place()).isNull();
  }

  @Test
  void readsNamesInPinyin() {
    var chinese = NameForm.company("重庆华星电子有限公司");
    assertThat(chinese.sound()).isEqualTo("huaxingdianzi");
    assertThat(NameForm.company("Huaxing Dianzi").sound()).isEqualTo(chinese.sound());
    assertThat(NameForm.person("张伟先生").sound()).isEqualTo("zhangwei");
    assertThat(NameForm.person("Wei Zhang").turned()).isEqualTo("zhangwei");
  }

  @Test
  void aNameOfAnyShapeHasAForm() {
    for (var name :
        new String[] {" ", "...", "( )", "（有限公司）", "ltd", "a".repeat(200), "\u200b\u202e"})
      assertThat(NameForm.company(name)).isNotNull();
  }
}
