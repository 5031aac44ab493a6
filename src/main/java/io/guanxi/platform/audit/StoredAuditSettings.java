package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The trail's settings, remembered for a few seconds. */
@Component
class StoredAuditSettings {

  private static final String KEY = "audit";

  private final AppSettings settings;
  private final StoredTrail trail;
  private final JsonMapper json;
  private final Remembered<AuditSettings> current;

  StoredAuditSettings(AppSettings settings, StoredTrail trail, JsonMapper json, Signals signals) {
    this.settings = settings;
    this.trail = trail;
    this.json = json;
    this.current = signals.remember(KEY, this::load);
  }

  AuditSettings current() {
    return current.get();
  }

  /** 422 when events were to be kept for less than half a year. */
  @Transactional
  public void change(AuditSettings wanted, Actor actor) {
    var months = wanted.keepMonths();
    if (months != null
        && (months < AuditSettings.FEWEST_MONTHS || months > AuditSettings.MOST_MONTHS)) {
      throw Problem.invalid(
          List.of(
              FieldError.of(
                  "keepMonths",
                  "out-of-range",
                  AuditSettings.FEWEST_MONTHS,
                  AuditSettings.MOST_MONTHS)));
    }
    var before = load();
    settings.put(KEY, wanted);
    trail.note(
        AuditEvent.of("audit.settings-changed", actor)
            .with(Map.of("before", map(before), "after", map(wanted))));
    current.changed();
  }

  private Object map(AuditSettings settings) {
    return json.convertValue(settings, Map.class);
  }

  private AuditSettings load() {
    var stored = settings.find(KEY, AuditSettings.class);
    return stored == null ? AuditSettings.DEFAULT : stored;
  }
}
