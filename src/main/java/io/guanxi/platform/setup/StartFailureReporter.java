package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints a foreseen failure as one sentence; every other one goes on to Spring Boot. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureReporter implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    var sentence = sentenceFor(failure);
    if (sentence == null) {
      return false;
    }
    System.err.println("Guanxi cannot start: " + sentence);
    return true;
  }

  static @Nullable String sentenceFor(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartFailure foreseen) {
        return foreseen.getMessage();
      }
      if (cause instanceof PortInUseException busy) {
        return BusyPort.sentence(busy.getPort());
      }
    }
    return null;
  }
}
