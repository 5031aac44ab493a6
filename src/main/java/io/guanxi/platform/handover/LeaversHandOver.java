package io.guanxi.platform.handover;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.identity.Inheritance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What users own is handed over when they are shut out. */
@Component
final class LeaversHandOver implements Inheritance {

  private final Handover handover;

  LeaversHandOver(Handover handover) {
    this.handover = handover;
  }

  @Override
  public boolean isEmpty(long from, Actor actor) {
    return handover.preview(from, actor).isEmpty();
  }

  @Override
  public long handOver(long from, List<Long> to, @Nullable String reason, Actor actor) {
    return handover.run(from, to, reason, actor);
  }
}
