package io.guanxi.platform.notify;

import io.guanxi.platform.signal.SignalListener;
import org.springframework.stereotype.Component;

/** A session that ends, a token or a right that is taken away, closes what is open by it. */
@Component
class LinesEndWithTheirCaller implements SignalListener {

  private static final String USER = "user ";

  private final LiveLines lines;

  LinesEndWithTheirCaller(LiveLines lines) {
    this.lines = lines;
  }

  @Override
  public String topic() {
    return "callers";
  }

  @Override
  public void heard(String subject) {
    if (subject.startsWith(USER)) {
      long user = Long.parseLong(subject.substring(USER.length()));
      lines.end(line -> line.user() == user);
    } else {
      lines.end(line -> line.caller().equals(subject));
    }
  }

  /** What was missed is found by looking. */
  @Override
  public void missed() {}
}
