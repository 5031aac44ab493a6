package io.guanxi.platform.transfer.source;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/** The rows of the tables of a web page, one below the other as a spreadsheet shows them. */
final class HtmlRows implements SourceReader {

  private static final int WIDEST = 1_000;

  private final StreamParser page;

  /** For how many more rows a cell further up covers a column. */
  private final Map<Integer, Integer> covered = new HashMap<>();

  private long line;

  HtmlRows(Reader text) {
    page = new StreamParser(Parser.htmlParser()).parse(text, "");
  }

  @Override
  public @Nullable SourceItem next() throws IOException {
    Element row = page.selectNext("tr");
    while (row != null && isInCell(row)) {
      row = page.selectNext("tr");
    }
    if (row == null) {
      return null;
    }
    SourceItem item = item(row);
    forget(row);
    return item;
  }

  /** A row of a table within a cell belongs to that cell. */
  private static boolean isInCell(Element row) {
    return row.parents().stream().anyMatch(e -> e.nameIs("td") || e.nameIs("th"));
  }

  private SourceItem item(Element row) {
    SheetRow out = new SheetRow(++line);
    int column = 1;
    Map<Integer, Integer> below = new HashMap<>();
    for (Element cell : row.children()) {
      if (!cell.nameIs("td") && !cell.nameIs("th")) {
        continue;
      }
      while (covered.containsKey(column)) {
        column++;
      }
      out.put(column, text(cell));
      int width = span(cell, "colspan");
      for (int i = 0; i < width; i++) {
        below.put(column + i, span(cell, "rowspan") - 1);
      }
      column += width;
    }
    covered.replaceAll((c, left) -> left - 1);
    covered.putAll(below);
    covered.values().removeIf(left -> left <= 0);
    return out.done();
  }

  private static int span(Element cell, String name) {
    return Math.min(WIDEST, Math.max(1, WholeNumber.of(cell.attr(name))));
  }

  /** Excel writes what it shows into the cell and what it knows into an attribute. */
  private static String text(Element cell) {
    String exact = cell.attr("x:num");
    if (!exact.isBlank()) {
      return exact.strip();
    }
    String text =
        cell.selectFirst("br") == null
            ? cell.text()
            : cell.wholeText().lines().map(String::strip).collect(Collectors.joining("\n"));
    return text.replace('\u00A0', ' ').strip();
  }

  /** What was read need not be remembered. */
  private static void forget(Element row) {
    Node before = row.previousSibling();
    while (before instanceof TextNode) {
      Node blank = before;
      before = before.previousSibling();
      blank.remove();
    }
    row.empty();
    row.clearAttributes();
    Node last = row.previousSibling();
    if (last instanceof Element element && element.nameIs("tr")) {
      last.remove();
    }
  }

  @Override
  public void close() {
    page.close();
  }
}
