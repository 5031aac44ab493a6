package io.guanxi.platform.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the administrator decides about the trail.
 *
 * @param personalViews whether it is noted who looks at personal data
 * @param keepMonths after how many months events are left out; null for never
 */
record AuditSettings(boolean personalViews, @Nullable Integer keepMonths) {

  /** Less is against the law of some of the places where we are used. */
  static final int FEWEST_MONTHS = 6;

  static final int MOST_MONTHS = 240;
  static final AuditSettings DEFAULT = new AuditSettings(false, null);
}
