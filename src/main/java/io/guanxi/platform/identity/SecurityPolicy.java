package io.guanxi.platform.identity;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.oidc.Providers;
import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of signing in as they are now, on every node. */
@Component
class SecurityPolicy {

  private static final String KEY = "security";

  private final AppSettings settings;
  private final Remembered<SecuritySettings> current;
  private final Providers providers;
  private final AuditTrail trail;

  SecurityPolicy(AppSettings settings, Signals signals, Providers providers, AuditTrail trail) {
    this.settings = settings;
    this.current = signals.remember(KEY, this::load);
    this.providers = providers;
    this.trail = trail;
  }

  SecuritySettings get() {
    return current.get();
  }

  @Transactional
  SecuritySettings change(SecuritySettings wanted, Actor actor) {
    var before = load();
    wanted.checked();
    if (!wanted.passwordSignIn() && providers.enabled().isEmpty()) {
      throw Problem.conflict("no-provider-left");
    }
    settings.put(KEY, wanted);
    trail.note(
        AuditEvent.of("security.changed", actor).with(Map.of("before", before, "after", wanted)));
    current.changed();
    return wanted;
  }

  private SecuritySettings load() {
    var stored = settings.find(KEY, SecuritySettings.class);
    return stored == null ? SecuritySettings.DEFAULT : stored;
  }
}
