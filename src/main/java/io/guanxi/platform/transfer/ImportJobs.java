package io.guanxi.platform.transfer;

import static io.guanxi.tables.Tables.IMPORT_JOB;
import static io.guanxi.tables.Tables.IMPORT_MAPPING;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Roles;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** The imports of the installation. One sees one's own; the administrator sees all. */
@Component
class ImportJobs {

  private static final int LISTED = 200;

  private final DSLContext db;
  private final Clock clock;
  private final ObjectMapper json;

  ImportJobs(DSLContext db, Clock clock, ObjectMapper json) {
    this.db = db;
    this.clock = clock;
    this.json = json;
  }

  /** A file that has arrived. */
  record Upload(
      String type, String fileName, long size, String storedAs, String sha256, Reading reading) {}

  /** How a file was understood. */
  record Reading(ImportPlan plan, Map<String, Object> detected, String headerHash, long total) {}

  long create(Upload upload, Actor actor) {
    var scopes = actor.scopes() == null ? null : actor.scopes().toArray(String[]::new);
    return db.insertInto(IMPORT_JOB)
        .set(IMPORT_JOB.TYPE, upload.type())
        .set(IMPORT_JOB.USER_ID, actor.id())
        .set(IMPORT_JOB.SCOPES, scopes)
        .set(IMPORT_JOB.FILE_NAME, upload.fileName())
        .set(IMPORT_JOB.FILE_SIZE, upload.size())
        .set(IMPORT_JOB.STORED_AS, upload.storedAs())
        .set(IMPORT_JOB.SHA256, upload.sha256())
        .set(IMPORT_JOB.STATE, ImportState.UPLOADED.name())
        .set(reading(upload.reading()))
        .set(IMPORT_JOB.CREATED_AT, clock.instant())
        .returningResult(IMPORT_JOB.ID)
        .fetchSingle()
        .value1();
  }

  /** Takes other decisions about a file; refused once rows were written. */
  void replan(long id, Reading reading) {
    var changed =
        db.update(IMPORT_JOB)
            .set(reading(reading))
            .set(IMPORT_JOB.STATE, ImportState.MAPPED.name())
            .setNull(IMPORT_JOB.DRY_RUN)
            .where(IMPORT_JOB.ID.eq(id), isIn(ImportState.OPEN))
            .execute();
    if (changed == 0) {
      throw Problem.conflict("import-under-way");
    }
  }

  /** Makes records of another type of a file; refused once rows were written. */
  void retype(long id, String type, Reading reading) {
    var changed =
        db.update(IMPORT_JOB)
            .set(reading(reading))
            .set(IMPORT_JOB.TYPE, type)
            .set(IMPORT_JOB.STATE, ImportState.UPLOADED.name())
            .setNull(IMPORT_JOB.DRY_RUN)
            .where(IMPORT_JOB.ID.eq(id), isIn(ImportState.OPEN))
            .execute();
    if (changed == 0) {
      throw Problem.conflict("import-under-way");
    }
  }

  private Map<Field<?>, Object> reading(Reading reading) {
    var row = new HashMap<Field<?>, Object>();
    row.put(IMPORT_JOB.PLAN, json(reading.plan()));
    row.put(IMPORT_JOB.DETECTED, json(reading.detected()));
    row.put(IMPORT_JOB.HEADER_HASH, reading.headerHash());
    row.put(IMPORT_JOB.TOTAL, reading.total());
    return row;
  }

  ImportJob get(long id, Actor actor) {
    var row = db.selectFrom(IMPORT_JOB).where(IMPORT_JOB.ID.eq(id)).and(visible(actor)).fetchOne();
    if (row == null) {
      throw Problem.notFound();
    }
    return read(row);
  }

  /** For the task, which works for whoever started it. */
  @Nullable ImportJob find(long id) {
    var row = db.selectFrom(IMPORT_JOB).where(IMPORT_JOB.ID.eq(id)).fetchOne();
    return row == null ? null : read(row);
  }

