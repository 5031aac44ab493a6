package io.guanxi.platform.bundle;

import io.guanxi.platform.transfer.source.HeaderMatcher;
import io.guanxi.platform.transfer.source.SourceFile;
import io.guanxi.platform.transfer.source.SourceOptions;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.platform.transfer.source.SourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table inside the zip that says which file belongs to which record, and what it is called. */
final class BundleIndex {

  /** What one line says of a file. */
  record Line(String record, String title) {}

  private final Map<String, Line> lines = new HashMap<>();

  /** Takes in a table; false where it is no index. */
  boolean read(Path table, IndexHeaders headers) throws IOException {
    try {
      var file = SourceFile.open(table, SourceOptions.none());
      var names = file.detection().headers().stream().map(HeaderMatcher::normal).toList();
      int record = place(names, headers.record());
      var files = headers.file().stream().map(n -> place(names, List.of(n))).filter(i -> i >= 0);
      var places = files.toList();
      int title = place(names, headers.title());
      int ending = place(names, headers.ending());
      if (record < 0 || places.isEmpty()) {
        return false;
      }
      try (var rows = file.rows()) {
        for (var item = rows.next(); item != null; item = rows.next()) {
          if (item instanceof SourceRow row && !row.cells().get(record).isBlank()) {
            var line =
                new Line(
                    row.cells().get(record).strip(), title(cell(row, title), cell(row, ending)));
            places.forEach(place -> put(cell(row, place), line));
          }
        }
      }
      return true;
    } catch (SourceRefused e) {
      return false;
    }
  }

  private static int place(List<String> names, List<String> wanted) {
    for (var one : wanted) {
      int place = names.indexOf(HeaderMatcher.normal(one));
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  private static String cell(SourceRow row, int column) {
    return column < 0 ? "" : row.cells().get(column).strip();
  }

  private static String title(String title, String ending) {
    return ending.isEmpty() || title.isEmpty() || title.endsWith("." + ending)
        ? title
        : title + "." + ending;
  }

  private void put(String file, Line line) {
    if (!file.isEmpty()) {
      lines.putIfAbsent(folded(file), line);
    }
  }

  private static String folded(String file) {
    return file.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
  }

  /** The line about a file, by its path, its name or, where that is an old id, its bare name. */
  @Nullable Line about(String path, EntryPath parts) {
    for (var key : List.of(path, parts.name(), parts.stem())) {
      var line = lines.get(folded(key));
      if (line != null) {
        return line;
      }
    }
    return null;
  }
}
