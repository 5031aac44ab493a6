package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.PersonName;
import io.guanxi.platform.transfer.source.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a row is the value of a field: a column, several of them together, or what stands in
 * every row.
 *
 * @param column from 0, of no meaning for a constant
 * @param constant null where there is a column
 * @param also further columns
 */
record CellText(
    int column, @Nullable String constant, List<Integer> also, ImportPlan.@Nullable Join join) {

  boolean isConstant() {
    return constant != null;
  }

  /** Whether other columns speak because the first says nothing. */
  boolean isOther(SourceRow row) {
    var other = join == ImportPlan.Join.ELSE || join == ImportPlan.Join.OR_PERSON;
    return other && !isConstant() && row.cells().get(column).isBlank();
  }

  /** Stripped; empty where the row says nothing. */
  String of(SourceRow row) {
    if (constant != null) {
      return constant;
    }
    var first = row.cells().get(column).strip();
    if (also.isEmpty()) {
      return first;
    }
    var parts = new ArrayList<String>();
    parts.add(first);
    also.forEach(one -> parts.add(row.cells().get(one).strip()));
    var told = parts.stream().filter(part -> !part.isEmpty());
    return switch (join == null ? ImportPlan.Join.SPACE : join) {
      case SPACE -> told.collect(Collectors.joining(" "));
      case LINES -> told.collect(Collectors.joining("\n"));
      case PERSON -> PersonName.of(parts);
      case OR_PERSON -> first.isEmpty() ? PersonName.of(parts.subList(1, parts.size())) : first;
      case ELSE -> told.findFirst().orElse("");
    };
  }
}
