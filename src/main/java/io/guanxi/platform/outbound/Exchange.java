package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One request and its answer in HTTP/1.1 (RFC 9112) over a connection that is then closed. */
final class Exchange {

  private static final int MOST_HEADERS = 100;

  private Exchange() {}

  static void write(Socket socket, Target target, Call call) throws IOException, Unreachable {
    var head = new StringBuilder();
    head.append(call.method()).append(' ').append(target.path()).append(" HTTP/1.1\r\n");
    header(head, "Host", target.hostHeader());
    header(head, "Connection", "close");
    header(head, "User-Agent", "Guanxi");
    header(head, "Accept-Encoding", "identity");
    for (var entry : call.headers().entrySet()) header(head, entry.getKey(), entry.getValue());
    if (call.body().length > 0 || call.method().equals("POST")) {
      header(head, "Content-Length", String.valueOf(call.body().length));
    }
    head.append("\r\n");
    var out = socket.getOutputStream();
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(call.body());
    out.flush();
  }

  private static void header(StringBuilder head, String name, String value) throws Unreachable {
    boolean sound =
        name.matches("[A-Za-z0-9-]{1,60}")
            && value.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
    if (!sound) throw new Unreachable(Reason.BAD_ADDRESS);
    head.append(name).append(": ").append(value).append("\r\n");
  }

  static Answer read(Socket socket, Call call, long deadline) throws IOException, Unreachable {
    var lines = new Lines(socket, new BufferedInputStream(socket.getInputStream()), deadline);
    int status;
    Map<String, List<String>> headers;
    do {
      status = status(lines.line());
      headers = headers(lines);
    } while (status >= 100 && status < 200);
    return new Answer(status, headers, body(lines, status, headers, call));
  }

  private static int status(String line) throws Unreachable {
    if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?"))
      throw new Unreachable(Reason.BAD_ANSWER);
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, List<String>> headers(Lines lines) throws IOException, Unreachable {
    var out = new HashMap<String, List<String>>();
    int count = 0;
    for (var line = lines.line(); !line.isEmpty(); line = lines.line()) {
      int colon = line.indexOf(':');
      if (colon < 1 || ++count > MOST_HEADERS) throw new Unreachable(Reason.BAD_ANSWER);
      out.computeIfAbsent(
              line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    return out;
  }

  private static byte[] body(Lines lines, int status, Map<String, List<String>> headers, Call call)
      throws IOException, Unreachable {
    var out = new ByteArrayOutputStream();
    if (status == 204 || status == 304 || call.method().equals("HEAD")) return out.toByteArray();
    var coded = headers.getOrDefault("transfer-encoding", List.of());
    var length = headers.getOrDefault("content-length", List.of());
    if (!coded.isEmpty()) {
      if (!coded.get(0).equalsIgnoreCase("chunked")) throw new Unreachable(Reason.BAD_ANSWER);
      chunks(lines, call.most(), out);
    } else if (!length.isEmpty()) {
      long bytes = number(length.get(0), 10);
      if (bytes > call.most()) throw new Unreachable(Reason.TOO_LARGE);
      lines.take(bytes, out);
    } else {
      lines.rest(call.most(), out);
    }
    return out.toByteArray();
  }

  private static void chunks(Lines lines, int most, ByteArrayOutputStream out)
      throws IOException, Unreachable {
    while (true) {
      long size = number(lines.line().split(";", 2)[0].strip(), 16);
      if (size == 0) return;
      if (out.size() + size > most) throw new Unreachable(Reason.TOO_LARGE);
      lines.take(size, out);
      if (!lines.line().isEmpty()) throw new Unreachable(Reason.BAD_ANSWER);
    }
  }

  private static long number(String text, int radix) throws Unreachable {
    if (!text.matches("[0-9A-Fa-f]{1,12}")) throw new Unreachable(Reason.BAD_ANSWER);
    try {
      return Long.parseLong(text, radix);
    } catch (NumberFormatException e) {
      throw new Unreachable(Reason.BAD_ANSWER);
    }
  }
}
