package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "13800138000|CN|+8613800138000|-",
        "138 0013 8000|CN|+8613800138000|-",
        "138-0013-8000|CN|+8613800138000|-",
        "+86 138 0013 8000|US|+8613800138000|-",
        "8613800138000|CN|+8613800138000|-",
        "0086-13800138000|CN|+8613800138000|-",
        "１３８００１３８０００|CN|+8613800138000|-",
        "13800138000.0|CN|+8613800138000|-",
        "手机：13800138000|CN|+8613800138000|-",
        "0755-88888888|CN|+8675588888888|-",
        "(0755) 8888 8888|CN|+8675588888888|-",
        "（010）62345678|CN|+861062345678|-",
        "0755-88888888转801|CN|+8675588888888|801",
        "0755-88888888 转 801|CN|+8675588888888|801",
        "0755-88888888（分机801）|CN|+8675588888888|801",
        "0755-88888888分机号：801|CN|+8675588888888|801",
        "0755-88888888-801|CN|+8675588888888|801",
        "0755-88888888 ext. 801|CN|+8675588888888|801",
        "0755-88888888 x801|CN|+8675588888888|801",
        "0755-88888888#801|CN|+8675588888888|801",
        "400-800-8888|CN|+864008008888|-",
        "0755-8888888-8|CN|+867558888888|8",
        "1-650-253-0000|US|+16502530000|-",
        "95588|CN|+8695588|-",
        "021-1234567|CN|+86211234567|-",
        "(271) 555-1234|US|+12715551234|-",
        "+1 (650) 253-0000|CN|+16502530000|-",
        "650-253-0000 ext 12|US|+16502530000|12",
        "+49 89 12345678|CN|+498912345678|-",
        "+852 2345 6789|CN|+85223456789|-",
        "0912 345 678|TW|+886912345678|-"
      })
  void readsANumber(String raw, String region, String number, String extension) {
    assertThat(Phones.parse(raw, region)).isEqualTo(new PhoneNumber(number, extension, raw));
  }

  @ParameterizedTest
  @CsvSource({
    "'',phone-empty",
    "1.38E+10,damaged-number",
    "13800138000/13900139000,several-phones",
    "13800138000 13900139000,several-phones",
    "no phone,phone-not-digits",
    "1380013800a,phone-not-digits",
    "123,phone-too-short",
    "138001380001380013800138,phone-too-long",
    "88888888,phone-without-area-code",
    "+999 123456789,phone-unknown-country",
    "138*0013*8000,phone-impossible"
  })
  void saysWhyItIsNotANumber(String raw, String code) {
    assertThat(Phones.parse(raw, "CN")).isEqualTo(new PhoneProblem(code, raw));
  }

  @Test
  void takesApartACellOfSeveralNumbers() {
    assertThat(Phones.split("13800138000/13900139000"))
        .containsExactly("13800138000", "13900139000");
    assertThat(Phones.split("0755-88888888、13900139000；"))
        .containsExactly("0755-88888888", "13900139000");
    assertThat(Phones.split("13800138000 13900139000"))
        .containsExactly("13800138000", "13900139000");
    assertThat(Phones.split("138 0013 8000 或 010-62345678转8"))
        .containsExactly("138 0013 8000", "010-62345678转8");
    assertThat(Phones.split("0755-88888888/89")).containsExactly("0755-88888888/89");
    assertThat(Phones.split("13800138000\n13900139000")).hasSize(2);
    assertThat(Phones.split(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+8613800138000,13800138000", "+16502530000,6502530000", "+85223456789,23456789"})
  void knowsTheNumberWithinItsCountry(String number, String national) {
    assertThat(new PhoneNumber(number, null, number).national()).isEqualTo(national);
  }
}
