package io.guanxi.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses written as addresses, for which nobody is asked. */
final class Literals {

  private Literals() {}

  static InetAddress parse(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
