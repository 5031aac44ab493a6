package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;

/** Port: what else than records somebody leaves behind: teams managed, shares, views. */
public interface HandoverPart {

  /** By which it is named in the preview, the report and the words ({@code handover.part.*}). */
  String name();

  /** How many there are of it. */
  long count(long from);

  /**
   * Gives it all to somebody else, as far as the actor may; joins the caller's transaction.
   *
   * @return how many
   */
  long handOver(long from, long to, Actor actor);
}
