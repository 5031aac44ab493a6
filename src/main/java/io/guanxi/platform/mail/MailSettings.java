package io.guanxi.platform.mail;

import io.guanxi.platform.secret.Vault;
import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail server of the installation, once there is one. */
@Component
class MailSettings {

  private static final String KEY = "mail";

  private final AppSettings settings;
  private final Vault vault;
  private final Remembered<Optional<SmtpServer>> current;

  MailSettings(AppSettings settings, Vault vault, Signals signals) {
    this.settings = settings;
    this.vault = vault;
    this.current = signals.remember("mail-settings", this::load);
  }

  boolean isReady() {
    return current.get().map(SmtpServer::active).orElse(false);
  }

  /** Null: none was set up yet. */
  @Nullable SmtpServer find() {
    return current.get().orElse(null);
  }

  void store(SmtpServer server) {
    settings.put(KEY, server);
    current.changed();
  }

  void forget() {
    settings.remove(KEY);
    current.changed();
  }

  String seal(String password) {
    return Base64.getEncoder().encodeToString(vault.seal(password));
  }

  @Nullable String password(SmtpServer server) {
    var sealed = server.password();
    return sealed == null ? null : vault.open(Base64.getDecoder().decode(sealed));
  }

  private Optional<SmtpServer> load() {
    return Optional.ofNullable(settings.find(KEY, SmtpServer.class));
  }
}
