package io.guanxi.platform.setup;

import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import io.guanxi.record.kind.PhoneRegion;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The company from the settings, remembered for a few seconds. */
@Component
class StoredCompany implements Company {

  private static final String KEY = "company";

  private final AppSettings settings;
  private final Remembered<CompanySettings> current;

  StoredCompany(AppSettings settings, Signals signals) {
    this.settings = settings;
    this.current = signals.remember(KEY, this::load);
  }

  boolean isStored() {
    return settings.find(KEY, CompanySettings.class) != null;
  }

  CompanySettings settings() {
    return current.get();
  }

  void store(CompanySettings company) {
    settings.put(KEY, company);
    current.changed();
  }

  @Override
  public String name() {
    return current.get().name();
  }

  @Override
  public ZoneId zone() {
    return current.get().zone();
  }

  @Override
  public String baseCurrency() {
    return current.get().baseCurrency();
  }

  @Override
  public String phoneRegion() {
    return current.get().phoneRegion();
  }

  @Override
  public Locale language() {
    return current.get().locale();
  }

  private CompanySettings load() {
    var stored = settings.find(KEY, CompanySettings.class);
    var company = stored == null ? CompanySettings.DEFAULT : stored;
    PhoneRegion.use(company.phoneRegion());
    return company;
  }
}
