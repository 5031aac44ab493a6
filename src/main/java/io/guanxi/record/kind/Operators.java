package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;

/** What a filter may ask of a kind, each as SQL with bound values. */
public interface Operators {

  Set<Op> all();

  /**
   * The condition for one comparison.
   *
   * @param part what follows the field's name after a dot, empty for the field itself
   */
  Condition condition(FieldSpec field, String part, Op op, List<String> values, Now now)
      throws Invalid;

  /** Whether the kind has parts to filter by. */
  default boolean hasPart(String part) {
    return part.isEmpty();
  }

  /** The moment a filter is asked at and the zone its days are meant in. */
  record Now(Clock clock, ZoneId zone) {}
}
