package io.guanxi.platform.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate of one's own for localhost, and a program that trusts it, for as long as a test.
 */
final class HomeMadeTls implements AutoCloseable {

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path file;
  private final SSLContext context;
  private final SSLContext usual;

  HomeMadeTls() throws IOException, GeneralSecurityException, InterruptedException {
    file = Files.createTempDirectory("tls").resolve("localhost.p12");
    var made =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "localhost",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start()
            .waitFor();
    if (made != 0) throw new IOException("keytool: " + made);
    var keys = KeyStore.getInstance(file.toFile(), PASSWORD);
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD);
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    var others = KeyStore.getInstance("PKCS12");
    others.load(null, null);
    others.setCertificateEntry("localhost", keys.getCertificate("localhost"));
    trusted.init(others);
    context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    usual = SSLContext.getDefault();
  }

  SSLContext context() {
    return context;
  }

  /** From now on the program trusts it. */
  void trust() {
    SSLContext.setDefault(context);
  }

  /** Where a real mail server finds its key. */
  void forGreenMail() {
    System.setProperty("greenmail.tls.keystore.file", file.toString());
    System.setProperty("greenmail.tls.keystore.password", new String(PASSWORD));
  }

  @Override
  public void close() throws IOException {
    SSLContext.setDefault(usual);
    Files.delete(file);
    Files.delete(file.getParent());
  }
}
