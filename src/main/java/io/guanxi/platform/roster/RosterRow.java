package io.guanxi.platform.roster;

import io.guanxi.platform.transfer.source.HeaderMatcher;
import io.guanxi.platform.transfer.source.HeaderSuggestion;
import io.guanxi.platform.transfer.source.SourceRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A row of the list, by what its columns are for. */
record RosterRow(long line, Map<RosterField, String> cells) {

  String cell(RosterField field) {
    return cells.getOrDefault(field, "");
  }

  /** Which column is for what; fields without a column are absent. */
  static Map<RosterField, Integer> places(List<String> headers, RosterWords words) {
    var out = new EnumMap<RosterField, Integer>(RosterField.class);
    for (HeaderSuggestion one : HeaderMatcher.suggest(headers, words.names())) {
      out.put(RosterField.valueOf(one.field().toUpperCase(Locale.ROOT)), one.column());
    }
    return out;
  }

  static RosterRow of(SourceRow row, Map<RosterField, Integer> places) {
    var cells = new EnumMap<RosterField, String>(RosterField.class);
    places.forEach((field, column) -> cells.put(field, row.cells().get(column).strip()));
    return new RosterRow(row.line(), cells);
  }
}