  List<ImportJob> list(Actor actor) {
    return db.selectFrom(IMPORT_JOB)
        .where(visible(actor))
        .orderBy(IMPORT_JOB.ID.desc())
        .limit(LISTED)
        .fetch(this::read);
  }

  private static Condition visible(Actor actor) {
    return actor.is(Roles.ADMINISTRATOR) ? DSL.noCondition() : IMPORT_JOB.USER_ID.eq(actor.id());
  }

  /** The number of the new attempt, or 0 when the import is in none of the states. */
  int begin(long id, Set<ImportState> from, ImportState to) {
    var row =
        db.update(IMPORT_JOB)
            .set(IMPORT_JOB.STATE, to.name())
            .set(IMPORT_JOB.ATTEMPT, IMPORT_JOB.ATTEMPT.plus(1))
            .set(IMPORT_JOB.STARTED_AT, DSL.coalesce(IMPORT_JOB.STARTED_AT, clock.instant()))
            .setNull(IMPORT_JOB.PROBLEM)
            .where(IMPORT_JOB.ID.eq(id), isIn(from))
            .returningResult(IMPORT_JOB.ATTEMPT)
            .fetchOne();
    return row == null ? 0 : row.value1();
  }

  boolean move(long id, Collection<ImportState> from, ImportState to) {
    var finished =
        ImportState.WORKING.contains(to) || ImportState.OPEN.contains(to) ? null : clock.instant();
    return db.update(IMPORT_JOB)
            .set(IMPORT_JOB.STATE, to.name())
            .set(IMPORT_JOB.FINISHED_AT, finished)
            .where(IMPORT_JOB.ID.eq(id), isIn(from))
            .execute()
        == 1;
  }

  /** Sets what an attempt found out, if it has not been overtaken. */
  boolean note(ImportJob job, Field<JSONB> field, @Nullable Object value) {
    return db.update(IMPORT_JOB).set(field, json(value)).where(isCurrent(job)).execute() == 1;
  }

  /**
   * Moves on by the rows of a chunk, in the transaction that wrote them; false when the import was
   * paused, cancelled or taken over meanwhile, so that the chunk must not count.
   */
  boolean advance(ImportJob job, long from, long to, Chunk.Counts counts, long elapsedMs) {
    return db.update(IMPORT_JOB)
            .set(IMPORT_JOB.POSITION, to)
            .set(IMPORT_JOB.TOTAL, DSL.greatest(IMPORT_JOB.TOTAL, DSL.val(to)))
            .set(IMPORT_JOB.CREATED, IMPORT_JOB.CREATED.plus(counts.created()))
            .set(IMPORT_JOB.UPDATED, IMPORT_JOB.UPDATED.plus(counts.updated()))
            .set(IMPORT_JOB.UNCHANGED, IMPORT_JOB.UNCHANGED.plus(counts.unchanged()))
            .set(IMPORT_JOB.FAILED, IMPORT_JOB.FAILED.plus(counts.failed()))
            .set(IMPORT_JOB.ELAPSED_MS, IMPORT_JOB.ELAPSED_MS.plus(elapsedMs))
            .where(isCurrent(job), IMPORT_JOB.POSITION.eq(from))
            .execute()
        == 1;
  }

  /** The file's end was reached after so many rows. */
  boolean finish(ImportJob job, long total, ImportState to) {
    return db.update(IMPORT_JOB)
            .set(IMPORT_JOB.STATE, to.name())
            .set(IMPORT_JOB.TOTAL, total)
            .set(IMPORT_JOB.FINISHED_AT, clock.instant())
            .where(isCurrent(job))
            .execute()
        == 1;
  }

  private static Condition isCurrent(ImportJob job) {
    return IMPORT_JOB
        .ID
        .eq(job.id())
        .and(IMPORT_JOB.ATTEMPT.eq(job.attempt()))
        .and(IMPORT_JOB.STATE.eq(job.state().name()));
  }

  private static Condition isIn(Collection<ImportState> states) {
    return IMPORT_JOB.STATE.in(states.stream().map(Enum::name).toList());
  }

