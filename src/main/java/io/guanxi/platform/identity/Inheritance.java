package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Port: gives what somebody owns to others when he leaves. */
public interface Inheritance {

  /** Whether there is nothing to give. */
  boolean isEmpty(long from, Actor actor);

  /** Joins the caller's transaction; the id of the job that does it. */
  long handOver(long from, List<Long> to, @Nullable String reason, Actor actor);
}
