package io.guanxi.platform.transfer;

import io.guanxi.record.TypeSpec;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** What holds of stored records of every type. */
final class Stored {

  private Stored() {}

  /** Not in the recycle bin. */
  static Condition live(TypeSpec type) {
    return type.has("deleted_at")
        ? type.column("deleted_at", Instant.class).isNull()
        : DSL.noCondition();
  }
}
