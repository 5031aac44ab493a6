package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, kept as bytes: a million of them take a third of
 * the room that strings would.
 */
final class SharedTexts {

  private static final int BLOCK = 1 << 20;
  private static final long MOST = 192L << 20;

  private final List<byte[]> blocks = new ArrayList<>();
  private long[] starts = new long[1024];
  private int count;
  private long end;

  static SharedTexts read(@Nullable XMLStreamReader xml) throws IOException, XMLStreamException {
    SharedTexts texts = new SharedTexts();
    while (xml != null) {
      String element = XlsxArchive.nextElement(xml);
      if (element == null) {
        break;
      }
      if (element.equals("si")) {
        texts.add(XlsxText.read(xml, "si"));
      }
    }
    texts.mark();
    return texts;
  }

  /** The text of a number; empty if there is none. */
  String get(int index) {
    if (index < 0 || index >= count - 1) {
      return "";
    }
    long start = starts[index];
    int length = (int) (starts[index + 1] - start);
    byte[] block = blocks.get((int) (start / BLOCK));
    int offset = (int) (start % BLOCK);
    return new String(block, offset, length, StandardCharsets.UTF_8);
  }

  private void add(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int offset = (int) (end % BLOCK);
    if (blocks.isEmpty() || offset == 0 || offset + bytes.length > BLOCK) {
      end = (long) blocks.size() * BLOCK;
      offset = 0;
      blocks.add(new byte[BLOCK]);
    }
    if (end + count * 8L > MOST) {
      throw new GuardedStream.TooLarge();
    }
    mark();
    System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), offset, bytes.length);
    end += bytes.length;
  }

  private void mark() {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = end;
  }
}
