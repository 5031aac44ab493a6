package io.guanxi.platform.transfer.source;

import java.io.BufferedReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Cuts a file of vCards into single ones, so that a broken one spoils no other. */
final class CardText {

  /** With its picture a card may be large; beyond this it is none. */
  private static final int LARGEST = 32 << 20;

  private final BufferedReader lines;
  private @Nullable String ahead;
  private long line;

  CardText(BufferedReader lines) {
    this.lines = lines;
  }

  /**
   * A card's text and the line it begins on.
   *
   * @param whole false where its end is missing
   * @param small false where it was too large to be kept
   */
  record Card(String text, long line, boolean whole, boolean small) {}

  /** The next card; null at the end. */
  @Nullable Card next() throws IOException {
    String start = take();
    while (start != null && !is(start, "BEGIN")) {
      start = take();
    }
    return start == null ? null : card(start);
  }

  private Card card(String start) throws IOException {
    long first = line;
    StringBuilder text = new StringBuilder(start).append('\n');
    int depth = 1;
    boolean agent = false;
    boolean small = true;
    for (String next = take(); next != null; next = take()) {
      if (is(next, "BEGIN")) {
        if (!agent) {
          putBack(next);
          break;
        }
        depth++;
      }
      depth -= is(next, "END") ? 1 : 0;
      agent = next.isBlank() ? agent : isAgent(next);
      small &= text.length() + next.length() < LARGEST;
      if (small) {
        text.append(next).append('\n');
      }
      if (depth == 0) {
        return new Card(text.toString(), first, true, small);
      }
    }
    return new Card(text.toString(), first, false, small);
  }

  /** The secretary's card stands inside that of the boss in vCard 2.1. */
  private static boolean isAgent(String text) {
    return text.regionMatches(true, 0, "AGENT", 0, 5) && text.stripTrailing().endsWith(":");
  }

  private static boolean is(String text, String word) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    bare = bare.startsWith("\u00EF\u00BB\u00BF") ? bare.substring(3) : bare;
    return bare.strip().equalsIgnoreCase(word + ":VCARD");
  }

  private @Nullable String take() throws IOException {
    String next = ahead == null ? lines.readLine() : ahead;
    ahead = null;
    line += next == null ? 0 : 1;
    return next;
  }

  private void putBack(String text) {
    ahead = text;
    line--;
  }
}
