package io.guanxi.platform.bundle;

import java.util.EnumSet;
import java.util.Set;

/** Where a bundle stands. */
enum BundleState {
  UPLOADED,
  RUNNING,
  PAUSED,
  COMPLETED,
  COMPLETED_WITH_ERRORS,
  FAILED,
  CANCELLED,
  UNDOING,
  UNDONE;

  /** A task is, or should be, at work. */
  static final Set<BundleState> WORKING = EnumSet.of(RUNNING, UNDOING);

  /** Files that were given a record by hand are attached by running once more. */
  static final Set<BundleState> RUNNABLE =
      EnumSet.of(UPLOADED, PAUSED, FAILED, COMPLETED, COMPLETED_WITH_ERRORS);

  static final Set<BundleState> CANCELLABLE = EnumSet.of(UPLOADED, RUNNING, PAUSED, FAILED);

  /** What was attached can be taken off again. */
  static final Set<BundleState> UNDOABLE =
      EnumSet.of(COMPLETED, COMPLETED_WITH_ERRORS, FAILED, CANCELLED, PAUSED);
}
