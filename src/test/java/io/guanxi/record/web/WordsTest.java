package io.guanxi.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything the program says, it says in both languages. */
class WordsTest {

  private static final Path FOLDER = Path.of("src/main/resources/i18n");

  /** Where a code is named in the sources: problems, refused drafts, invalid values. */
  private static final List<Pattern> CODES =
      List.of(
          Pattern.compile("Problem\\.of\\(\\s*\\d+,\\s*\"([a-z0-9-]+)\""),
          Pattern.compile("Problem\\.(?:badRequest|forbidden|conflict)\\(\\s*\"([a-z0-9-]+)\""),
          Pattern.compile("new Invalid\\(\\s*\"([a-z0-9-]+)\""),
          Pattern.compile("refuse\\([^;\"]+,\\s*\"([a-z0-9-]+)\""));

  static Stream<String> files() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.contains("_"))
          .map(name -> name.replace(".properties", ""))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysAsMuchInChineseAsInEnglish(String file) throws IOException {
    assertThat(keys(file + "_zh_CN")).isEqualTo(keys(file));
  }

  @Test
  void hasASentenceForEveryProblemCode() throws IOException {
    var known = new TreeSet<String>();
    for (var file : files().toList()) known.addAll(keys(file));
    var missing = new TreeSet<String>();
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(f -> f.toString().endsWith(".java")).toList()) {
        var text = Files.readString(source);
        for (var pattern : CODES) {
          var found = pattern.matcher(text);
          while (found.find())
            if (!known.contains("problem." + found.group(1)))
              missing.add(found.group(1) + " in " + source);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /** A notice's words have merge fields, not the arguments that problems have. */
  @ParameterizedTest
  @MethodSource("files")
  void noticesHaveNoHolesThatNothingFills(String file) throws IOException {
    for (var language : List.of(file, file + "_zh_CN")) {
      words(language)
          .forEach(
              (key, text) -> {
                if (key.toString().startsWith("notice."))
                  assertThat(text.toString().replaceAll("\\{\\{.*?}}", ""))
                      .as(key + " in " + language)
                      .doesNotContain("{", "}");
              });
    }
  }

  private static Set<String> keys(String file) throws IOException {
    return new TreeSet<>(words(file).stringPropertyNames());
  }

  private static Properties words(String file) throws IOException {
    var words = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(file + ".properties"))) {
      words.load(in);
    }
    return words;
  }
}
