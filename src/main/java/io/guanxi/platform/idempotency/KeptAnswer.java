package io.guanxi.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An answer as it was sent, to be sent again. */
record KeptAnswer(int status, List<String> headers, byte[] body) {

  private static final List<String> TOLD = List.of("Content-Type", "ETag", "Location");
  private static final Set<Integer> PASSING = Set.of(401, 408, 425, 429);

  static KeptAnswer of(HttpServletResponse response, byte[] body) {
    var headers = new ArrayList<String>();
    for (var name : TOLD) {
      var value =
          name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
      if (value != null) {
        headers.add(name + ": " + value);
      }
    }
    return new KeptAnswer(response.getStatus(), headers, body);
  }

  /** A failure of ours, or one that goes by itself, is no answer: the request may be repeated. */
  boolean isFinal() {
    return status < 500 && !PASSING.contains(status);
  }

  void sendTo(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    for (var header : headers) {
      var parts = header.split(": ", 2);
      response.setHeader(parts[0], parts[1]);
    }
    response.setHeader("Idempotency-Replayed", "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
