package io.guanxi.customer.duplicate;

import java.util.List;

/**
 * How likely two records are one, of a hundred, and why.
 *
 * @param reasons the weightiest first
 */
record Score(int value, List<Reason> reasons) {

  static final Score NONE = new Score(0, List.of());

  /**
   * One thing that speaks for it, or against.
   *
   * @param code names its sentence: {@code duplicate.reason.<code>}
   * @param what the value they share, empty where it is no single one
   */
  record Reason(String code, String what, double weight) {}
}
