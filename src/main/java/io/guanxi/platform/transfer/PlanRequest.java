package io.guanxi.platform.transfer;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.transfer.source.DateStyle;
import io.guanxi.platform.transfer.source.DecimalStyle;
import io.guanxi.platform.transfer.source.SourceOptions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a user decides about a file, as it is sent; what is absent stays as it was. */
record PlanRequest(
    @Nullable String type,
    @Nullable List<ImportPlan.Column> mapping,
    @Nullable String mode,
    @Nullable List<String> matchBy,
    @Nullable List<Integer> groupBy,
    @Nullable Formats formats,
    @Nullable Long fallbackOwner,
    @Nullable Boolean clearEmpty,
    @Nullable Detected detected) {

  /** How dates and numbers are written where the column does not say it. */
  record Formats(@Nullable DateStyle dates, @Nullable DecimalStyle decimals) {}

  /** How the file is to be read instead. */
  record Detected(
      @Nullable String encoding,
      @Nullable String delimiter,
      @Nullable String quote,
      @Nullable Long header,
      @Nullable String sheet) {}

  /** The plan that comes of it; keys without a word on the mode mean create and update. */
  ImportPlan over(ImportPlan before) {
    var keys = matchBy == null ? before.matchBy() : matchBy;
    var usual = keys.isEmpty() ? ImportPlan.Mode.CREATE : ImportPlan.Mode.BOTH;
    var kept = keys.equals(before.matchBy()) ? before.mode() : usual;
    return new ImportPlan(
        mapping == null ? before.mapping() : mapping,
        mode == null ? kept : mode(mode),
        keys,
        groupBy == null ? before.groupBy() : groupBy,
        formats == null ? before.dates() : formats.dates(),
        formats == null ? before.decimals() : formats.decimals(),
        fallbackOwner == null ? before.fallbackOwner() : fallbackOwner,
        clearEmpty == null ? before.clearEmpty() : clearEmpty,
        source(before.source()));
  }

  private SourceOptions source(SourceOptions before) {
    if (detected == null) {
      return before;
    }
    return new SourceOptions(
        detected.encoding(),
        detected.delimiter(),
        detected.quote(),
        detected.header(),
        detected.sheet());
  }

  private static ImportPlan.Mode mode(String name) {
    try {
      return ImportPlan.Mode.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("bad-parameter", "mode");
    }
  }
}
