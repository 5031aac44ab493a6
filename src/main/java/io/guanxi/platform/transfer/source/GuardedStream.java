package io.guanxi.platform.transfer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The unpacked bytes of a part of a workbook. Stops bombs: parts that are many times larger than
 * they were packed, and texts or tags that no spreadsheet would write so long.
 */
final class GuardedStream extends FilterInputStream {

  private static final long HARMLESS = 16L << 20;
  private static final long LARGEST = 8L << 30;
  private static final int RATIO = 200;
  private static final int LONGEST_STRETCH = 2 << 20;

  private final long limit;
  private long read;
  private int sinceTag;

  GuardedStream(InputStream in, long packed) {
    super(in);
    this.limit = Math.min(LARGEST, Math.max(HARMLESS, packed * RATIO));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count <= 0) {
      return count;
    }
    read += count;
    int last = offset + count - 1;
    while (last >= offset && into[last] != '<') {
      last--;
    }
    sinceTag = last < offset ? sinceTag + count : offset + count - 1 - last;
    if (read > limit || sinceTag > LONGEST_STRETCH) {
      throw new TooLarge();
    }
    return count;
  }

  /** The workbook is larger than is read. */
  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;
  }
}
