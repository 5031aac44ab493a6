package io.guanxi.platform.pool;

import io.guanxi.kernel.TypeKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Port: a type whose records may lie in pools. It has an owner, a read-only reference {@code pool}
 * and the rule that {@link PoolRules} makes for it. While a record lies in a pool it is out of
 * everybody's reach who does not see all; the pool's own list shows no more than {@link #shown}.
 */
public interface Pooled {

  TypeKey type();

  /** Fields that the pool's list shows: never a way to reach somebody. */
  List<String> shown();

  /** When somebody last did something about a record. */
  TableField<?, Instant> lastTouch();

  /** When a record last brought a deal; null where there are none. */
  @Nullable TableField<?, LocalDate> lastDeal();

  /** What goes in and out with it. */
  List<Along> along();

  /**
   * Records of another type that go along; it too has an owner, a {@code pool} and the rule.
   *
   * @param reference names the record they belong to
   */
  record Along(TypeKey type, TableField<?, Long> reference) {}
}
