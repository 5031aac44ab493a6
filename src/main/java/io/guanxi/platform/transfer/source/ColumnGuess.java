package io.guanxi.platform.transfer.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column seems to hold, from its first thousand rows.
 *
 * @param dates how its dates are written, null if it has none
 * @param decimals how its numbers are written, null if nothing shows it
 * @param currency the sign or code that stands with its numbers
 * @param damaged how many numbers a spreadsheet has cut short, as 1.38E+10
 */
public record ColumnGuess(
    String header,
    Content content,
    @Nullable DateStyle dates,
    boolean datesAmbiguous,
    @Nullable DecimalStyle decimals,
    boolean decimalsAmbiguous,
    @Nullable String currency,
    int damaged,
    List<String> examples) {

  /** What most cells of a column are. */
  public enum Content {
    EMPTY,
    TEXT,
    NUMBER,
    DATE,
    MOMENT,
    FLAG
  }
}
