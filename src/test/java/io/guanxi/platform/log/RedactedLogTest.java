package io.guanxi.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class RedactedLogTest {

  @Configuration(proxyBeanMethods = false)
  static class Empty {}

  @Test
  void theConsoleHasNoPersonalValues(CapturedOutput output) {
    write();
    assertThat(output)
        .contains("refused [e-mail]", "IllegalStateException: [phone]", "[token]")
        .doesNotContain("example.com", "13812345678", "c2VjcmV0");
  }

  @Test
  void norHasTheConsoleAsJson(CapturedOutput output) {
    write("--logging.structured.format.console=ecs");
    assertThat(output)
        .contains("\"message\":\"refused [e-mail]", "IllegalStateException: [phone]")
        .doesNotContain("example.com", "13812345678", "c2VjcmV0");
  }

  @Test
  void norHasTheFile(@TempDir Path folder) throws Exception {
    var file = folder.resolve("guanxi.log");
    write("--logging.file.name=" + file);
    assertThat(Files.readString(file))
        .contains("refused [e-mail]", "IllegalStateException: [phone]")
        .doesNotContain("example.com", "13812345678");
  }

  private static void write(String... arguments) {
    try (var program =
        new SpringApplicationBuilder(Empty.class).web(WebApplicationType.NONE).run(arguments)) {
      assertThat(program.isActive()).isTrue();
      LoggerFactory.getLogger("test")
          .warn(
              "refused {} with {}",
              "li.hua@example.com",
              "gx_c2VjcmV0c2VjcmV0",
              new IllegalStateException("13812345678"));
    }
  }
}
