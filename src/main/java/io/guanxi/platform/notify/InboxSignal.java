package io.guanxi.platform.notify;

import io.guanxi.platform.signal.Signals;
import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says on every node whose inbox is not what it was. */
@Component
class InboxSignal {

  static final String TOPIC = "inbox";

  /** What fits into one signal. */
  private static final int MOST = 300;

  private final Signals signals;

  InboxSignal(Signals signals) {
    this.signals = signals;
  }

  void changed(Collection<Long> users) {
    var list = users.stream().distinct().toList();
    for (int from = 0; from < list.size(); from += MOST) {
      signals.send(
          TOPIC,
          list.subList(from, Math.min(list.size(), from + MOST)).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
    }
  }
}
