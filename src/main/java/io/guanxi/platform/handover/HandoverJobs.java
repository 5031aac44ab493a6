package io.guanxi.platform.handover;

import static io.guanxi.tables.Tables.HANDOVER_JOB;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
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

/** The handovers of the installation. One sees one's own; who answers for people sees all. */
@Component
class HandoverJobs {

  /** So many failures are kept by name; all are counted. */
  static final int LISTED = 200;

  private static final TypeReference<List<Map<String, Object>>> MAPS = new TypeReference<>() {};
  private static final TypeReference<Map<String, List<Map<String, Object>>>> BY_PART =
      new TypeReference<>() {};

  private final DSLContext db;
  private final Standing standing;
  private final Clock clock;
  private final ObjectMapper json;

  HandoverJobs(DSLContext db, Standing standing, Clock clock, ObjectMapper json) {
    this.db = db;
    this.standing = standing;
    this.clock = clock;
    this.json = json;
  }

  /** What a chunk brought, and where the next begins. */
  record Step(
      int atType,
      long afterId,
      long changed,
      List<Map<String, Object>> failures,
      Map<String, Object> counts) {}

  long create(
      @Nullable Long from,
      List<Long> to,
      HandoverPlan plan,
      @Nullable String reason,
      long total,
      Actor actor) {
    return db.insertInto(HANDOVER_JOB)
        .set(HANDOVER_JOB.USER_ID, actor.id())
        .set(
            HANDOVER_JOB.SCOPES,
            actor.scopes() == null ? null : actor.scopes().toArray(String[]::new))
        .set(HANDOVER_JOB.FROM_ID, from)
        .set(HANDOVER_JOB.TO_IDS, to.toArray(Long[]::new))
        .set(HANDOVER_JOB.PLAN, json(plan))
        .set(HANDOVER_JOB.REASON, reason)
        .set(HANDOVER_JOB.STATE, HandoverState.RUNNING.name())
        .set(HANDOVER_JOB.TOTAL, total)
        .set(HANDOVER_JOB.CREATED_AT, clock.instant())
        .returningResult(HANDOVER_JOB.ID)
        .fetchSingle()
        .value1();
  }

  HandoverJob get(long id, Actor actor) {
    var row =
        db.selectFrom(HANDOVER_JOB).where(HANDOVER_JOB.ID.eq(id)).and(visible(actor)).fetchOne();
    if (row == null) throw Problem.notFound();
    return read(row);
  }

  /** For the task, which works for whoever started it. */
  @Nullable HandoverJob find(long id) {
    var row = db.selectFrom(HANDOVER_JOB).where(HANDOVER_JOB.ID.eq(id)).fetchOne();
    return row == null ? null : read(row);
  }

  List<HandoverJob> list(Actor actor) {
    return db.selectFrom(HANDOVER_JOB)
        .where(visible(actor))
        .orderBy(HANDOVER_JOB.ID.desc())
        .limit(50)
        .fetch(this::read);
  }

  private Condition visible(Actor actor) {
    return standing.has(actor, SystemRight.USERS)
        ? DSL.noCondition()
        : HANDOVER_JOB.USER_ID.eq(actor.id());
  }

  /** The number of the new attempt, or 0 when there is nothing to take back. */
  int undo(long id, Actor by) {
    var row =
        db.update(HANDOVER_JOB)
            .set(HANDOVER_JOB.STATE, HandoverState.UNDOING.name())
            .set(HANDOVER_JOB.UNDO_BY, by.id())
            .set(HANDOVER_JOB.ATTEMPT, HANDOVER_JOB.ATTEMPT.plus(1))
            .set(HANDOVER_JOB.AT_TYPE, 0)
            .setNull(HANDOVER_JOB.UNDO_BEFORE)
            .setNull(HANDOVER_JOB.PROBLEM)
            .setNull(HANDOVER_JOB.FINISHED_AT)
            .where(HANDOVER_JOB.ID.eq(id), isIn(HandoverState.UNDOABLE))
            .returningResult(HANDOVER_JOB.ATTEMPT)
            .fetchOne();
    return row == null ? 0 : row.value1();
  }

  boolean end(long id, Collection<HandoverState> from, HandoverState to) {
    return db.update(HANDOVER_JOB)
            .set(HANDOVER_JOB.STATE, to.name())
            .set(HANDOVER_JOB.FINISHED_AT, clock.instant())
            .where(HANDOVER_JOB.ID.eq(id), isIn(from))
            .execute()
        == 1;
  }

  void fail(HandoverJob job, String code, List<String> args) {
    db.update(HANDOVER_JOB)
        .set(HANDOVER_JOB.PROBLEM, json(Map.of("code", code, "args", args)))
        .set(HANDOVER_JOB.STATE, HandoverState.FAILED.name())
        .set(HANDOVER_JOB.FINISHED_AT, clock.instant())
        .where(isCurrent(job))
        .execute();
  }

