package io.guanxi.platform.transfer.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file of vCards, one row for each. */
final class CardTable implements Table {

  private final Path file;
  private final TextEncoding encoding;
  private final boolean said;
  private final long cards;

  private CardTable(Path file, TextEncoding encoding, boolean said, long cards) {
    this.file = file;
    this.encoding = encoding;
    this.said = said;
    this.cards = cards;
  }

  static CardTable open(Path file, SourceOptions options) throws IOException, SourceRefused {
    TextEncoding encoding = TextEncoding.detect(file, options.encoding());
    long cards = 0;
    try (BufferedReader lines = new BufferedReader(encoding.reader(file))) {
      CardText text = new CardText(lines);
      while (text.next() != null) {
        cards++;
      }
    }
    return new CardTable(file, encoding, options.encoding() != null, cards);
  }

  @Override
  public List<String> columns() {
    return CardCells.COLUMNS;
  }

  /** Cards of several programs stand in one file, so each is decoded for itself. */
  @Override
  public SourceReader rows() throws IOException {
    boolean wide = encoding.charset().name().toUpperCase(Locale.ROOT).startsWith("UTF-16");
    if (wide || said) {
      return new CardRows(new BufferedReader(encoding.reader(file)), true);
    }
    Reader bytes = new InputStreamReader(Files.newInputStream(file), StandardCharsets.ISO_8859_1);
    return new CardRows(new BufferedReader(bytes), false);
  }

  @Override
  public Detection describe(long headerLine, List<ColumnGuess> columns, List<SourceProblem> notes) {
    return new Detection(
        Detection.Kind.VCARD,
        encoding.charset().name(),
        true,
        null,
        null,
        List.of(),
        null,
        0,
        columns,
        cards,
        notes);
  }
}
