package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_EVENT;

import io.guanxi.kernel.Problem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds events, newest first; every question has its index, so that none costs more with years. */
@Component
class Search {

  private static final List<String> SEEN =
      List.of("record.viewed", "record.listed", "field.revealed");

  private static final String EXPORTED = "record.exported";

  private final DSLContext db;

  Search(DSLContext db) {
    this.db = db;
  }

  /**
   * What is asked for; null for any.
   *
   * @param action whole, or an area with its dot ({@code role.})
   * @param seen only how the record was seen: opened, listed, revealed, and exports of its type,
   *     which name no records
   * @param from inclusive
   * @param to exclusive
   */
  record Asked(
      @Nullable Long actor,
      @Nullable String action,
      @Nullable String type,
      @Nullable Long record,
      boolean seen,
      @Nullable String address,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** An event that was found. */
  record Hit(long id, Entry entry) {}

  /** Some events, and where to go on; null at the end. */
  record Hits(List<Hit> items, @Nullable String next) {}

  Hits find(Asked asked, @Nullable String after, int limit) {
    var rows =
        db.selectFrom(AUDIT_EVENT)
            .where(condition(asked))
            .and(after == null ? DSL.noCondition() : before(after))
            .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
            .limit(limit + 1)
            .fetch();
    var items = rows.stream().limit(limit).map(Search::hit).toList();
    return new Hits(items, rows.size() <= limit ? null : cursor(items.get(items.size() - 1)));
  }

  /** The actions there are, each looked up by jumping to the next in the index. */
  List<String> actions() {
    return db
        .fetchValues(
            """
            WITH RECURSIVE one AS (
              (SELECT action FROM audit_event ORDER BY action LIMIT 1)
              UNION ALL
              SELECT (SELECT action FROM audit_event WHERE action > one.action ORDER BY action LIMIT 1)
              FROM one WHERE one.action IS NOT NULL
            )
            SELECT action FROM one WHERE action IS NOT NULL
            """)
        .stream()
        .map(String.class::cast)
        .toList();
  }

  static Condition condition(Asked asked) {
    Condition all = DSL.noCondition();
    if (asked.actor() != null) all = all.and(AUDIT_EVENT.ACTOR_ID.eq(asked.actor()));
    var action = asked.action();
    if (action != null && action.endsWith(".")) {
      all = all.and(AUDIT_EVENT.ACTION.ge(action)).and(AUDIT_EVENT.ACTION.lt(action + "\uffff"));
    } else if (action != null) {
      all = all.and(AUDIT_EVENT.ACTION.eq(action));
    }
    if (asked.type() != null) all = all.and(AUDIT_EVENT.TYPE.eq(asked.type()));
    if (asked.record() != null) all = all.and(of(asked.record(), asked.seen()));
    if (asked.address() != null) all = all.and(AUDIT_EVENT.ADDRESS.eq(asked.address()));
    if (asked.from() != null) all = all.and(AUDIT_EVENT.AT.ge(asked.from()));
    if (asked.to() != null) all = all.and(AUDIT_EVENT.AT.lt(asked.to()));
    return all;
  }

  private static Condition of(long record, boolean seen) {
    var shown = DSL.condition("{0} @> ARRAY[{1}]", AUDIT_EVENT.RECORDS, DSL.val(record));
    var named = AUDIT_EVENT.RECORD_ID.eq(record).or(shown);
    return seen
        ? named.and(AUDIT_EVENT.ACTION.in(SEEN)).or(AUDIT_EVENT.ACTION.eq(EXPORTED))
        : named;
  }

  private static Condition before(String cursor) {
    if (!cursor.matches("-?[0-9]{1,18}_[0-9]{1,18}")) throw Problem.badRequest("cursor-mismatch");
    var parts = cursor.split("_");
    var at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
    return DSL.row(AUDIT_EVENT.AT, AUDIT_EVENT.ID).lt(at, Long.valueOf(parts[1]));
  }

  private static String cursor(Hit last) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, last.entry().at()) + "_" + last.id();
  }

  private static Hit hit(Record row) {
    return new Hit(Objects.requireNonNull(row.get(AUDIT_EVENT.ID)), TrailStore.entry(row));
  }
}
