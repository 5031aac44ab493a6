package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is and how to get in. */
@Component
class ReadyMessage {

  /** Written by identity, removed by it once the password was changed. */
  static final String PASSWORD_FILE = "initial-admin-password";

  private final DataDirectory data;

  ReadyMessage(DataDirectory data) {
    this.data = data;
  }

  @EventListener
  void print(ApplicationReadyEvent ready) {
    if (ready.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      var address = "http://localhost:" + web.getWebServer().getPort();
      System.out.println(text(address, data.readSecret(PASSWORD_FILE)));
    }
  }

  String text(String address, @Nullable String password) {
    var text = "\n  Guanxi is ready at " + address + "\n";
    return password == null
        ? text
        : text
            + "  Sign in as admin with the password "
            + password.strip()
            + " (also in "
            + data.resolve(PASSWORD_FILE)
            + ")\n";
  }
}
