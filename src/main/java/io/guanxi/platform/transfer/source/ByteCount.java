package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts, in one pass over a file, what tells UTF-8, GB18030 and windows-1252 apart. */
final class ByteCount {

  private static final int BUFFER = 1 << 16;

  private long lineFeeds;
  private long utf8;
  private long notUtf8;
  private int following;
  private int lead;

  private int before;
  private long gbPairs;
  private long gbRare;
  private long loneHigh;

  ByteCount read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in);
    }
  }

  ByteCount read(InputStream in) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      for (int i = 0; i < n; i++) {
        int b = buffer[i];
        if (b >= 0 && following == 0 && before == 0) {
          lineFeeds += b == '\n' ? 1 : 0;
        } else {
          add(b & 0xFF);
        }
      }
    }
    notUtf8 += following > 0 ? 1 : 0;
    return this;
  }

  private void add(int b) {
    lineFeeds += b == '\n' ? 1 : 0;
    addUtf8(b);
    addGb(b);
  }

  private void addUtf8(int b) {
    if (following > 0) {
      if ((b & 0xC0) == 0x80) {
        following--;
        utf8 += following == 0 ? 1 : 0;
        return;
      }
      notUtf8++;
      following = 0;
    }
    if (b >= 0xC2 && b <= 0xF4) {
      lead = b;
      following = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
    } else if (b >= 0x80) {
      notUtf8++;
    }
  }

  /** Pairs of bytes as GB2312 has them are Chinese; a high byte next to ASCII is a Latin letter. */
  private void addGb(int b) {
    if (before == 0) {
      before = b >= 0x80 ? b : 0;
      return;
    }
    if (before >= 0xA1 && before <= 0xF7 && b >= 0xA1 && b <= 0xFE) {
      gbPairs++;
    } else if (before >= 0x81 && before <= 0xFE && b >= 0x80 && b <= 0xFE) {
      gbRare++;
    } else {
      loneHigh++;
    }
    before = 0;
  }

  long lineFeeds() {
    return lineFeeds;
  }

  /** A few broken bytes in a text that is UTF-8 otherwise are damage, not another encoding. */
  boolean isUtf8() {
    return notUtf8 == 0 || utf8 > notUtf8 * 20;
  }

  boolean isGb18030() {
    return gbPairs > loneHigh + gbRare;
  }

  boolean isClear() {
    long most = Math.max(gbPairs, loneHigh + gbRare);
    return most > 20 && most > 5 * Math.min(gbPairs, loneHigh + gbRare);
  }
}
