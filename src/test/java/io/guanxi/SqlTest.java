package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL is written by us: what comes from outside is bound to it, never put into its text. */
class SqlTest {

  /** Where SQL is handed over as text. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\bDSL\\s*\\.(?:field|condition|sql|table|query|resultQuery|raw)\\("
              + "|\\b(?:db|dsl|context|jdbc|statement|connection)\\s*\\.\\s*"
              + "(?:execute\\w*|fetch\\w*|query|resultQuery|prepareStatement|update)\\(");

  /** Names the channel of the schema it is connected to, which no request can choose. */
  private static final Set<String> BUILT = Set.of("SignalLine.java");

  private static final Pattern LITERALS =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"(?:\\s*\\+\\s*\"(?:[^\"\\\\]|\\\\.)*\")*");
  private static final Pattern CHANGED =
      Pattern.compile("^\\s*(?:\\+|\\.formatted\\(|\\.concat\\(|\\.replace|\\.repeat\\()");

  @Test
  void noSqlIsPutTogetherFromParameters() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      assertThat(files.filter(f -> f.toString().endsWith(".java")).flatMap(f -> in(f).stream()))
          .isEmpty();
    }
  }

  @Test
  void itWouldBeSeen() {
    assertThat(found("db.execute(\"DELETE FROM t WHERE n = '\" + name + \"'\");")).isNotEmpty();
    assertThat(found("DSL.condition(\"%s = 1\".formatted(name))")).isNotEmpty();
    assertThat(found("db.fetch(name + \" = 1\")")).isNotEmpty();
    assertThat(found("db.fetch(String.format(x, name))")).isNotEmpty();
    assertThat(found("db.fetch(\"SELECT 1 \" + \"FROM t WHERE n = ?\", name)")).isEmpty();
  }

  private static List<String> in(Path file) {
    if (BUILT.contains(file.getFileName().toString())) return List.of();
    try {
      return found(Files.readString(file)).stream().map(what -> file + ": " + what).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> found(String source) {
    var text = source.replaceAll("(?s)\"\"\".*?\"\"\"", "\"block\"");
    return PLAIN
        .matcher(text)
        .results()
        .map(call -> text.substring(call.end(), Math.min(text.length(), call.end() + 600)))
        .filter(SqlTest::isPutTogether)
        .map(rest -> rest.substring(0, Math.min(80, rest.length())))
        .toList();
  }

  /** Whether the first thing handed over is a text that is made rather than written. */
  private static boolean isPutTogether(String rest) {
    var argument = rest.stripLeading();
    if (argument.startsWith("String.format(") || argument.startsWith("String.join(")) return true;
    if (argument.matches("(?s)\\w+\\s*\\+\\s*\".*")) return true;
    if (!argument.startsWith("\"")) return false;
    var literal = LITERALS.matcher(argument);
    return literal.lookingAt() && CHANGED.matcher(argument.substring(literal.end())).find();
  }
}
