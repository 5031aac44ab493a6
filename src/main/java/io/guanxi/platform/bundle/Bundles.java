package io.guanxi.platform.bundle;

import static io.guanxi.tables.Tables.FILE_BUNDLE;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The bundles of the installation. One sees one's own; the administrator sees all. */
@Component
class Bundles {

  private static final int LISTED = 100;

  private final DSLContext db;
  private final Clock clock;
  private final ObjectMapper json;

  Bundles(DSLContext db, Clock clock, ObjectMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  long create(@Nullable String type, String fileName, String storedAs, Actor actor) {
    return db.insertInto(FILE_BUNDLE)
        .set(FILE_BUNDLE.TYPE, type)
        .set(FILE_BUNDLE.USER_ID, actor.id())
        .set(
            FILE_BUNDLE.SCOPES,
            actor.scopes() == null ? null : actor.scopes().toArray(String[]::new))
        .set(FILE_BUNDLE.FILE_NAME, fileName)
        .set(FILE_BUNDLE.STORED_AS, storedAs)
        .set(FILE_BUNDLE.STATE, BundleState.UPLOADED.name())
        .set(FILE_BUNDLE.CREATED_AT, clock.instant())
        .returningResult(FILE_BUNDLE.ID)
        .fetchSingle()
        .value1();
  }

  Bundle get(long id, Actor actor) {
    var row = db.selectFrom(FILE_BUNDLE).where(FILE_BUNDLE.ID.eq(id), visible(actor)).fetchOne();
    if (row == null) {
      throw Problem.notFound();
    }
    return read(row);
  }

  /** For the task, which works for whoever started it. */
  @Nullable Bundle find(long id) {
    var row = db.selectFrom(FILE_BUNDLE).where(FILE_BUNDLE.ID.eq(id)).fetchOne();
    return row == null ? null : read(row);
  }

  List<Bundle> list(Actor actor) {
    return db.selectFrom(FILE_BUNDLE)
        .where(visible(actor))
        .orderBy(FILE_BUNDLE.ID.desc())
        .limit(LISTED)
        .fetch(this::read);
  }

  private static Condition visible(Actor actor) {
    return actor.is(Roles.ADMINISTRATOR) ? DSL.noCondition() : FILE_BUNDLE.USER_ID.eq(actor.id());
  }

  /** The number of the new attempt, or 0 when the bundle is in none of the states. */
  int begin(long id, Set<BundleState> from, BundleState to) {
    var row =
        db.update(FILE_BUNDLE)
            .set(FILE_BUNDLE.STATE, to.name())
            .set(FILE_BUNDLE.ATTEMPT, FILE_BUNDLE.ATTEMPT.plus(1))
            .set(FILE_BUNDLE.STARTED_AT, DSL.coalesce(FILE_BUNDLE.STARTED_AT, clock.instant()))
            .setNull(FILE_BUNDLE.FINISHED_AT)
            .setNull(FILE_BUNDLE.PROBLEM)
            .where(FILE_BUNDLE.ID.eq(id), isIn(from))
            .returningResult(FILE_BUNDLE.ATTEMPT)
            .fetchOne();
    return row == null ? 0 : row.value1();
  }

  boolean move(long id, Collection<BundleState> from, BundleState to) {
    return db.update(FILE_BUNDLE)
            .set(FILE_BUNDLE.STATE, to.name())
            .set(FILE_BUNDLE.FINISHED_AT, to == BundleState.PAUSED ? null : clock.instant())
            .where(FILE_BUNDLE.ID.eq(id), isIn(from))
            .execute()
        == 1;
  }

  /**
   * Locks the bundle until the transaction ends; false when it was stopped or taken over, so that
   * what the transaction does must not count.
   */
  boolean holds(Bundle bundle) {
    return db.select(FILE_BUNDLE.ID)
            .from(FILE_BUNDLE)
            .where(isCurrent(bundle))
            .forUpdate()
            .fetchOne()
        != null;
  }

  void finish(Bundle bundle, BundleState to) {
    db.update(FILE_BUNDLE)
        .set(FILE_BUNDLE.STATE, to.name())
        .set(FILE_BUNDLE.FINISHED_AT, clock.instant())
        .where(isCurrent(bundle))
        .execute();
  }

  void fail(Bundle bundle, String code, List<String> args) {
    var after = bundle.state() == BundleState.UNDOING ? BundleState.CANCELLED : BundleState.FAILED;
    db.update(FILE_BUNDLE)
        .set(
            FILE_BUNDLE.PROBLEM,
            JSONB.valueOf(json.writeValueAsString(Map.of("code", code, "args", args))))
        .set(FILE_BUNDLE.STATE, after.name())
        .where(isCurrent(bundle))
        .execute();
  }

  private static Condition isCurrent(Bundle bundle) {
    return FILE_BUNDLE
        .ID
        .eq(bundle.id())
        .and(FILE_BUNDLE.ATTEMPT.eq(bundle.attempt()))
        .and(FILE_BUNDLE.STATE.eq(bundle.state().name()));
  }

  private static Condition isIn(Collection<BundleState> states) {
    return FILE_BUNDLE.STATE.in(states.stream().map(Enum::name).toList());
  }

  @SuppressWarnings("unchecked")
  private Bundle read(Record row) {
    var scopes = row.get(FILE_BUNDLE.SCOPES);
    var problem = row.get(FILE_BUNDLE.PROBLEM);
    return new Bundle(
        row.get(FILE_BUNDLE.ID),
        row.get(FILE_BUNDLE.TYPE),
        row.get(FILE_BUNDLE.USER_ID),
        scopes == null ? null : Arrays.stream(scopes).collect(Collectors.toSet()),
        row.get(FILE_BUNDLE.FILE_NAME),
        row.get(FILE_BUNDLE.STORED_AS),
        BundleState.valueOf(row.get(FILE_BUNDLE.STATE)),
        row.get(FILE_BUNDLE.ATTEMPT),
        problem == null ? null : json.readValue(problem.data(), Map.class),
        row.get(FILE_BUNDLE.CREATED_AT),
        row.get(FILE_BUNDLE.FINISHED_AT));
  }
}
