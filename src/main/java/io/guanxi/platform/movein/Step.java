package io.guanxi.platform.movein;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One type to move, in the order that fits; written down in a file.
 *
 * @param sum the field whose sum is compared with the old system's
 * @param gaps what may be missing
 */
record Step(String type, @Nullable String sum, List<Gap> gaps) {

  /** Records that lack something, by the filter of their list. */
  record Gap(String name, String filter) {}
}
