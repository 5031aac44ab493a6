package io.guanxi.platform.bulk;

import java.util.EnumSet;
import java.util.Set;

/** Where a bulk job stands. */
enum BulkState {
  RUNNING,
  COMPLETED,
  COMPLETED_WITH_ERRORS,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE;

  /** A task is, or should be, at work. */
  static final Set<BulkState> WORKING = EnumSet.of(RUNNING, UNDOING);

  /** What was changed can be taken back; a failed one that is undone again goes on where it was. */
  static final Set<BulkState> UNDOABLE =
      EnumSet.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED);
}
