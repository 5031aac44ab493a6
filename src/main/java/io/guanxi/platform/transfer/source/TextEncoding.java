package io.guanxi.platform.transfer.source;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text file, found by looking at all of it.
 *
 * @param mark the length of its byte order mark
 * @param sure false where another encoding would do nearly as well
 * @param lines how many line ends it has
 */
record TextEncoding(Charset charset, int mark, boolean sure, long lines) {

  private static final int HEAD = 1 << 16;

  /** One byte in so many is zero where a text of Latin letters takes two bytes for each. */
  private static final int MOSTLY_WIDE = 4;

  static TextEncoding detect(Path file, @Nullable String wanted) throws IOException, SourceRefused {
    byte[] head = head(file);
    int mark = mark(head);
    Charset chosen = wanted == null ? null : named(wanted);
    Charset wide = wide(head, mark);
    if (wide != null) {
      long lines = new ByteCount().read(file).lineFeeds();
      return new TextEncoding(chosen == null ? wide : chosen, mark, true, lines);
    }
    ByteCount count = new ByteCount().read(file);
    if (chosen != null) {
      return new TextEncoding(chosen, mark, true, count.lineFeeds());
    }
    if (mark > 0 || count.isUtf8()) {
      return new TextEncoding(StandardCharsets.UTF_8, mark, true, count.lineFeeds());
    }
    Charset charset = Charset.forName(count.isGb18030() ? "GB18030" : "windows-1252");
    return new TextEncoding(charset, 0, count.isClear(), count.lineFeeds());
  }

  /** The text of the file, behind its mark; what does not fit the encoding is replaced. */
  Reader reader(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD);
    in.skipNBytes(mark);
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        1 << 14);
  }

  private static Charset named(String name) throws SourceRefused {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.UNKNOWN_ENCODING, name));
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD);
    }
  }

  private static int mark(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return starts(head, 0xFF, 0xFE) || starts(head, 0xFE, 0xFF) ? 2 : 0;
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Charset wide(byte[] head, int mark) throws SourceRefused {
    if (mark == 2) {
      return head[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    int even = 0;
    int odd = 0;
    int wideLineEnds = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += (i & 1) == 0 ? 1 : 0;
        odd += i & 1;
        int other = i ^ 1;
        wideLineEnds += other < head.length && head[other] == '\n' ? 1 : 0;
      }
    }
    boolean mostlyWide = (even + odd) * MOSTLY_WIDE >= head.length;
    if (even + odd == 0 || wideLineEnds == 0 && !mostlyWide) {
      return null;
    }
    if (Math.min(even, odd) * 10 > Math.max(even, odd)) {
      throw new SourceRefused(SourceProblem.ofFile(SourceProblem.NOT_A_TABLE, ""));
    }
    return odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
