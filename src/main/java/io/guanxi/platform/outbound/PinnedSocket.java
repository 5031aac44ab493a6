package io.guanxi.platform.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Connections to an address that was checked, under the name it was checked for. */
public final class PinnedSocket {

  private PinnedSocket() {}

  public static Socket open(InetAddress address, int port, int millis) throws IOException {
    var socket = new Socket(Proxy.NO_PROXY);
    try {
      socket.connect(new InetSocketAddress(address, port), millis);
      socket.setSoTimeout(millis);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** TLS over it; asks for the name and checks that the certificate is that name's. */
  public static Socket secure(Socket plain, String host, int port) throws IOException {
    try {
      var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
      var name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
      var socket = (SSLSocket) factory.createSocket(plain, name, port, true);
      var wanted = socket.getSSLParameters();
      wanted.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(wanted);
      socket.startHandshake();
      return socket;
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }
}
