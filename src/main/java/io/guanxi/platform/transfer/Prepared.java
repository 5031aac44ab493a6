package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.TypeSpec;
import java.util.List;

/** An import ready to take rows: everything that is looked up once and not for each row. */
record Prepared(
    ImportJob job, TypeSpec type, Assembler assembler, List<Target> matchBy, Actor actor) {

  boolean isGrouped() {
    return !job.plan().groupBy().isEmpty();
  }
}
