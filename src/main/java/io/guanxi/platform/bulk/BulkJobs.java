package io.guanxi.platform.bulk;

import static io.guanxi.tables.Tables.BULK_JOB;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The bulk jobs of the installation. One sees one's own; the administrator sees all. */
@Component
class BulkJobs {

  /** So many failures are kept by name; all are counted. */
  static final int LISTED = 200;

  private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};

  private final DSLContext db;
  private final Clock clock;
  private final ObjectMapper json;

  BulkJobs(DSLContext db, Clock clock, ObjectMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** What a chunk brought. */
  record Step(
      @Nullable String cursor, long changed, long unchanged, List<Map<String, Object>> failures) {}

  long create(String type, BulkPlan plan, long total, Actor actor) {
    return db.insertInto(BULK_JOB)
        .set(BULK_JOB.TYPE, type)
        .set(BULK_JOB.USER_ID, actor.id())
        .set(BULK_JOB.SCOPES, actor.scopes() == null ? null : actor.scopes().toArray(String[]::new))
        .set(BULK_JOB.PLAN, json(plan))
        .set(BULK_JOB.STATE, BulkState.RUNNING.name())
        .set(BULK_JOB.ATTEMPT, 1)
        .set(BULK_JOB.TOTAL, total)
        .set(BULK_JOB.CREATED_AT, clock.instant())
        .returningResult(BULK_JOB.ID)
        .fetchSingle()
        .value1();
  }

  BulkJob get(long id, Actor actor) {
    var row = db.selectFrom(BULK_JOB).where(BULK_JOB.ID.eq(id)).and(visible(actor)).fetchOne();
    if (row == null) throw Problem.notFound();
    return read(row);
  }

  /** For the task, which works for whoever started it. */
  @Nullable BulkJob find(long id) {
    var row = db.selectFrom(BULK_JOB).where(BULK_JOB.ID.eq(id)).fetchOne();
    return row == null ? null : read(row);
  }

  List<BulkJob> list(Actor actor) {
    return db.selectFrom(BULK_JOB)
        .where(visible(actor))
        .orderBy(BULK_JOB.ID.desc())
        .limit(50)
        .fetch(this::read);
  }

  private static Condition visible(Actor actor) {
    return actor.is(Roles.ADMINISTRATOR) ? DSL.noCondition() : BULK_JOB.USER_ID.eq(actor.id());
  }

  /** The number of the new attempt, or 0 when the job is in none of the states. */
  int begin(long id, Collection<BulkState> from, BulkState to) {
    var row =
        db.update(BULK_JOB)
            .set(BULK_JOB.STATE, to.name())
            .set(BULK_JOB.ATTEMPT, BULK_JOB.ATTEMPT.plus(1))
            .setNull(BULK_JOB.PROBLEM)
            .setNull(BULK_JOB.FINISHED_AT)
            .where(BULK_JOB.ID.eq(id), isIn(from))
            .returningResult(BULK_JOB.ATTEMPT)
            .fetchOne();
    return row == null ? 0 : row.value1();
  }

  boolean end(long id, Collection<BulkState> from, BulkState to) {
    return db.update(BULK_JOB)
            .set(BULK_JOB.STATE, to.name())
            .set(BULK_JOB.FINISHED_AT, clock.instant())
            .where(BULK_JOB.ID.eq(id), isIn(from))
            .execute()
        == 1;
  }

  void fail(BulkJob job, String code, List<String> args) {
    db.update(BULK_JOB)
        .set(BULK_JOB.PROBLEM, json(Map.of("code", code, "args", args)))
        .set(BULK_JOB.STATE, BulkState.FAILED.name())
        .set(BULK_JOB.FINISHED_AT, clock.instant())
        .where(isCurrent(job))
        .execute();
  }

  /** False when the job was cancelled or taken over meanwhile, so that the chunk must not count. */
  boolean advance(BulkJob job, Step step) {
    var room = DSL.field("jsonb_array_length({0})", Integer.class, BULK_JOB.FAILURES);
    return db.update(BULK_JOB)
            .set(BULK_JOB.CURSOR, step.cursor())
            .set(BULK_JOB.CHANGED, BULK_JOB.CHANGED.plus(step.changed()))
            .set(BULK_JOB.UNCHANGED, BULK_JOB.UNCHANGED.plus(step.unchanged()))
            .set(BULK_JOB.FAILED, BULK_JOB.FAILED.plus((long) step.failures().size()))
            .set(
                BULK_JOB.FAILURES,
                DSL.when(room.ge(LISTED), BULK_JOB.FAILURES)
                    .otherwise(
                        DSL.field(
                            "{0} || {1}",
                            JSONB.class, BULK_JOB.FAILURES, DSL.val(json(step.failures())))))
            .where(isCurrent(job))
            .execute()
        == 1;
  }

  /** As {@link #advance}, on the way back. */
  boolean back(BulkJob job, long before, long undone, long kept) {
    return db.update(BULK_JOB)
            .set(BULK_JOB.UNDO_BEFORE, before)
            .set(BULK_JOB.UNDONE, BULK_JOB.UNDONE.plus(undone))
            .set(BULK_JOB.KEPT, BULK_JOB.KEPT.plus(kept))
            .where(isCurrent(job))
            .execute()
        == 1;
  }

  private static Condition isCurrent(BulkJob job) {
    return BULK_JOB
        .ID
        .eq(job.id())
        .and(BULK_JOB.ATTEMPT.eq(job.attempt()))
        .and(BULK_JOB.STATE.eq(job.state().name()));
  }

  private static Condition isIn(Collection<BulkState> states) {
    return BULK_JOB.STATE.in(states.stream().map(Enum::name).toList());
  }

  private JSONB json(Object value) {
    return JSONB.valueOf(json.writeValueAsString(value));
  }

  @SuppressWarnings("unchecked")
  private BulkJob read(Record row) {
    var scopes = row.get(BULK_JOB.SCOPES);
    var problem = row.get(BULK_JOB.PROBLEM);
    return new BulkJob(
        row.get(BULK_JOB.ID),
        row.get(BULK_JOB.TYPE),
        row.get(BULK_JOB.USER_ID),
        scopes == null ? null : Arrays.stream(scopes).collect(Collectors.toSet()),
        json.readValue(row.get(BULK_JOB.PLAN).data(), BulkPlan.class),
        BulkState.valueOf(row.get(BULK_JOB.STATE)),
        row.get(BULK_JOB.ATTEMPT),
        row.get(BULK_JOB.CURSOR),
        new BulkJob.Tally(
            row.get(BULK_JOB.TOTAL),
            row.get(BULK_JOB.CHANGED),
            row.get(BULK_JOB.UNCHANGED),
            row.get(BULK_JOB.FAILED),
            row.get(BULK_JOB.UNDONE),
            row.get(BULK_JOB.KEPT)),
        json.readValue(row.get(BULK_JOB.FAILURES).data(), MAPS),
        row.get(BULK_JOB.UNDO_BEFORE),
        problem == null ? null : json.readValue(problem.data(), Map.class),
        row.get(BULK_JOB.CREATED_AT),
        row.get(BULK_JOB.FINISHED_AT));
  }
}
