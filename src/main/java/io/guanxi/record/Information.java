package io.guanxi.record;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a field tells about whatever its record is of, so that fields of several types that tell the
 * same are kept from the same people.
 *
 * @param by the field of the record that decides; null when it always tells the same
 * @param byValue what it tells for each value of that field
 * @param all everything it may tell; empty when no other field tells that
 */
public record Information(@Nullable String by, Map<String, String> byValue, Set<String> all) {

  static final Information OF_ITS_OWN = new Information(null, Map.of(), Set.of());

  static Information of(String... what) {
    return new Information(null, Map.of(), Set.of(what));
  }

  static Information by(String field, Map<String, String> what) {
    return new Information(field, Map.copyOf(what), Set.copyOf(what.values()));
  }

  /** What it tells in every record. */
  public Set<String> always() {
    return by == null ? all : Set.of();
  }

  /** What it tells in this record; all it might when that is not known. */
  public Set<String> in(Map<String, ?> values) {
    if (by == null) return all;
    var decides = values.get(by);
    if (decides == null) return all;
    var what = byValue.get(String.valueOf(decides));
    return what == null ? Set.of() : Set.of(what);
  }
}
