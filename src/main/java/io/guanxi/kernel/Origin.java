package io.guanxi.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Through what a write came: the interface, a token, an import and which one.
 *
 * @param kind one of the constants here
 * @param ref the import, rule or token, where there is one
 */
public record Origin(String kind, @Nullable Long ref) {

  public static final Origin UI = new Origin("ui", null);
  public static final Origin SYSTEM = new Origin("system", null);

  /** The kind of a merge's origin; its reference is the merge. */
  public static final String MERGE = "merge";

  private static final String UNMERGE = "unmerge";

  /** The sample company, of which there is one. */
  public static final Origin SAMPLE = new Origin("sample", 1L);

  /**
   * A rehearsal: everything is done and then rolled back, so nothing may be used up that cannot be.
   */
  public static Origin rehearsed(long importId) {
    return new Origin("import-rehearsal", importId);
  }

  /** What an import did, taken back. */
  public static Origin takenBack(long importId) {
    return new Origin("import-undo", importId);
  }

  public static Origin merged(long mergeId) {
    return new Origin(MERGE, mergeId);
  }

  /** A merge, taken back. */
  public static Origin unmerged(long mergeId) {
    return new Origin(UNMERGE, mergeId);
  }

  /** Whether records are put together, or taken apart again: nobody wishes what follows them. */
  public boolean isMerging() {
    return kind.equals(MERGE) || kind.equals(UNMERGE);
  }

  public boolean isRehearsal() {
    return kind.equals("import-rehearsal");
  }

  public boolean isImport() {
    return kind.equals("import") || isRehearsal();
  }

  public static Origin token(long id) {
    return new Origin("token", id);
  }

  public static Origin imported(long importId) {
    return new Origin("import", importId);
  }

  /** A change to many records at once. */
  public static Origin bulk(long jobId) {
    return new Origin("bulk", jobId);
  }

  public static Origin bulkTakenBack(long jobId) {
    return new Origin("bulk-undo", jobId);
  }
}
