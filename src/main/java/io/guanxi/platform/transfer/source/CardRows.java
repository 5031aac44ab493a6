package io.guanxi.platform.transfer.source;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** vCards as rows of a table. */
final class CardRows implements SourceReader {

  private static final int SHOWN = 80;

  private final BufferedReader lines;
  private final CardText cards;
  private final boolean decoded;

  /**
   * Rows.
   *
   * @param lines bytes as if they were letters, unless they are decoded already
   */
  CardRows(BufferedReader lines, boolean decoded) {
    this.lines = lines;
    this.cards = new CardText(lines);
    this.decoded = decoded;
  }

  @Override
  public @Nullable SourceItem next() throws IOException {
    CardText.Card card = cards.next();
    if (card == null) {
      return null;
    }
    if (!card.small()) {
      return SourceProblem.ofRow(SourceProblem.ROW_TOO_LARGE, card.line(), "");
    }
    String text = decoded(card.text());
    VCard read = card.whole() ? read(text) : null;
    if (read == null) {
      return SourceProblem.ofRow(SourceProblem.BROKEN_CARD, card.line(), shown(text));
    }
    return row(card.line(), CardCells.of(read));
  }

  private static SourceItem row(long line, List<String> cells) {
    SheetRow row = new SheetRow(line);
    for (int i = 0; i < cells.size(); i++) {
      row.put(i + 1, cells.get(i));
    }
    return row.done();
  }

  private static @Nullable VCard read(String text) {
    try {
      return Ezvcard.parse(text).first();
    } catch (RuntimeException e) {
      return null;
    }
  }

  /** The line that says most about whose card it is. */
  private static String shown(String text) {
    return text.lines()
        .filter(line -> line.regionMatches(true, 0, "FN", 0, 2) || line.startsWith("N:"))
        .findFirst()
        .map(line -> line.substring(0, Math.min(SHOWN, line.length())))
        .orElse("");
  }

  private String decoded(String text) throws IOException {
    if (decoded) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      boolean chinese = new ByteCount().read(new ByteArrayInputStream(bytes)).isGb18030();
      return new String(bytes, Charset.forName(chinese ? "GB18030" : "windows-1252"));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
