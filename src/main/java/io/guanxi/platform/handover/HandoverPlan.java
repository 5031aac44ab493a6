package io.guanxi.platform.handover;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to change hands.
 *
 * @param parts whether what is no record goes along
 */
record HandoverPlan(List<Section> sections, boolean parts) {

  /**
   * Records of one type.
   *
   * @param ids those, in ascending order; null for all that the leaver owns
   * @param open only those that the type's own filter {@code open} finds
   */
  record Section(String type, @Nullable List<Long> ids, boolean open) {}
}
