package io.guanxi.platform.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A path inside a zip, read as what it says of the file and never as a place on disk.
 *
 * @param folders from the outermost
 */
record EntryPath(List<String> folders, String name) {

  private static final String SEPARATORS = "_- —–·.";
  private static final int BEGINNINGS = 6;

  static EntryPath of(String path) {
    var parts = new ArrayList<String>();
    for (var part : path.replace('\0', '\uFFFD').split("[/\\\\]")) {
      var bare = part.strip();
      if (!bare.isEmpty() && !bare.equals(".") && !bare.equals("..")) {
        parts.add(bare);
      }
    }
    var name = parts.isEmpty() ? "" : parts.remove(parts.size() - 1);
    return new EntryPath(List.copyOf(parts), name);
  }

  /** What systems leave in every zip and nobody means. */
  boolean isJunk() {
    return name.startsWith("._")
        || Set.of(".DS_Store", "Thumbs.db", "desktop.ini").contains(name)
        || folders.contains("__MACOSX");
  }

  /** The name without its ending. */
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot).strip() : name;
  }

  /**
   * What may name the record: the folders from the innermost, the file's own name, and its
   * beginnings up to a sign that parts words.
   */
  Set<String> keys() {
    var out = new LinkedHashSet<String>();
    for (int i = folders.size() - 1; i >= 0; i--) {
      out.add(folders.get(i));
    }
    out.addAll(own());
    return out;
  }

  /** What of the file's own name may name the record, the longest first. */
  Set<String> own() {
    var out = new LinkedHashSet<String>();
    var stem = stem();
    out.add(stem);
    for (int i = stem.length() - 1; i > 0 && out.size() < BEGINNINGS; i--) {
      if (SEPARATORS.indexOf(stem.charAt(i)) >= 0 && !stem.substring(0, i).isBlank()) {
        out.add(stem.substring(0, i).strip());
      }
    }
    return out;
  }
}
