package io.guanxi.platform.audit;

import static io.guanxi.tables.Tables.AUDIT_EVENT;

import io.guanxi.platform.secret.Vault;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Writes events with their seals, and reads them back. */
@Component
class TrailStore {

  private final DSLContext db;
  private final Vault vault;

  TrailStore(DSLContext db, Vault vault) {
    this.db = db;
    this.vault = vault;
  }

  /** Joins the caller's transaction, where there is one. */
  void add(List<Entry> entries) {
    if (entries.isEmpty()) return;
    var ids =
        db.fetchValues(
            "SELECT nextval('audit_event_id_seq') FROM generate_series(1, ?)", entries.size());
    var statements = new ArrayList<Query>();
    for (int i = 0; i < entries.size(); i++) {
      statements.add(insertion((Long) ids.get(i), entries.get(i)));
    }
    if (statements.size() == 1) statements.get(0).execute();
    else db.batch(statements).execute();
  }

  private Query insertion(long id, Entry entry) {
    var records = entry.records();
    return db.insertInto(AUDIT_EVENT)
        .set(AUDIT_EVENT.ID, id)
        .set(AUDIT_EVENT.AT, entry.at())
        .set(AUDIT_EVENT.ACTION, entry.action())
        .set(AUDIT_EVENT.ACTOR_ID, entry.actor())
        .set(AUDIT_EVENT.ACTOR_NAME, entry.name())
        .set(AUDIT_EVENT.ORIGIN, entry.origin())
        .set(AUDIT_EVENT.ORIGIN_REF, entry.originRef())
        .set(AUDIT_EVENT.TYPE, entry.type())
        .set(AUDIT_EVENT.RECORD_ID, entry.record())
        .set(AUDIT_EVENT.ADDRESS, entry.address())
        .set(AUDIT_EVENT.DEVICE, entry.device())
        .set(AUDIT_EVENT.RECORDS, records == null ? null : records.toArray(Long[]::new))
        .set(AUDIT_EVENT.DETAILS, JSONB.valueOf(entry.details()))
        .set(AUDIT_EVENT.SEAL, seal(id, entry));
  }

  byte[] seal(long id, Entry entry) {
    return vault.sign(Canonical.of(id, entry));
  }

  static Entry entry(Record row) {
    var records = row.get(AUDIT_EVENT.RECORDS);
    return new Entry(
        row.get(AUDIT_EVENT.AT),
        row.get(AUDIT_EVENT.ACTION),
        row.get(AUDIT_EVENT.ACTOR_ID),
        row.get(AUDIT_EVENT.ACTOR_NAME),
        row.get(AUDIT_EVENT.ORIGIN),
        row.get(AUDIT_EVENT.ORIGIN_REF),
        row.get(AUDIT_EVENT.TYPE),
        row.get(AUDIT_EVENT.RECORD_ID),
        row.get(AUDIT_EVENT.ADDRESS),
        row.get(AUDIT_EVENT.DEVICE),
        records == null ? null : List.of(records),
        row.get(AUDIT_EVENT.DETAILS).data());
  }
}
