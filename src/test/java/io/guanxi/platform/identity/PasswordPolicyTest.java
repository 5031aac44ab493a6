package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password", "Password1!", "P@ssw0rd", "12345678", "88888888", "qwertyuiop", "1qaz2wsx",
        "woaini1314", "a123456789", "Admin@2026", "iloveyou", "guanxi888", "zhangwei-2026",
            "abcabcabc"
      })
  void refusesWhatWouldBeTriedFirst(String password) {
    assertThat(PasswordPolicy.refusal(password, "zhangwei")).isEqualTo("password-too-common");
  }

  @ParameterizedTest
  @ValueSource(strings = {"brown-teapot-77", "客户关系管理系统真好用", "correct horse battery", "x9$Lq2!vZ"})
  void takesWhatIsHardToGuess(String password) {
    assertThat(PasswordPolicy.refusal(password, "zhangwei")).isNull();
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(PasswordPolicy.refusal("😀".repeat(7) + "ab", "zhangwei")).isNull();
    assertThat(PasswordPolicy.refusal("短密码", "zhangwei")).isEqualTo("password-too-short");
    assertThat(PasswordPolicy.refusal("a1b2c3".repeat(22), "zhangwei"))
        .isEqualTo("password-too-long");
  }
}