  /** An earlier import of the very same file that has left records. */
  @Nullable Long earlier(ImportJob job) {
    return db.select(DSL.max(IMPORT_JOB.ID))
        .from(IMPORT_JOB)
        .where(IMPORT_JOB.SHA256.eq(job.sha256()), IMPORT_JOB.TYPE.eq(job.type()))
        .and(IMPORT_JOB.ID.ne(job.id()))
        .and(IMPORT_JOB.CREATED.gt(0L))
        .and(IMPORT_JOB.STATE.ne(ImportState.UNDONE.name()))
        .fetchSingle()
        .value1();
  }

  void remember(ImportJob job) {
    db.insertInto(IMPORT_MAPPING)
        .set(IMPORT_MAPPING.USER_ID, job.userId())
        .set(IMPORT_MAPPING.TYPE, job.type())
        .set(IMPORT_MAPPING.HEADER_HASH, job.headerHash())
        .set(IMPORT_MAPPING.PLAN, json(job.plan()))
        .set(IMPORT_MAPPING.USED_AT, clock.instant())
        .onConflict(IMPORT_MAPPING.USER_ID, IMPORT_MAPPING.TYPE, IMPORT_MAPPING.HEADER_HASH)
        .doUpdate()
        .set(IMPORT_MAPPING.PLAN, DSL.excluded(IMPORT_MAPPING.PLAN))
        .set(IMPORT_MAPPING.USED_AT, DSL.excluded(IMPORT_MAPPING.USED_AT))
        .execute();
  }

  /** How this user mapped such a file the last time. */
  @Nullable ImportPlan remembered(long user, String type, String headerHash) {
    var plan =
        db.select(IMPORT_MAPPING.PLAN)
            .from(IMPORT_MAPPING)
            .where(IMPORT_MAPPING.USER_ID.eq(user), IMPORT_MAPPING.TYPE.eq(type))
            .and(IMPORT_MAPPING.HEADER_HASH.eq(headerHash))
            .fetchOne(IMPORT_MAPPING.PLAN);
    return plan == null ? null : json.readValue(plan.data(), ImportPlan.class);
  }

  private JSONB json(@Nullable Object value) {
    return JSONB.valueOf(json.writeValueAsString(value));
  }

  @SuppressWarnings("unchecked")
  private @Nullable Map<String, Object> map(@Nullable JSONB value) {
    return value == null ? null : json.readValue(value.data(), Map.class);
  }

  private ImportJob read(Record row) {
    var scopes = row.get(IMPORT_JOB.SCOPES);
    return new ImportJob(
        row.get(IMPORT_JOB.ID),
        row.get(IMPORT_JOB.TYPE),
        row.get(IMPORT_JOB.USER_ID),
        scopes == null ? null : Arrays.stream(scopes).collect(Collectors.toSet()),
        row.get(IMPORT_JOB.FILE_NAME),
        row.get(IMPORT_JOB.STORED_AS),
        row.get(IMPORT_JOB.SHA256),
        ImportState.valueOf(row.get(IMPORT_JOB.STATE)),
        row.get(IMPORT_JOB.ATTEMPT),
        json.readValue(row.get(IMPORT_JOB.PLAN).data(), ImportPlan.class),
        Objects.requireNonNull(map(row.get(IMPORT_JOB.DETECTED))),
        row.get(IMPORT_JOB.HEADER_HASH),
        new ImportJob.Tally(
            row.get(IMPORT_JOB.TOTAL),
            row.get(IMPORT_JOB.POSITION),
            row.get(IMPORT_JOB.CREATED),
            row.get(IMPORT_JOB.UPDATED),
            row.get(IMPORT_JOB.UNCHANGED),
            row.get(IMPORT_JOB.FAILED),
            row.get(IMPORT_JOB.ELAPSED_MS)),
        map(row.get(IMPORT_JOB.DRY_RUN)),
        map(row.get(IMPORT_JOB.PROBLEM)),
        map(row.get(IMPORT_JOB.UNDONE)),
        row.get(IMPORT_JOB.CREATED_AT),
        row.get(IMPORT_JOB.STARTED_AT),
        row.get(IMPORT_JOB.FINISHED_AT));
  }
}
