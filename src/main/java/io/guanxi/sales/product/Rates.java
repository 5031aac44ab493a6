package io.guanxi.sales.product;

import io.guanxi.platform.setup.Company;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What currencies were worth in the base currency on a day: the last rate given until then. */
@Component
public class Rates {

  private final DSLContext db;
  private final Company company;

  Rates(DSLContext db, Company company) {
    this.db = db;
    this.company = company;
  }

  /** A currency on a day. */
  public record Wanted(String currency, LocalDate day) {}

  /** One query however many; what has no rate is missing from the answer. */
  public Map<Wanted, BigDecimal> toBase(Collection<Wanted> all) {
    var found = new HashMap<Wanted, BigDecimal>();
    var foreign = new LinkedHashSet<Wanted>();
    for (var wanted : all) {
      if (wanted.currency().equals(company.baseCurrency())) {
        found.put(wanted, BigDecimal.ONE);
      } else {
        foreign.add(wanted);
      }
    }
    if (!foreign.isEmpty()) {
      look(foreign, found);
    }
    return found;
  }

  private void look(LinkedHashSet<Wanted> wanted, Map<Wanted, BigDecimal> found) {
    var currencies = wanted.stream().map(Wanted::currency).toArray(String[]::new);
    var days = wanted.stream().map(Wanted::day).toArray(LocalDate[]::new);
    db.fetch(
            """
            SELECT w.currency, w.day, r.rate
            FROM unnest(?::text[], ?::date[]) AS w (currency, day)
            JOIN LATERAL (
              SELECT rate FROM exchange_rate e
              WHERE e.currency = w.currency AND e.valid_from <= w.day AND e.deleted_at IS NULL
              ORDER BY e.valid_from DESC LIMIT 1
            ) r ON true
            """,
            currencies,
            days)
        .forEach(
            row ->
                found.put(
                    new Wanted(row.get(0, String.class), row.get(1, LocalDate.class)),
                    row.get(2, BigDecimal.class)));
  }
}
