package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader may expect of every file. */
class SourceTest {

  private static final int LONGEST = 400;
  private static final Pattern SOURCE = Pattern.compile(".*\\.(java|groovy|ts|tsx|mjs)");

  /** Put together from pieces, so that this file does not find itself. */
  private static final List<String> UNWANTED =
      List.of(
          "TO" + "DO", "FIX" + "ME", "@Dis" + "abled", "Thread.sl" + "eep", "waitFor" + "Timeout");

  @Test
  void noFileIsTooLongToRead() throws IOException {
    try (var files = sources()) {
      assertThat(files.filter(file -> lines(file).size() > LONGEST)).isEmpty();
    }
  }

  @Test
  void nothingIsLeftForLater() throws IOException {
    try (var files = sources()) {
      assertThat(files.flatMap(SourceTest::unwantedIn)).isEmpty();
    }
  }

  private static Stream<String> unwantedIn(Path file) {
    return lines(file).stream()
        .filter(line -> UNWANTED.stream().anyMatch(line::contains))
        .map(line -> file + ": " + line.strip());
  }

  private static Stream<Path> sources() {
    return Stream.of("src", "web/src", "e2e", "bench")
        .map(Path::of)
        .filter(Files::isDirectory)
        .flatMap(SourceTest::filesIn)
        .filter(file -> SOURCE.matcher(file.toString()).matches())
        .filter(file -> !file.toString().endsWith(".d.ts"));
  }

  private static Stream<Path> filesIn(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> !file.toString().contains("node_modules")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
