package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTICE;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.notify.NoticeKind.Group;
import io.guanxi.record.Registry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes notices down for those who may know. */
@Component
class Telling {

  private static final int MOST_RECORDS = 100;

  private final DSLContext db;
  private final NoticeKinds kinds;
  private final Recipients recipients;
  private final Sight sight;
  private final Choices choices;
  private final Registry registry;
  private final InboxSignal signal;
  private final JsonMapper json;
  private final Clock clock;

  Telling(
      DSLContext db,
      NoticeKinds kinds,
      Recipients recipients,
      Sight sight,
      Choices choices,
      Registry registry,
      InboxSignal signal,
      JsonMapper json,
      Clock clock) {
    this.db = db;
    this.kinds = kinds;
    this.recipients = recipients;
    this.sight = sight;
    this.choices = choices;
    this.registry = registry;
    this.signal = signal;
    this.json = json;
    this.clock = clock;
  }

  /** Returns those who were told. */
  List<Long> tell(Notice notice) {
    var kind = kinds.get(notice.kind());
    var people = recipients.of(others(notice));
    var ways = choices.ways(kind, people.keySet());
    var told = new ArrayList<Long>();
    people.forEach(
        (id, person) -> {
          var records = seen(notice, person);
          if (notice.type() != null && records.isEmpty()) return;
          write(notice, kind, person, records, Objects.requireNonNull(ways.get(id)));
          told.add(id);
        });
    signal.changed(told);
    return told;
  }

  private static Collection<Long> others(Notice notice) {
    var out = new LinkedHashSet<>(notice.to());
    if (notice.actor() != null) out.remove(notice.actor());
    return out;
  }

  private List<Long> seen(Notice notice, Actor person) {
    var type = notice.type();
    if (type == null) return List.of();
    var seen = sight.seen(registry.get(type), notice.records(), person);
    return notice.records().stream().filter(seen::contains).toList();
  }

  private void write(
      Notice notice, NoticeKind kind, Actor person, List<Long> records, Choices.Way way) {
    var now = clock.instant();
    var mailAt = MailTime.of(way.mail(), kind.group(), now, person.zone());
    if (!way.inApp() && mailAt == null) return;
    int times = Math.max(1, records.size());
    var ids = records.stream().limit(MOST_RECORDS).toArray(Long[]::new);
    db.insertInto(NOTICE)
        .set(NOTICE.USER_ID, person.id())
        .set(NOTICE.KIND, kind.key())
        .set(NOTICE.ACTOR_ID, notice.actor())
        .set(NOTICE.TYPE, notice.type() == null ? null : notice.type().plural())
        .set(NOTICE.RECORDS, ids)
        .set(NOTICE.TIMES, times)
        .set(NOTICE.DETAILS, details(notice.values()))
        .set(NOTICE.GROUP_KEY, group(notice, kind))
        .set(NOTICE.IN_APP, way.inApp())
        .set(NOTICE.AT, now)
        .set(NOTICE.MAIL_AT, mailAt)
        .onConflict(NOTICE.USER_ID, NOTICE.GROUP_KEY)
        .where(NOTICE.READ_AT.isNull(), NOTICE.ARCHIVED_AT.isNull(), NOTICE.MAILED_AT.isNull())
        .doUpdate()
        .set(NOTICE.ACTOR_ID, notice.actor())
        .set(NOTICE.RECORDS, added())
        .set(NOTICE.TIMES, kind.group() == Group.ACTOR ? counted(times) : NOTICE.TIMES.plus(times))
        .set(NOTICE.DETAILS, merged(notice.values()))
        .set(NOTICE.AT, now)
        .set(NOTICE.MAIL_AT, DSL.coalesce(NOTICE.MAIL_AT, DSL.excluded(NOTICE.MAIL_AT)))
        .execute();
  }

  /** Given twice is given once, as far as the records are still known one by one. */
  private static org.jooq.Field<Integer> counted(int times) {
    var together = NOTICE.TIMES.plus(times);
    return DSL.when(together.gt(MOST_RECORDS), together)
        .otherwise(
            DSL.greatest(DSL.field("cardinality({0})", Integer.class, added()), DSL.inline(1)));
  }

  private static org.jooq.Field<Long[]> added() {
    return DSL.field(
        "(SELECT coalesce(array_agg(id ORDER BY nr), '{{}}') FROM (SELECT id, max(nr) AS nr FROM"
            + " unnest({0} || excluded.records) WITH ORDINALITY AS u(id, nr) GROUP BY id"
            + " ORDER BY max(nr) DESC LIMIT {1}) AS kept)",
        NOTICE.RECORDS.getDataType(), NOTICE.RECORDS, DSL.inline(MOST_RECORDS));
  }

  /** Fields that changed are gathered; of other values the last counts. */
  private static org.jooq.Field<JSONB> merged(Map<String, String> values) {
    if (!values.containsKey("fields")) {
      return DSL.field("({0} - 'fields') || excluded.details", JSONB.class, NOTICE.DETAILS);
    }
    return DSL.field(
        "({0} - 'added') || excluded.details || jsonb_build_object('fields',"
            + " concat_ws(',', {0} ->> 'fields', excluded.details ->> 'fields'))",
        JSONB.class, NOTICE.DETAILS);
  }

  private JSONB details(Map<String, String> values) {
    return JSONB.valueOf(json.writeValueAsString(values));
  }

  private String group(Notice notice, NoticeKind kind) {
    var type = notice.type() == null ? "" : notice.type().plural();
    var group = notice.type() == null && kind.group() != Group.ACTOR ? Group.NONE : kind.group();
    return switch (group) {
      case NONE -> kind.key() + " " + java.util.UUID.randomUUID();
      case RECORD -> kind.key() + " " + type + " " + notice.records();
      case ACTOR -> kind.key() + " " + type + " by " + notice.actor();
    };
  }
}
