package io.guanxi.platform.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

class PlaceInTheAppTest {

  @TempDir Path folder;
  PlaceInTheApp files = new PlaceInTheApp();

  @BeforeEach
  void anApp() throws Exception {
    Files.writeString(folder.resolve("index.html"), "page");
    Files.writeString(folder.resolve("icon.svg"), "icon");
  }

  @Test
  void handsOutFilesAndThePageForPlaces() throws Exception {
    assertThat(file("icon.svg")).isEqualTo("icon");
    assertThat(file("")).isEqualTo("page");
    assertThat(file("customers/7")).isEqualTo("page");
    assertThat(file("apis")).isEqualTo("page");
  }

  @Test
  void handsOutNothingForMissingFilesAndTheProgram() throws Exception {
    assertThat(file("gone.js")).isNull();
    assertThat(file("api/v1/unknown")).isNull();
    assertThat(file("actuator/env")).isNull();
    assertThat(file("v3/api-docs")).isNull();
  }

  private @Nullable String file(String path) throws Exception {
    var found = files.getResource(path, new FileSystemResource(folder + "/"));
    return found == null ? null : Files.readString(found.getFile().toPath());
  }
}
