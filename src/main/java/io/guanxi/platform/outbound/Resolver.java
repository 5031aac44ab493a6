package io.guanxi.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Says which addresses a name has just now. */
interface Resolver {

  InetAddress[] all(String host) throws UnknownHostException;
}
