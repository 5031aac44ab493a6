package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Port: what else than records somebody leaves behind: teams managed, shares, views. */
public interface HandoverPart {

  /** By which it is named in the preview, the report and the words ({@code handover.part.*}). */
  String name();

  /** How many there are of it. */
  long count(long from);

  /**
   * Gives it all to somebody else, as far as the actor may; joins the caller's transaction.
   *
   * @return what was given, so that {@link #takeBack} can undo it: plain values by name
   */
  List<Map<String, Object>> handOver(long from, long to, Actor actor);

  /**
   * Gives back what was given, as far as the actor may and it is still as it was left; joins the
   * caller's transaction.
   *
   * @return how many
   */
  long takeBack(List<Map<String, Object>> given, long from, long to, Actor actor);

  /** A number among what was given. */
  static long number(Map<String, Object> given, String name) {
    return ((Number) Objects.requireNonNull(given.get(name))).longValue();
  }
}
