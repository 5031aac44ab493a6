package io.guanxi.platform.idempotency;

import io.guanxi.kernel.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request whose body was read to be compared, and can be read again. */
final class KeptRequest extends HttpServletRequestWrapper {

  private static final int LARGEST = 16 << 20;

  private final byte[] body;
  private final String hash;

  private KeptRequest(HttpServletRequest request, byte[] body, String hash) {
    super(request);
    this.body = body;
    this.hash = hash;
  }

  static KeptRequest of(HttpServletRequest request) throws IOException, ServletException {
    var digest = sha256();
    var sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    sink.write(String.valueOf(request.getQueryString()).getBytes(StandardCharsets.UTF_8));
    sink.write(0);
    byte[] body = new byte[0];
    if (isMultipart(request)) {
      // Kept on disk by the server; the boundary between the parts differs every time.
      for (var part : request.getParts()) {
        sink.write(
            (part.getName() + "\0" + part.getSubmittedFileName() + "\0")
                .getBytes(StandardCharsets.UTF_8));
        part.getInputStream().transferTo(sink);
        sink.write(0);
      }
    } else {
      body = request.getInputStream().readNBytes(LARGEST + 1);
      if (body.length > LARGEST) {
        throw Problem.of(413, "request-too-large", LARGEST);
      }
      sink.write(body);
    }
    return new KeptRequest(request, body, HexFormat.of().formatHex(digest.digest()));
  }

  String hash() {
    return hash;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    return isMultipart(this) ? super.getInputStream() : new Body(body);
  }

  @Override
  public BufferedReader getReader() throws IOException {
    return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.startsWith("multipart/");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Body extends ServletInputStream {
    private final ByteArrayInputStream bytes;

    Body(byte[] body) {
      this.bytes = new ByteArrayInputStream(body);
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new UnsupportedOperationException("The body is here already");
    }
  }
}
