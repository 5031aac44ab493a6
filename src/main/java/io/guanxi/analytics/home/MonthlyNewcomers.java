package io.guanxi.analytics.home;

import io.guanxi.customer.customer.Customers;
import io.guanxi.customer.customer.Newcomers;
import io.guanxi.kernel.Actor;
import io.guanxi.platform.setup.Company;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.web.Rsql;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The customers that came in this month by their source, beside how many came in last month. */
@Component
class MonthlyNewcomers {

  /** Those with as many in the order of their names, so that nothing moves while one looks. */
  private static final Comparator<BySource> MOST_FIRST =
      Comparator.comparing(BySource::customers)
          .reversed()
          .thenComparing(
              row -> Objects.requireNonNullElse(row.source(), ""), Comparator.reverseOrder());

  private final Scope scope;
  private final Records records;
  private final Newcomers newcomers;
  private final Company company;

  MonthlyNewcomers(Scope scope, Records records, Newcomers newcomers, Company company) {
    this.scope = scope;
    this.records = records;
    this.newcomers = newcomers;
    this.company = company;
  }

  /**
   * How many.
   *
   * @param filter the customers behind it
   */
  record Figure(long customers, String filter) {}

  record BySource(@Nullable String source, long customers, String filter) {}

  record Answer(Figure thisMonth, Figure lastMonth, List<BySource> bySource) {}

  @Nullable Answer of(LocalDate today, Actor actor) {
    if (!scope.sees(Customers.CUSTOMER, List.of("createdAt", "source"), actor)) return null;
    var month = Days.monthOf(today);
    var before = Days.monthOf(today.minusMonths(1));
    var filter = filter(month, actor);
    var rows = new ArrayList<BySource>();
    bySource(month, filter, actor)
        .forEach(
            (source, count) ->
                rows.add(
                    new BySource(
                        source,
                        count,
                        filter + (source == null ? ";source=empty=true" : ";source==" + source))));
    rows.sort(MOST_FIRST);
    return new Answer(
        new Figure(rows.stream().mapToLong(BySource::customers).sum(), filter),
        earlier(before, actor),
        rows);
  }

  private Figure earlier(Days days, Actor actor) {
    var filter = filter(days, actor);
    var sum = bySource(days, filter, actor).values().stream().mapToLong(Long::longValue).sum();
    return new Figure(sum, filter);
  }

  private Map<@Nullable String, Long> bySource(Days days, String filter, Actor actor) {
    if (scope.seesAll(Customers.CUSTOMER, actor)) {
      var zone = company.zone();
      return newcomers.between(
          days.from().atStartOfDay(zone).toInstant(), days.to().atStartOfDay(zone).toInstant());
    }
    var out = new LinkedHashMap<@Nullable String, Long>();
    var query = Query.of(Customers.CUSTOMER).where(Rsql.parse(filter));
    for (var row : records.aggregate(query, List.of("source"), List.of("count"), actor)) {
      var source = ((Map<?, ?>) Objects.requireNonNull(row.get("group"))).get("source");
      out.put(
          source == null ? null : source.toString(),
          ((Number) Objects.requireNonNull(row.get("count"))).longValue());
    }
    return out;
  }

  /** Days where they mean the same to the reader as to the company, moments where they do not. */
  private String filter(Days days, Actor actor) {
    return "createdAt=ge=%s;createdAt=lt=%s"
        .formatted(edge(days.from(), actor.zone()), edge(days.to(), actor.zone()));
  }

  private String edge(LocalDate day, ZoneId reader) {
    return reader.equals(company.zone())
        ? day.toString()
        : day.atStartOfDay(company.zone()).toInstant().toString();
  }
}
