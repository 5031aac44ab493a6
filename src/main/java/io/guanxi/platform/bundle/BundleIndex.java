package io.guanxi.platform.bundle;

import io.guanxi.platform.transfer.source.HeaderMatcher;
import io.guanxi.platform.transfer.source.SourceFile;
import io.guanxi.platform.transfer.source.SourceOptions;
import io.guanxi.platform.transfer.source.SourceRefused;
import io.guanxi.platform.transfer.source.SourceRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tables inside the zip that say which file belongs to which record, and what it is called. Some
 * systems need two for that: one from files to documents, one from documents to records.
 */
final class BundleIndex {

  /**
   * What is said of a file.
   *
   * @param records what may name its record, the best first
   */
  record Line(List<String> records, String title) {}

  private record Entry(String record, String document, String title) {}

  private final Map<String, Entry> files = new HashMap<>();
  private final Map<String, List<String>> links = new HashMap<>();

  /** Takes in a table; false where it is no index. */
  boolean read(Path table, IndexHeaders headers) throws IOException {
    try {
      var file = SourceFile.open(table, SourceOptions.none());
      var names = file.detection().headers().stream().map(HeaderMatcher::normal).toList();
      int record = place(names, headers.record());
      int document = place(names, headers.document());
      int title = place(names, headers.title());
      int ending = place(names, headers.ending());
      var places =
          headers.file().stream().map(n -> place(names, List.of(n))).filter(i -> i >= 0).toList();
      if (places.isEmpty() || record < 0 && document < 0) {
        return false;
      }
      try (var rows = file.rows()) {
        for (var item = rows.next(); item != null; item = rows.next()) {
          if (item instanceof SourceRow row) {
            var called = title(cell(row, title), cell(row, ending));
            var entry = new Entry(cell(row, record), cell(row, document), called);
            link(entry);
            places.forEach(place -> put(cell(row, place), entry));
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

  private void link(Entry entry) {
    if (!entry.document().isEmpty() && !entry.record().isEmpty()) {
      links.computeIfAbsent(entry.document(), d -> new ArrayList<>()).add(entry.record());
    }
  }

  private void put(String file, Entry entry) {
    if (!file.isEmpty()) {
      files.putIfAbsent(folded(file), entry);
    }
  }

  private static String folded(String file) {
    return file.replace('\\', '/').replaceFirst("^/+", "").toLowerCase(Locale.ROOT);
  }

  /** The line about a file, by its path, its name or, where that is an old id, its bare name. */
  @Nullable Line about(String path, EntryPath parts) {
    for (var key : List.of(path, parts.name(), parts.stem())) {
      var entry = files.get(folded(key));
      if (entry != null) {
        var records = new ArrayList<String>();
        if (!entry.record().isEmpty()) {
          records.add(entry.record());
        }
        records.addAll(links.getOrDefault(entry.document(), List.of()));
        return records.isEmpty() ? null : new Line(records, entry.title());
      }
    }
    return null;
  }
}
