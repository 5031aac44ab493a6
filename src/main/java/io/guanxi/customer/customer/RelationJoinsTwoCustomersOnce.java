package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CUSTOMER;
import static io.guanxi.tables.Tables.CUSTOMER_RELATION;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.Input;
import io.guanxi.record.RecordRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A customer has no relation to itself, and no two to another that say the same of the same time. A
 * merge may bring both about, and takes them away again when it is taken back; nobody sees them.
 */
@Component
final class RelationJoinsTwoCustomersOnce implements RecordRule {

  private final DSLContext db;

  RelationJoinsTwoCustomersOnce(DSLContext db) {
    this.db = db;
  }

  @Override
  public TypeKey appliesTo() {
    return Customers.RELATION;
  }

  /** What a relation says, in the direction it is stored. */
  private record Said(
      long id,
      @Nullable Long one,
      @Nullable Long other,
      @Nullable String kind,
      @Nullable String label,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {

    static Said of(Draft draft) {
      return new Said(
          draft.id(),
          draft.get(CUSTOMER_RELATION.CUSTOMER_ID),
          draft.get(CUSTOMER_RELATION.OTHER_ID),
          draft.get(CUSTOMER_RELATION.KIND),
          draft.get(CUSTOMER_RELATION.LABEL),
          draft.get(CUSTOMER_RELATION.SINCE),
          draft.get(CUSTOMER_RELATION.UNTIL));
    }

    boolean isSame(Said that) {
      boolean forth = Objects.equals(one, that.one) && Objects.equals(other, that.other);
      boolean back = Objects.equals(one, that.other) && Objects.equals(other, that.one);
      return id != that.id
          && Objects.equals(kind, that.kind)
          && Objects.equals(label, that.label)
          && (forth || (back && Relations.MUTUAL.contains(String.valueOf(kind))))
          && isBefore(since, that.until)
          && isBefore(that.since, until);
    }

    /** A relation without a beginning or an end has always been, or goes on. */
    private static boolean isBefore(@Nullable LocalDate start, @Nullable LocalDate end) {
      return start == null || end == null || !start.isAfter(end);
    }
  }

  @Override
  public void checkAll(List<Draft> drafts) {
    var wanted =
        drafts.stream()
            .filter(draft -> !draft.actor().origin().isMerging() && (draft.isKept() || back(draft)))
            .toList();
    var ends = new HashSet<Long>();
    for (var draft : wanted) {
      var said = Said.of(draft);
      if (said.one() != null && Objects.equals(said.one(), said.other()))
        draft.refuse(CUSTOMER_RELATION.OTHER_ID, "related-to-itself");
      if (said.since() != null && said.until() != null && said.until().isBefore(said.since()))
        draft.refuse(CUSTOMER_RELATION.UNTIL, "ends-before-start");
      if (said.one() != null) ends.add(said.one());
      if (said.other() != null) ends.add(said.other());
    }
    if (ends.isEmpty()) return;
    var known = stored(ends, wanted);
    for (var draft : wanted) {
      var said = Said.of(draft);
      if (known.stream().anyMatch(said::isSame))
        draft.refuse(CUSTOMER_RELATION.OTHER_ID, "related-already");
      known.add(said);
    }
  }

  private static boolean back(Draft draft) {
    return draft.action() == Input.Action.RESTORE;
  }

  /** Locks the customers, so that nobody says the same of them meanwhile. */
  private List<Said> stored(Set<Long> ends, List<Draft> drafts) {
    var any = DSL.any(ends.toArray(Long[]::new));
    db.select(CUSTOMER.ID)
        .from(CUSTOMER)
        .where(CUSTOMER.ID.eq(any))
        .orderBy(CUSTOMER.ID)
        .forNoKeyUpdate()
        .fetch();
    return new ArrayList<>(
        db.selectFrom(CUSTOMER_RELATION)
            .where(CUSTOMER_RELATION.CUSTOMER_ID.eq(any).or(CUSTOMER_RELATION.OTHER_ID.eq(any)))
            .and(CUSTOMER_RELATION.DELETED_AT.isNull())
            .and(CUSTOMER_RELATION.ID.notIn(drafts.stream().map(Draft::id).toList()))
            .fetch(
                row ->
                    new Said(
                        row.get(CUSTOMER_RELATION.ID),
                        row.get(CUSTOMER_RELATION.CUSTOMER_ID),
                        row.get(CUSTOMER_RELATION.OTHER_ID),
                        row.get(CUSTOMER_RELATION.KIND),
                        row.get(CUSTOMER_RELATION.LABEL),
                        row.get(CUSTOMER_RELATION.SINCE),
                        row.get(CUSTOMER_RELATION.UNTIL))));
  }
}
