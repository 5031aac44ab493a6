package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.CURRENCY;
import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.platform.setup.Company;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The currencies there are, their digits, and those one can reckon with: the ones that have a rate.
 */
@Component
public class Currencies implements ChangeListener {

  private final DSLContext db;
  private final Company company;
  private final Remembered<Known> known;

  Currencies(DSLContext db, Company company, Signals signals) {
    this.db = db;
    this.company = company;
    this.known = signals.remember("currencies", this::load);
  }

  private record Known(Map<String, Integer> digits, List<String> rated) {}

  /**
   * How many digits amounts in this currency are rounded to; null when there is no such currency.
   */
  public @Nullable Integer digits(String code) {
    return known.get().digits().get(code);
  }

  /** All but the base currency. */
  List<String> foreign() {
    var base = company.baseCurrency();
    return known.get().digits().keySet().stream().filter(code -> !code.equals(base)).toList();
  }

  /** The base currency and those with an exchange rate. */
  public List<String> offered() {
    return Stream.concat(Stream.of(company.baseCurrency()), known.get().rated().stream())
        .distinct()
        .toList();
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (type.key().equals(Products.EXCHANGE_RATE) && !drafts.isEmpty()) {
      known.changed();
    }
  }

  private Known load() {
    var digits = db.fetch(CURRENCY).intoMap(CURRENCY.CODE, CURRENCY.DIGITS);
    var rated =
        db.selectDistinct(EXCHANGE_RATE.CURRENCY)
            .from(EXCHANGE_RATE)
            .where(EXCHANGE_RATE.DELETED_AT.isNull())
            .orderBy(EXCHANGE_RATE.CURRENCY)
            .fetch(EXCHANGE_RATE.CURRENCY);
    return new Known(new TreeMap<>(digits), rated);
  }
}
