package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.DateStyle;
import io.guanxi.platform.transfer.source.DecimalStyle;
import io.guanxi.platform.transfer.source.SourceOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about a file.
 *
 * @param matchBy targets whose values together name a stored record; empty to create only
 * @param groupBy columns whose equal cells make neighbouring rows one record
 * @param fallbackOwner who gets what names nobody we know
 * @param clearEmpty whether an empty cell empties the field; otherwise it says nothing
 * @param source how the file is to be read where the guess was wrong
 */
record ImportPlan(
    List<Column> mapping,
    Mode mode,
    List<String> matchBy,
    List<Integer> groupBy,
    @Nullable DateStyle dates,
    @Nullable DecimalStyle decimals,
    @Nullable Long fallbackOwner,
    boolean clearEmpty,
    SourceOptions source) {

  /** What may happen to records. */
  enum Mode {
    CREATE,
    UPDATE,
    BOTH
  }

  /**
   * Where one column goes.
   *
   * @param column from 0; null for a constant
   * @param by the field that names a referenced record; null to try all that name one
   * @param value what stands in every row, where there is no column
   * @param choices option, or id of a record, by what stands in the cells
   * @param optional whether a reference that is not found is left empty
   * @param also further columns of the same value
   * @param join how they come together
   * @param create whether a reference that is not found is made, called as the cell says
   * @param createAs what else it has where the first column says nothing and others name it
   */
  record Column(
      @Nullable Integer column,
      String field,
      @Nullable String by,
      @Nullable String value,
      @Nullable Map<String, String> choices,
      @Nullable DateStyle dates,
      @Nullable DecimalStyle decimals,
      @Nullable Boolean optional,
      @Nullable List<Integer> also,
      @Nullable Join join,
      @Nullable Boolean create,
      @Nullable Map<String, String> createAs) {

    static Column of(int column, String field) {
      return new Column(column, field, null, null, null, null, null, null, null, null, null, null);
    }

    static Column constant(String field, String value) {
      return new Column(null, field, null, value, null, null, null, null, null, null, null, null);
    }
  }

  /** How the cells of several columns make one value. */
  enum Join {
    /** With a space between them. */
    SPACE,
    /** On lines of their own. */
    LINES,
    /** As the parts of a person's name, the given one first. */
    PERSON,
    /** The first that says something. */
    ELSE,
    /** The first column, and where it says nothing a name made of the others. */
    OR_PERSON
  }

  static ImportPlan of(List<Column> mapping, SourceOptions source) {
    return new ImportPlan(
        mapping, Mode.CREATE, List.of(), List.of(), null, null, null, false, source);
  }
}
