package io.guanxi.platform.setup;

import io.guanxi.platform.signal.ShortMemory;
import io.guanxi.platform.signal.SignalListener;
import io.guanxi.platform.signal.Signals;
import io.guanxi.record.kind.PhoneRegion;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The company from the settings, remembered for a few seconds. */
@Component
class StoredCompany implements Company, SignalListener {

  private static final String KEY = "company";

  private final AppSettings settings;
  private final Signals signals;
  private final ShortMemory<String, CompanySettings> memory;

  StoredCompany(AppSettings settings, Signals signals, Clock clock) {
    this.settings = settings;
    this.signals = signals;
    this.memory = new ShortMemory<>(clock, Duration.ofSeconds(5), this::load);
  }

  boolean isStored() {
    return settings.find(KEY, CompanySettings.class) != null;
  }

  void store(CompanySettings company) {
    settings.put(KEY, company);
    signals.send(KEY, "");
  }

  @Override
  public String name() {
    return current().name();
  }

  @Override
  public ZoneId zone() {
    return current().zone();
  }

  @Override
  public String baseCurrency() {
    return current().baseCurrency();
  }

  @Override
  public String phoneRegion() {
    return current().phoneRegion();
  }

  @Override
  public Locale language() {
    return current().locale();
  }

  @Override
  public String topic() {
    return KEY;
  }

  @Override
  public void heard(String subject) {
    memory.forgetAll();
  }

  @Override
  public void missed() {
    memory.forgetAll();
  }

  private CompanySettings current() {
    var company = memory.get(KEY);
    return company == null ? CompanySettings.DEFAULT : company;
  }

  private CompanySettings load(String key) {
    var stored = settings.find(key, CompanySettings.class);
    var company = stored == null ? CompanySettings.DEFAULT : stored;
    PhoneRegion.use(company.phoneRegion());
    return company;
  }
}
