package io.guanxi.platform.outbound;

import io.guanxi.platform.outbound.Unreachable.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Reads from a connection with an eye on the clock; a slow answerer gets no second more. */
final class Lines {

  private static final int LONGEST = 8 * 1024;

  private final Socket socket;
  private final InputStream in;
  private final long deadline;

  Lines(Socket socket, InputStream in, long deadline) {
    this.socket = socket;
    this.in = in;
    this.deadline = deadline;
  }

  /** One line of a head, without its end. */
  String line() throws IOException, Unreachable {
    var out = new ByteArrayOutputStream();
    for (int sign = read(); sign != '\n'; sign = read()) {
      if (sign < 0 || out.size() > LONGEST) throw new Unreachable(Reason.BAD_ANSWER);
      if (sign != '\r') out.write(sign);
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  /** So many bytes; fewer are an error. */
  void take(long bytes, ByteArrayOutputStream out) throws IOException, Unreachable {
    var buffer = new byte[8 * 1024];
    for (long left = bytes; left > 0; ) {
      int got = read(buffer, (int) Math.min(buffer.length, left));
      if (got < 0) throw new Unreachable(Reason.BAD_ANSWER);
      out.write(buffer, 0, got);
      left -= got;
    }
  }

  /** All there is until the other side ends it. */
  void rest(int most, ByteArrayOutputStream out) throws IOException, Unreachable {
    var buffer = new byte[8 * 1024];
    for (int got = read(buffer, buffer.length); got >= 0; got = read(buffer, buffer.length)) {
      if (out.size() + got > most) throw new Unreachable(Reason.TOO_LARGE);
      out.write(buffer, 0, got);
    }
  }

  private int read() throws IOException {
    watch();
    return in.read();
  }

  private int read(byte[] buffer, int length) throws IOException {
    watch();
    return in.read(buffer, 0, length);
  }

  private void watch() throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) throw new SocketTimeoutException();
    socket.setSoTimeout((int) left);
  }
}
