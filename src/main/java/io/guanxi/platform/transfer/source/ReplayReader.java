package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.Reader;

/**
 * Remembers the text read lately, so that after a broken row reading can go on at the line below
 * it. Lines are counted as the parser does: CR, LF or both.
 */
final class ReplayReader extends Reader {

  /** The longest row and what the parser reads ahead of it. */
  private static final int KEPT = 2 * Limits.ROW;

  private final Reader source;
  private final StringBuilder window = new StringBuilder();

  /** The line on which the window starts. */
  private long firstLine = 1;

  /** Whether the beginning of that line is gone. */
  private boolean cut;

  /** Where in the window reading goes on. */
  private int position;

  private boolean ended;

  ReplayReader(Reader source) {
    this.source = source;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    if (position < window.length()) {
      int count = Math.min(length, window.length() - position);
      window.getChars(position, position + count, into, offset);
      position += count;
      return count;
    }
    int count = source.read(into, offset, length);
    ended = count < 0;
    if (count > 0) {
      forget(count);
      window.append(into, offset, count);
      position = window.length();
    }
    return count;
  }

  /** Goes back to the start of a line; false if it is not remembered. */
  boolean goTo(long line) {
    int at = start(line);
    if (at >= 0) {
      position = at;
    }
    return at >= 0;
  }

  /** Whether the start of a line is still at hand. */
  boolean remembers(long line) {
    return start(line) >= 0;
  }

  /** Leaves behind a line too long to remember; false if the text ends with it. */
  boolean leave(long line) throws IOException {
    int from = line == firstLine && cut ? 0 : start(line);
    if (from < 0) {
      return false;
    }
    char[] more = new char[1 << 14];
    while (end(from) < 0) {
      int count = source.read(more);
      if (count < 0) {
        ended = true;
        return false;
      }
      window.delete(0, Math.max(0, window.length() - 1));
      window.append(more, 0, count);
      from = 0;
    }
    window.delete(0, end(from));
    firstLine = line + 1;
    cut = false;
    position = 0;
    return true;
  }

  /** Whether all there is has been read. */
  boolean ended() {
    return ended;
  }

  /** How far reading has gone since the start of a line. */
  int since(long line) {
    int at = start(line);
    return at < 0 ? Integer.MAX_VALUE : position - at;
  }

  /** The first characters of a line, empty if it is not remembered. */
  String line(long line, int length) {
    int from = start(line);
    if (from < 0) {
      return "";
    }
    int to = end(from);
    return window.substring(from, Math.min(from + length, to < 0 ? window.length() : to));
  }

  private int start(long line) {
    if (line < firstLine || line == firstLine && cut) {
      return -1;
    }
    int at = 0;
    for (long i = firstLine; i < line && at >= 0; i++) {
      at = end(at);
    }
    return at;
  }

  private int end(int from) {
    for (int i = from; i < window.length(); i++) {
      char c = window.charAt(i);
      if (c == '\n') {
        return i + 1;
      }
      if (c == '\r') {
        return i + 1 == window.length() ? -1 : window.charAt(i + 1) == '\n' ? i + 2 : i + 1;
      }
    }
    return -1;
  }

  private void forget(int more) {
    if (window.length() + more <= 2 * KEPT) {
      return;
    }
    int drop = window.length() - KEPT;
    int at = 0;
    for (int next = end(0); next >= 0 && next <= drop; next = end(at)) {
      at = next;
      firstLine++;
      cut = false;
    }
    if (at == 0) {
      at = drop;
      cut = true;
    }
    window.delete(0, at);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
