package io.guanxi.platform.file;

import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.ATTACHMENT;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Records;
import io.guanxi.record.Ref;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The files of records. Who may see the record may read them, who may change it may add and remove
 * them.
 */
@Component
class Attachments {

  private static final int MOST = 500;

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Records records;
  private final Registry registry;
  private final AccessScope access;
  private final BlobStore blobs;
  private final Clock clock;

  Attachments(
      DSLContext db,
      TransactionTemplate transaction,
      Records records,
      Registry registry,
      AccessScope access,
      BlobStore blobs,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.records = records;
    this.registry = registry;
    this.access = access;
    this.blobs = blobs;
    this.clock = clock;
  }

  List<Attachment> list(String type, long record, Actor actor) {
    records.get(registry.named(type).key(), record, actor);
    return select(of(type, record));
  }

  Attachment get(String type, long record, long id, Actor actor) {
    records.get(registry.named(type).key(), record, actor);
    return select(of(type, record).and(ATTACHMENT.ID.eq(id))).stream()
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  InputStream open(Attachment attachment) {
    try {
      return blobs.open(attachment.sha256());
    } catch (IOException e) {
      throw Problem.of(410, "file-gone");
    }
  }

  /** Blob first, then row; in between the sweeper waits. */
  Attachment add(String type, long record, FileName name, BlobStore.Incoming content, Actor actor) {
    demandChange(type, record, actor);
    if (db.fetchCount(ATTACHMENT, of(type, record)) >= MOST) {
      throw Problem.conflict("too-many-items", MOST);
    }
    Long id = transaction.execute(status -> store(type, record, name, content, actor));
    return get(type, record, Objects.requireNonNull(id), actor);
  }

  private Long store(
      String type, long record, FileName name, BlobStore.Incoming content, Actor actor) {
    db.fetch("SELECT pg_advisory_xact_lock_shared({0})", DSL.inline(BlobSweep.TURN));
    try {
      content.keep();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return db.insertInto(ATTACHMENT)
        .set(ATTACHMENT.TYPE, singular(type))
        .set(ATTACHMENT.RECORD_ID, record)
        .set(ATTACHMENT.NAME, name.text())
        .set(ATTACHMENT.SIZE, content.size())
        .set(ATTACHMENT.MEDIA_TYPE, MediaKind.of(name, content.head()))
        .set(ATTACHMENT.SHA256, content.sha256())
        .set(ATTACHMENT.CREATED_AT, clock.instant())
        .set(ATTACHMENT.CREATED_BY, actor.id())
        .returning(ATTACHMENT.ID)
        .fetchSingle(ATTACHMENT.ID);
  }

  void delete(String type, long record, long id, Actor actor) {
    demandChange(type, record, actor);
    var gone =
        db.update(ATTACHMENT)
            .set(ATTACHMENT.DELETED_AT, clock.instant())
            .set(ATTACHMENT.DELETED_BY, actor.id())
            .where(of(type, record), ATTACHMENT.ID.eq(id))
            .execute();
    if (gone == 0) {
      throw Problem.notFound();
    }
  }

  private void demandChange(String type, long record, Actor actor) {
    var spec = registry.named(type);
    if (spec.isReadOnlyApi()) {
      throw Problem.of(405, "read-only-type", type);
    }
    records.get(spec.key(), record, actor);
    if (!access.may(Verb.UPDATE, spec, actor) || !reaches(spec, record, actor)) {
      throw Problem.forbidden("may-not", Verb.UPDATE.code(), type);
    }
  }

  private boolean reaches(TypeSpec spec, long record, Actor actor) {
    var rows = spec.id().eq(record).and(access.rows(Verb.UPDATE, spec, actor));
    return db.fetchExists(spec.table(), rows);
  }

  private Condition of(String type, long record) {
    return ATTACHMENT
        .RECORD_ID
        .eq(record)
        .and(ATTACHMENT.TYPE.eq(singular(type)))
        .and(ATTACHMENT.DELETED_AT.isNull());
  }

  private String singular(String type) {
    return registry.named(type).key().singular();
  }

  private List<Attachment> select(Condition which) {
    return db.select(ATTACHMENT.fields())
        .select(APP_USER.NAME)
        .from(ATTACHMENT)
        .leftJoin(APP_USER)
        .on(APP_USER.ID.eq(ATTACHMENT.CREATED_BY))
        .where(which)
        .orderBy(ATTACHMENT.ID)
        .fetch(Attachments::read);
  }

  private static Attachment read(Record row) {
    var by = row.get(ATTACHMENT.CREATED_BY);
    return new Attachment(
        row.get(ATTACHMENT.ID),
        row.get(ATTACHMENT.NAME),
        row.get(ATTACHMENT.SIZE),
        row.get(ATTACHMENT.MEDIA_TYPE),
        row.get(ATTACHMENT.SHA256),
        row.get(ATTACHMENT.CREATED_AT),
        by == null ? null : new Ref(by, row.get(APP_USER.NAME)));
  }
}
