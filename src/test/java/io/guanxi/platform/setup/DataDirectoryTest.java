package io.guanxi.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path folder;

  @Test
  void isMadeWhenMissing() {
    assertThat(DataDirectory.open(folder.resolve("a/b")).path()).isDirectory();
  }

  @Test
  void saysWhichDirectoryCannotBeUsed() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> DataDirectory.open(file))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("--guanxi.data-dir");
  }

  @Test
  void remembersASecretUntilItIsDeleted() {
    var data = DataDirectory.open(folder);
    assertThat(data.readSecret("one")).isNull();
    data.writeSecret("one", "open sesame");
    assertThat(data.readSecret("one")).isEqualTo("open sesame");
    data.deleteSecret("one");
    assertThat(data.readSecret("one")).isNull();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void showsASecretToNobodyElse() throws IOException {
    var data = DataDirectory.open(folder);
    data.writeSecret("one", "open sesame");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("one"))))
        .isEqualTo("rw-------");
  }

  @Test
  void admitsOneProgramAtATime() {
    var data = DataDirectory.open(folder);
    var first = DataDirectoryLock.on(data);
    assertThatThrownBy(() -> DataDirectoryLock.on(data))
        .hasMessageContaining("another Guanxi is running");
    first.close();
    DataDirectoryLock.on(data).close();
  }
}
