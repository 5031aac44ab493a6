package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.DateStyle;
import io.guanxi.platform.transfer.source.DecimalStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the exports of some other system are taken in; written down in a file.
 *
 * @param system its name in {@code sourceSystem}
 * @param name what people call it, by language
 */
record Recipe(String system, Map<String, String> name, List<Table> tables) {

  /**
   * One kind of table that it exports.
   *
   * @param type what its rows become
   * @param known sets of headers, each enough to know it by
   * @param groupBy headers of the columns whose equal cells make neighbouring rows one record
   * @param dates how dates are written where a column does not show it
   */
  record Table(
      String table,
      String type,
      Map<String, String> name,
      List<List<String>> known,
      List<Rule> columns,
      @Nullable Map<String, String> constants,
      @Nullable List<String> matchBy,
      @Nullable List<String> groupBy,
      @Nullable DateStyle dates,
      @Nullable DecimalStyle decimals) {}

  /**
   * Where a column goes.
   *
   * @param header what it may be called
   * @param also what further columns of the same value may be called
   */
  record Rule(
      List<String> header,
      String field,
      @Nullable String by,
      @Nullable List<List<String>> also,
      ImportPlan.@Nullable Join join,
      @Nullable Map<String, String> choices,
      @Nullable Boolean optional,
      @Nullable Boolean create,
      @Nullable Map<String, String> createAs) {}

  static String word(Map<String, String> words, Locale locale) {
    var english = words.getOrDefault("en", "");
    return words.getOrDefault(locale.getLanguage().equals("zh") ? "zh-CN" : "en", english);
  }
}
