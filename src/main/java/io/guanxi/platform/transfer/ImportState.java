package io.guanxi.platform.transfer;

import java.util.EnumSet;
import java.util.Set;

/** Where an import stands. */
enum ImportState {
  UPLOADED,
  MAPPED,
  DRY_RUN,
  READY,
  RUNNING,
  PAUSED,
  COMPLETED,
  COMPLETED_WITH_ERRORS,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE;

  /** Nothing has been written yet, so everything may still be changed. */
  static final Set<ImportState> OPEN = EnumSet.of(UPLOADED, MAPPED, READY);

  /** A task is, or should be, at work. */
  static final Set<ImportState> WORKING = EnumSet.of(DRY_RUN, RUNNING, UNDOING);

  /** What was written can be taken back. */
  static final Set<ImportState> UNDOABLE =
      EnumSet.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED, PAUSED);

  static final Set<ImportState> CANCELLABLE =
      EnumSet.of(UPLOADED, MAPPED, DRY_RUN, READY, RUNNING, PAUSED, FAILED);
}
