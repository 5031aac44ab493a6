package io.guanxi.platform.setup;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Looks whether the port is free before a database is started for nothing. */
final class BusyPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
    if (port > 0 && context instanceof ConfigurableWebServerApplicationContext) {
      refuseIfBusy(context.getEnvironment().getProperty("server.address", ""), port);
    }
  }

  static void refuseIfBusy(String address, int port) {
    var endpoint =
        address.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(address, port);
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(endpoint);
    } catch (IOException e) {
      throw new StartFailure(sentence(port), e);
    }
  }

  static String sentence(int port) {
    return "port "
        + port
        + " is already in use; stop the program that has it, or choose another port with"
        + " --server.port=8081 (or SERVER_PORT=8081).";
  }
}
