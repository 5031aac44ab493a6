package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The live line to one's inbox, as server-sent events. It begins with the state as it is, so that
 * whoever comes again has missed nothing, whatever he heard last.
 */
@RestController
class StreamController {

  /** After that the page calls anew and is looked at anew. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final LiveLines lines;

  StreamController(LiveLines lines) {
    this.lines = lines;
  }

  @GetMapping(path = "/api/v1/notifications/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(Actor actor, HttpServletResponse response) {
    InboxController.ownAffair(actor);
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getDetails() instanceof String caller)) {
      throw Problem.of(401, "unauthenticated");
    }
    response.setHeader("Cache-Control", "no-store, no-transform");
    response.setHeader("X-Accel-Buffering", "no");
    var emitter = new SseEmitter(LONGEST.toMillis());
    lines.open(new LiveLine(actor.id(), caller, emitter), emitter);
    return emitter;
  }
}
