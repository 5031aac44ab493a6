package io.guanxi.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.guanxi.Guanxi;
import io.guanxi.platform.setup.DataDirectory;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

@GuanxiIT
@TestPropertySource(properties = "guanxi.data-dir=target/test-data-administrator")
@ExtendWith(OutputCaptureExtension.class)
class AdministratorIT {

  private static final String SESSION = "/api/v1/session";
  private static final String FILE = "initial-admin-password";

  @Autowired People people;
  @Autowired DataDirectory data;
  @Autowired ResetAdministrator reset;
  @Autowired InitialAdministrator initial;
  @Autowired Environment environment;

  @Test
  void startsWithARandomPasswordThatOnlyTheOwnerCanRead() throws Exception {
    var password = initialPassword();
    Path file = data.resolve(FILE);
    var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      assertThat(PosixFilePermissions.toString(view.readAttributes().permissions()))
          .isEqualTo("rw-------");
    }
    var browser = people.browser().signIn("admin", password);
    assertThat(browser.get(SESSION).at("/user/mustChangePassword").asBoolean()).isTrue();
    assertThat(browser.get(SESSION).at("/user/roles/0").asString()).isEqualTo("administrator");
  }

  @Test
  void theFileGoesWithTheFirstChange() {
    var first = initialPassword();
    var browser = people.browser().signIn("admin", first);
    var changed =
        browser.post(SESSION + "/password", Map.of("current", first, "next", People.PASSWORD));
    assertThat(changed.status()).isEqualTo(204);
    assertThat(data.readSecret(FILE)).isNull();
    assertThat(browser.get("/api/v1/meta").status()).isEqualTo(200);
    initial.afterSingletonsInstantiated();
    assertThat(data.readSecret(FILE)).isNull();
  }

  @Test
  void whoCanStartProgramsOnTheServerCanComeBackIn(CapturedOutput output) {
    var before = reset.reset();
    var browser = people.browser().signIn("admin", before);
    Guanxi.main(
        new String[] {
          ResetAdministrator.COMMAND,
          "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
          "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
          "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
          "--guanxi.accept-unsafe-database=true",
          "--guanxi.secret-key=" + environment.getProperty("guanxi.secret-key"),
          "--guanxi.data-dir=" + data.path()
        });
    // Another process reset it: this one hears of it a moment later.
    await().atMost(Duration.ofSeconds(5)).until(() -> browser.get(SESSION).status() == 401);
    var words = output.getOut().split("Sign in as admin with the password ");
    var printed = words[words.length - 1].split("\\s")[0];
    var again = people.browser().signIn("admin", printed);
    assertThat(again.get(SESSION).at("/user/mustChangePassword").asBoolean()).isTrue();
  }

  private String initialPassword() {
    var password = data.readSecret(FILE);
    return password == null ? giveAnother() : password.strip();
  }

  /** The tests of this class have no order. */
  private String giveAnother() {
    var password = reset.reset();
    data.writeSecret(FILE, password);
    return Objects.requireNonNull(password);
  }
}
