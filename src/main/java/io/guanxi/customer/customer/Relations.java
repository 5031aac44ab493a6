package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_RELATION;

import io.guanxi.kernel.Actor;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What other customers are to one, told from its side whichever way it was written down. */
@Component
class Relations {

  static final List<String> KINDS =
      List.of(
          "PARTNER",
          "SUPPLIER",
          "DISTRIBUTOR",
          "COMPETITOR",
          "REFERRED_BY",
          "INVESTS_IN",
          "SPOUSE",
          "FAMILY",
          "FRIEND",
          "OTHER");

  /** Those that mean the same from both sides. */
  static final Set<String> MUTUAL =
      Set.of("PARTNER", "COMPETITOR", "SPOUSE", "FAMILY", "FRIEND", "OTHER");

  private static final int LARGEST = 200;

  private final Records records;

  Relations(Records records) {
    this.records = records;
  }

  /**
   * One of them.
   *
   * @param back when it was written down from the other's side
   * @param stage of the other customer
   */
  record Relation(
      long id,
      long version,
      String kind,
      boolean back,
      @Nullable String label,
      long customer,
      @Nullable String title,
      @Nullable String stage,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable String note) {

    private record Sense(
        long customer,
        String kind,
        boolean back,
        @Nullable String label,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {}

    Sense sense() {
      return new Sense(customer, kind, back, label, since, until);
    }
  }

  /**
   * Those of which the actor sees both ends.
   *
   * @param cut true when there are more than are told
   */
  record Some(List<Relation> items, boolean cut) {}

  Some of(long id, Actor actor) {
    records.get(Customers.CUSTOMER, id, actor);
    var either =
        new Filter.Or(
            List.of(Filter.where("customer", Op.EQ, id), Filter.where("other", Op.EQ, id)));
    var page = records.list(Query.of(Customers.RELATION).where(either).limit(LARGEST), actor);
    var others = others(id, page.items(), actor);
    var out = new ArrayList<Relation>();
    var said = new HashSet<Relation.Sense>();
    for (var row : page.items()) {
      var other = others.get(other(id, row));
      if (other == null) continue;
      var relation = relation(id, row, other);
      if (said.add(relation.sense())) out.add(relation);
    }
    out.sort(
        Comparator.comparingInt((Relation one) -> KINDS.indexOf(one.kind()))
            .thenComparing(Relation::back)
            .thenComparing(one -> String.valueOf(one.title()))
            .thenComparing(Relation::id));
    return new Some(out, page.next() != null);
  }

  private Map<Long, Snapshot> others(long id, List<Snapshot> rows, Actor actor) {
    var ids = rows.stream().map(row -> other(id, row)).collect(Collectors.toSet());
    if (ids.isEmpty()) return Map.of();
    var query = Query.these(Customers.CUSTOMER, ids).fields(List.of("name", "stage"));
    return records.list(query, actor).items().stream()
        .collect(Collectors.toMap(Snapshot::id, one -> one));
  }

  private static Long other(long id, Snapshot row) {
    var one = Objects.requireNonNull(row.get(CUSTOMER_RELATION.CUSTOMER_ID));
    return one == id ? Objects.requireNonNull(row.get(CUSTOMER_RELATION.OTHER_ID)) : one;
  }

  private static Relation relation(long id, Snapshot row, Snapshot other) {
    var kind = Objects.requireNonNull(row.get(CUSTOMER_RELATION.KIND));
    boolean back = !Objects.equals(row.get(CUSTOMER_RELATION.CUSTOMER_ID), id);
    return new Relation(
        row.id(),
        row.version(),
        kind,
        back && !MUTUAL.contains(kind),
        row.get(CUSTOMER_RELATION.LABEL),
        other.id(),
        other.title(),
        other.get(CUSTOMER.STAGE),
        row.get(CUSTOMER_RELATION.SINCE),
        row.get(CUSTOMER_RELATION.UNTIL),
        row.get(CUSTOMER_RELATION.NOTE));
  }
}
