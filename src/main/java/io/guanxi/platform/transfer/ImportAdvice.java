package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Map;

/** Port: says something about records that an import has just made, without refusing any. */
public interface ImportAdvice {

  /**
   * A sentence.
   *
   * @param code one of the closed list of problem codes
   */
  record Remark(String code, List<Object> args) {}

  /** At most one remark on each of these new records, by id; in the import's own transaction. */
  Map<Long, Remark> about(TypeSpec type, List<Long> created, Actor actor);
}
