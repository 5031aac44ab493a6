package io.guanxi.platform.notify;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page that hears of its user's inbox. No thread waits for it. */
final class LiveLine {

  private static final Logger LOG = LoggerFactory.getLogger(LiveLine.class);

  private final long user;
  private final String caller;
  private final SseEmitter emitter;

  /**
   * @param caller by what it is open: {@code session 12} or {@code token 7}
   */
  LiveLine(long user, String caller, SseEmitter emitter) {
    this.user = user;
    this.caller = caller;
    this.emitter = emitter;
  }

  long user() {
    return user;
  }

  String caller() {
    return caller;
  }

  /** Whether it could be told. */
  boolean tell(int unread, @Nullable Instant latest) {
    var id = latest == null ? "0" : String.valueOf(latest.toEpochMilli());
    return send(
        SseEmitter.event()
            .id(id)
            .name("inbox")
            .reconnectTime(3_000)
            .data(Map.of("unread", unread, "latest", id), MediaType.APPLICATION_JSON));
  }

  /** Keeps proxies from believing that nobody is there. */
  boolean beat() {
    return send(SseEmitter.event().comment("beat"));
  }

  void end() {
    try {
      emitter.complete();
    } catch (RuntimeException e) {
      LOG.debug("A live line had ended: {}", e.getMessage());
    }
  }

  private boolean send(SseEmitter.SseEventBuilder event) {
    try {
      emitter.send(event);
      return true;
    } catch (IOException | RuntimeException e) {
      LOG.debug("A live line is gone: {}", e.getMessage());
      return false;
    }
  }
}
