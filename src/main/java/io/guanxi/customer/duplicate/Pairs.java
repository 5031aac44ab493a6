package io.guanxi.customer.duplicate;

import static io.guanxi.tables.Tables.DUPLICATE_PAIR;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The pairs that were found, and what was decided about them. */
@Component
class Pairs {

  /** Less than this is no reason to look at two records. */
  static final int WORTH_A_REVIEW = 50;

  private static final int COUNTED = 1_000;

  private final DSLContext db;
  private final Registry registry;
  private final AccessScope access;
  private final ObjectMapper json;
  private final Clock clock;

  Pairs(DSLContext db, Registry registry, AccessScope access, ObjectMapper json, Clock clock) {
    this.db = db;
    this.registry = registry;
    this.access = access;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps what a scan found; what was dismissed stays so. Returns how many are worth a look. */
  long keep(Collection<Pair.Found> found, long scan) {
    var good = found.stream().filter(f -> f.score().value() >= WORTH_A_REVIEW).toList();
    if (good.isEmpty()) return 0;
    db.execute(
        """
        INSERT INTO duplicate_pair (type, one_id, other_id, score, reasons, state, scan_id, found_at)
        SELECT t, a, b, s, r::jsonb, 'open', {5}, {6}::timestamptz
        FROM unnest({0}, {1}, {2}, {3}, {4}) AS f(t, a, b, s, r)
        ON CONFLICT (one_id, other_id) DO UPDATE
        SET score = excluded.score, reasons = excluded.reasons, scan_id = excluded.scan_id
        """,
        DSL.val(good.stream().map(Pair.Found::type).toArray(String[]::new)),
        DSL.val(good.stream().map(Pair.Found::one).toArray(Long[]::new)),
        DSL.val(good.stream().map(Pair.Found::other).toArray(Long[]::new)),
        DSL.val(good.stream().map(f -> f.score().value()).toArray(Integer[]::new)),
        DSL.val(
            good.stream()
                .map(f -> json.writeValueAsString(f.score().reasons()))
                .toArray(String[]::new)),
        DSL.val(scan),
        DSL.val(clock.instant().toString()));
    return good.size();
  }

  long openOf(long scan) {
    return db.fetchCount(
        DUPLICATE_PAIR, DUPLICATE_PAIR.STATE.eq("open"), DUPLICATE_PAIR.SCAN_ID.eq(scan));
  }

  /** Forgets open pairs that this scan did not find again. */
  void forgetOthers(long scan) {
    db.deleteFrom(DUPLICATE_PAIR)
        .where(DUPLICATE_PAIR.STATE.eq("open"), DUPLICATE_PAIR.SCAN_ID.ne(scan))
        .execute();
  }

  /** A page, likeliest first; only pairs of which the actor may see both. */
  List<Pair> page(TypeSpec type, Pair.State state, @Nullable String after, int limit, Actor actor) {
    return db.selectFrom(DUPLICATE_PAIR)
        .where(listed(type, state, actor))
        .and(after == null ? DSL.noCondition() : position(after))
        .orderBy(DUPLICATE_PAIR.SCORE.desc(), DUPLICATE_PAIR.ID.desc())
        .limit(limit)
        .fetch(this::read);
  }

  /** How many there are, counted up to a thousand. */
  int count(TypeSpec type, Pair.State state, Actor actor) {
    return db.fetchCount(
        db.selectOne().from(DUPLICATE_PAIR).where(listed(type, state, actor)).limit(COUNTED));
  }

  private Condition listed(TypeSpec type, Pair.State state, Actor actor) {
    return DUPLICATE_PAIR
        .TYPE
        .eq(type.key().singular())
        .and(DUPLICATE_PAIR.STATE.eq(text(state)))
        .and(
            state == Pair.State.MERGED
                ? visible(type, DUPLICATE_PAIR.ONE_ID, actor, false)
                    .or(visible(type, DUPLICATE_PAIR.OTHER_ID, actor, false))
                : visible(type, DUPLICATE_PAIR.ONE_ID, actor, true)
                    .and(visible(type, DUPLICATE_PAIR.OTHER_ID, actor, true)));
  }

  private Condition visible(TypeSpec type, Field<Long> id, Actor actor, boolean live) {
    var there = live ? type.column("deleted_at", Instant.class).isNull() : DSL.noCondition();
    return DSL.exists(
        DSL.selectOne()
            .from(type.table())
            .where(type.id().eq(id), there)
            .and(access.rows(Verb.READ, type, actor)));
  }

  private static Condition position(String after) {
    if (!after.matches("[0-9]{1,3}_[0-9]{1,18}")) throw Problem.badRequest("cursor-mismatch");
    var parts = after.split("_");
    return DSL.row(DUPLICATE_PAIR.SCORE, DUPLICATE_PAIR.ID)
        .lt(Integer.valueOf(parts[0]), Long.valueOf(parts[1]));
  }

  static String cursor(Pair last) {
    return last.score() + "_" + last.id();
  }

  /** 404 when there is none of which the actor may see both. */
  Pair get(long id, Actor actor) {
    var pair = db.selectFrom(DUPLICATE_PAIR).where(DUPLICATE_PAIR.ID.eq(id)).fetchOne(this::read);
    if (pair == null) throw Problem.notFound();
    var type = registry.logged(pair.type());
    var seen =
        db.fetchExists(
            db.selectOne()
                .from(DUPLICATE_PAIR)
                .where(DUPLICATE_PAIR.ID.eq(id))
                .and(listed(type, pair.state(), actor)));
    if (!seen || !access.may(Verb.READ, type, actor)) throw Problem.notFound();
    return pair;
  }

  void decide(long id, Pair.State state, Actor actor) {
    decide(DUPLICATE_PAIR.ID.eq(id), state, actor);
  }

  /** The pairs among records that were merged, or no longer are. */
  void decideAmong(Collection<Long> records, Pair.State state, Actor actor) {
    var all = DSL.any(records.toArray(Long[]::new));
    decide(DUPLICATE_PAIR.ONE_ID.eq(all).and(DUPLICATE_PAIR.OTHER_ID.eq(all)), state, actor);
  }

  private void decide(Condition which, Pair.State state, Actor actor) {
    boolean open = state == Pair.State.OPEN;
    db.update(DUPLICATE_PAIR)
        .set(DUPLICATE_PAIR.STATE, text(state))
        .set(DUPLICATE_PAIR.DECIDED_AT, open ? null : clock.instant())
        .set(DUPLICATE_PAIR.DECIDED_BY, open ? null : actor.id())
        .where(which)
        .execute();
  }

  private static String text(Pair.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private Pair read(Record row) {
    var reasons = json.readValue(row.get(DUPLICATE_PAIR.REASONS).data(), Score.Reason[].class);
    return new Pair(
        row.get(DUPLICATE_PAIR.ID),
        row.get(DUPLICATE_PAIR.TYPE),
        row.get(DUPLICATE_PAIR.ONE_ID),
        row.get(DUPLICATE_PAIR.OTHER_ID),
        row.get(DUPLICATE_PAIR.SCORE),
        Arrays.stream(reasons).collect(Collectors.toList()),
        Pair.State.valueOf(row.get(DUPLICATE_PAIR.STATE).toUpperCase(Locale.ROOT)),
        row.get(DUPLICATE_PAIR.FOUND_AT));
  }
}
