package io.guanxi.sales.product;

import static io.guanxi.tables.Tables.CURRENCY;
import static io.guanxi.tables.Tables.EXCHANGE_RATE;

import io.guanxi.platform.setup.Company;
import io.guanxi.platform.signal.ShortMemory;
import io.guanxi.platform.signal.SignalListener;
import io.guanxi.platform.signal.Signals;
import io.guanxi.record.ChangeListener;
import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The currencies there are, their digits, and those one can reckon with: the ones that have a rate.
 */
@Component
public class Currencies implements ChangeListener, SignalListener {

  private static final String TOPIC = "currencies";

  private final DSLContext db;
  private final Company company;
  private final Signals signals;
  private final ShortMemory<String, Known> memory;

  Currencies(DSLContext db, Company company, Signals signals, Clock clock) {
    this.db = db;
    this.company = company;
    this.signals = signals;
    this.memory = new ShortMemory<>(clock, Duration.ofSeconds(5), key -> load());
  }

  private record Known(Map<String, Integer> digits, List<String> rated) {}

  /**
   * How many digits amounts in this currency are rounded to; null when there is no such currency.
   */
  public @Nullable Integer digits(String code) {
    return known().digits().get(code);
  }

  /** All but the base currency. */
  List<String> foreign() {
    var base = company.baseCurrency();
    return known().digits().keySet().stream().filter(code -> !code.equals(base)).toList();
  }

  /** The base currency and those with an exchange rate. */
  public List<String> offered() {
    return Stream.concat(Stream.of(company.baseCurrency()), known().rated().stream())
        .distinct()
        .toList();
  }

  @Override
  public void stored(TypeSpec type, List<Draft> drafts) {
    if (type.key().equals(Products.EXCHANGE_RATE) && !drafts.isEmpty()) {
      signals.send(TOPIC, "");
    }
  }

  @Override
  public String topic() {
    return TOPIC;
  }

  @Override
  public void heard(String subject) {
    memory.forgetAll();
  }

  @Override
  public void missed() {
    memory.forgetAll();
  }

  private Known known() {
    return Objects.requireNonNull(memory.get(TOPIC));
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
