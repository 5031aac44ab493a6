package io.guanxi.platform.setup;

import io.guanxi.kernel.Actor;
import io.guanxi.record.web.MetaPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the interface whose installation it is. */
@Component
@Order(2)
class CompanyMeta implements MetaPart {

  private final Company company;
  private final ObjectProvider<CompanyCurrencies> currencies;

  CompanyMeta(Company company, ObjectProvider<CompanyCurrencies> currencies) {
    this.company = company;
    this.currencies = currencies;
  }

  @Override
  public String name() {
    return "company";
  }

  @Override
  public Map<String, Object> value(Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    out.put("name", company.name());
    out.put("timeZone", company.zone().getId());
    out.put("baseCurrency", company.baseCurrency());
    out.put("phoneRegion", company.phoneRegion());
    out.put("currencies", choices());
    return out;
  }

  private List<CompanyCurrencies.Choice> choices() {
    var known = currencies.getIfAvailable();
    return known == null ? List.of(CurrencyCodes.choice(company.baseCurrency())) : known.choices();
  }
}
