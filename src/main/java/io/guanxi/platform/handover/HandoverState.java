package io.guanxi.platform.handover;

import java.util.EnumSet;
import java.util.Set;

/** Where a handover stands. */
enum HandoverState {
  RUNNING,
  COMPLETED,
  COMPLETED_WITH_ERRORS,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE;

  static final Set<HandoverState> WORKING = EnumSet.of(RUNNING, UNDOING);

  static final Set<HandoverState> UNDOABLE =
      EnumSet.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED);
}
