package io.guanxi.platform.idempotency;

import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The attempt this thread works for; it is marked in the transaction of its first write. */
@Component
class CurrentAttempt implements ChangeListener {

  private final IdempotencyKeys keys;
  private final ThreadLocal<@Nullable Attempt> current = new ThreadLocal<>();

  CurrentAttempt(IdempotencyKeys keys) {
    this.keys = keys;
  }

  void begin(Attempt attempt) {
    current.set(attempt);
  }

  void end() {
    current.remove();
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    var attempt = current.get();
    if (attempt != null && !drafts.isEmpty()) {
      keys.written(attempt);
    }
  }
}
