package io.guanxi.platform.file;

import io.guanxi.kernel.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file is called: only a label, never a path.
 *
 * @param ending after the last dot, in small letters; empty when there is none
 */
record FileName(String text, String ending) {

  private static final int LONGEST = 200;

  /** The last part of what was sent, without what cannot be seen or turns the reading direction. */
  static FileName of(@Nullable String sent) {
    var name = sent == null ? "" : sent;
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    name = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "").strip();
    if (name.isEmpty() || name.matches("\\.+")) {
      throw Problem.badRequest("file-name-missing");
    }
    var dot = name.lastIndexOf('.');
    var ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    return new FileName(shortened(name, dot), ending);
  }

  private static String shortened(String name, int dot) {
    if (name.codePointCount(0, name.length()) <= LONGEST) {
      return name;
    }
    var end = dot < 0 || name.length() - dot > 20 ? "" : name.substring(dot);
    return name.substring(0, name.offsetByCodePoints(0, LONGEST - end.length())) + end;
  }
}
