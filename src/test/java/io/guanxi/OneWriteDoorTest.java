package io.guanxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Nobody but the engine writes record tables; users and currencies are written by their modules
 * only.
 */
class OneWriteDoorTest {

  private static final Path SOURCES = Path.of("src/main/java/io/guanxi");
  private static final Pattern TYPE = Pattern.compile("TypeSpec\\.over\\((\\w+)\\)");
  private static final Pattern WRITE =
      Pattern.compile(
          "\\b(?:insertInto|update|deleteFrom|mergeInto|truncate)\\(\\s*(\\w+)\\s*[,)]");
  private static final Set<String> OTHERS_MAY = Set.of("APP_USER", "CURRENCY");

  @Test
  void onlyTheEngineWritesRecordTables() throws IOException {
    var tables = new TreeSet<String>();
    for (var file : files()) found(TYPE, file, tables);
    tables.removeAll(OTHERS_MAY);
    assertThat(tables).contains("CUSTOMER", "CONTACT_METHOD", "SALES_ORDER");
    var wrong = new TreeSet<String>();
    for (var file : files()) {
      if (file.startsWith(SOURCES.resolve("record"))) continue;
      var written = new TreeSet<String>();
      found(WRITE, file, written);
      written.retainAll(tables);
      written.forEach(table -> wrong.add(file + " writes " + table));
    }
    assertThat(wrong).isEmpty();
  }

  private static void found(Pattern pattern, Path file, Set<String> into) throws IOException {
    var matcher = pattern.matcher(Files.readString(file));
    while (matcher.find()) into.add(matcher.group(1));
  }

  private static List<Path> files() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