  /** False when the job was cancelled or taken over meanwhile, so that the chunk must not count. */
  boolean advance(HandoverJob job, Step step) {
    var room = DSL.field("jsonb_array_length({0})", Integer.class, HANDOVER_JOB.FAILURES);
    return db.update(HANDOVER_JOB)
            .set(HANDOVER_JOB.AT_TYPE, step.atType())
            .set(HANDOVER_JOB.AFTER_ID, step.afterId())
            .set(HANDOVER_JOB.CHANGED, HANDOVER_JOB.CHANGED.plus(step.changed()))
            .set(HANDOVER_JOB.FAILED, HANDOVER_JOB.FAILED.plus((long) step.failures().size()))
            .set(HANDOVER_JOB.COUNTS, json(step.counts()))
            .set(
                HANDOVER_JOB.FAILURES,
                DSL.when(room.ge(LISTED), HANDOVER_JOB.FAILURES)
                    .otherwise(
                        DSL.field(
                            "{0} || {1}",
                            JSONB.class, HANDOVER_JOB.FAILURES, DSL.val(json(step.failures())))))
            .where(isCurrent(job))
            .execute()
        == 1;
  }

  /** What else than records was given, and is to come back when it is taken back. */
  void gave(HandoverJob job, Map<String, List<Map<String, Object>>> given) {
    db.update(HANDOVER_JOB)
        .set(HANDOVER_JOB.GIVEN, json(given))
        .where(HANDOVER_JOB.ID.eq(job.id()))
        .execute();
  }

  /** As {@link #advance}, on the way back. */
  boolean back(HandoverJob job, int atType, @Nullable Long before, long undone, long kept) {
    return db.update(HANDOVER_JOB)
            .set(HANDOVER_JOB.AT_TYPE, atType)
            .set(HANDOVER_JOB.UNDO_BEFORE, before)
            .set(HANDOVER_JOB.UNDONE, HANDOVER_JOB.UNDONE.plus(undone))
            .set(HANDOVER_JOB.KEPT, HANDOVER_JOB.KEPT.plus(kept))
            .where(isCurrent(job))
            .execute()
        == 1;
  }

  private static Condition isCurrent(HandoverJob job) {
    return HANDOVER_JOB
        .ID
        .eq(job.id())
        .and(HANDOVER_JOB.ATTEMPT.eq(job.attempt()))
        .and(HANDOVER_JOB.STATE.eq(job.state().name()));
  }

  private static Condition isIn(Collection<HandoverState> states) {
    return HANDOVER_JOB.STATE.in(states.stream().map(Enum::name).toList());
  }

  private JSONB json(Object value) {
    return JSONB.valueOf(json.writeValueAsString(value));
  }

  @SuppressWarnings("unchecked")
  private HandoverJob read(Record row) {
    var scopes = row.get(HANDOVER_JOB.SCOPES);
    var problem = row.get(HANDOVER_JOB.PROBLEM);
    return new HandoverJob(
        row.get(HANDOVER_JOB.ID),
        row.get(HANDOVER_JOB.USER_ID),
        scopes == null ? null : Arrays.stream(scopes).collect(Collectors.toSet()),
        row.get(HANDOVER_JOB.FROM_ID),
        List.of(row.get(HANDOVER_JOB.TO_IDS)),
        json.readValue(row.get(HANDOVER_JOB.PLAN).data(), HandoverPlan.class),
        row.get(HANDOVER_JOB.REASON),
        HandoverState.valueOf(row.get(HANDOVER_JOB.STATE)),
        row.get(HANDOVER_JOB.ATTEMPT),
        row.get(HANDOVER_JOB.AT_TYPE),
        row.get(HANDOVER_JOB.AFTER_ID),
        new HandoverJob.Tally(
            row.get(HANDOVER_JOB.TOTAL),
            row.get(HANDOVER_JOB.CHANGED),
            row.get(HANDOVER_JOB.FAILED),
            row.get(HANDOVER_JOB.UNDONE),
            row.get(HANDOVER_JOB.KEPT)),
        json.readValue(row.get(HANDOVER_JOB.COUNTS).data(), Map.class),
        json.readValue(row.get(HANDOVER_JOB.GIVEN).data(), BY_PART),
        json.readValue(row.get(HANDOVER_JOB.FAILURES).data(), MAPS),
        row.get(HANDOVER_JOB.UNDO_BEFORE),
        row.get(HANDOVER_JOB.UNDO_BY),
        problem == null ? null : json.readValue(problem.data(), Map.class),
        row.get(HANDOVER_JOB.CREATED_AT),
        row.get(HANDOVER_JOB.FINISHED_AT));
  }
}
