package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyMessageTest {

  @TempDir Path folder;

  @Test
  void tellsTheFirstPasswordWhileThereIsOne() {
    var message = new ReadyMessage(DataDirectory.open(folder));
    assertThat(message.text("http://localhost:8080", "apple-tree\n"))
        .contains("http://localhost:8080", "Sign in as admin with the password apple-tree (also");
    assertThat(message.text("http://localhost:8080", null)).doesNotContain("password");
  }
}
