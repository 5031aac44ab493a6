package io.guanxi.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that keeps every byte and answers as a test wishes, which no well-behaved one would
 * do: refuses, puts off, hangs, falls silent.
 */
final class Sink implements AutoCloseable {

  /** A letter as it came over the line. */
  record Got(String to, String raw) {
    List<String> headers() {
      return List.of(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n(?![ \t])"));
    }

    String header(String name) {
      return headers().stream()
          .filter(header -> header.startsWith(name + ":"))
          .map(header -> header.substring(name.length() + 1).strip())
          .findFirst()
          .orElseThrow();
    }
  }

  private static final String FINE = "250 OK";

  private final ServerSocket server;
  private final @Nullable SSLContext tls;
  private final ExecutorService lines = Executors.newCachedThreadPool();
  final List<Got> got = new CopyOnWriteArrayList<>();
  final List<String> inTheClear = new CopyOnWriteArrayList<>();
  final List<String> overTls = new CopyOnWriteArrayList<>();

  /** What is answered to a command; null falls silent and hangs up. */
  volatile UnaryOperator<@Nullable String> answers = command -> FINE;

  /**
   * @param tls offers STARTTLS with it; null: does not
   */
  Sink(@Nullable SSLContext tls) {
    this.tls = tls;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.execute(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        lines.execute(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket plain) {
    try (plain) {
      if (talk(plain, inTheClear) && tls != null) {
        var factory = tls.getSocketFactory();
        var secure = (SSLSocket) factory.createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        talk(secure, overTls);
      }
    } catch (IOException e) {
      // The other side hung up.
    }
  }

  /** True when it is to go on over TLS. */
  private boolean talk(Socket socket, List<String> heard) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    var out = socket.getOutputStream();
    if (heard != overTls) say(out, "220 sink ESMTP");
    var to = "";
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      var command = line.toUpperCase(java.util.Locale.ROOT);
      if (command.startsWith("STARTTLS")) {
        say(out, "220 go on");
        return true;
      }
      if (command.startsWith("EHLO")) {
        boolean offered = tls != null && heard != overTls;
        say(out, "250-sink\r\n" + (offered ? "250 STARTTLS" : "250 AUTH PLAIN LOGIN"));
        continue;
      }
      if (command.startsWith("RCPT")) to = line.replaceAll("(?i)^RCPT TO:<(.*)>.*", "$1");
      var answer = command.startsWith("DATA") ? "354 go on" : answers.apply(line);
      if (command.startsWith("AUTH")) answer = "235 welcome";
      if (answer == null) return false;
      say(out, answer);
      if (command.startsWith("DATA")) {
        got.add(new Got(to, letter(in)));
        var taken = answers.apply(".");
        if (taken == null) return false;
        say(out, taken);
      }
      if (command.startsWith("QUIT")) return false;
    }
    return false;
  }

  /** Byte by byte, so that no end of a line is taken for another. */
  private static String letter(BufferedReader in) throws IOException {
    var out = new StringBuilder();
    for (int sign = in.read(); sign >= 0; sign = in.read()) {
      out.append((char) sign);
      if (sign == '\n' && out.toString().endsWith("\r\n.\r\n")) break;
    }
    return out.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
    lines.shutdownNow();
  }
}
