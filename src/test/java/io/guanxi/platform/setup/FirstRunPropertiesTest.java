package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstRunPropertiesTest {

  @Test
  void anEmptyAnswerIsNoAnswer() {
    var empty = new FirstRunProperties("", new FirstRunProperties.Answers("", " ", "", "", ""));
    assertThat(empty.given()).isFalse();
    var named = new FirstRunProperties("", new FirstRunProperties.Answers("", "Ours", "", "", ""));
    assertThat(named.given()).isTrue();
    assertThat(named.sample()).isNull();
  }
}
