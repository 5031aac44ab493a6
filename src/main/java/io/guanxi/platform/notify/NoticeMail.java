package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTICE;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.mail.Letter;
import io.guanxi.platform.mail.Mail;
import io.guanxi.platform.setup.WebAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what has come due of somebody's notices into one letter, of what is still unread. */
@Component
class NoticeMail {

  private static final int MOST = 50;
  private static final Duration KEPT = Duration.ofDays(180);

  private final DSLContext db;
  private final TransactionTemplate transaction;
  private final Recipients recipients;
  private final NoticeReader reader;
  private final Mail mail;
  private final WebAddress address;
  private final Clock clock;

  NoticeMail(
      DSLContext db,
      TransactionTemplate transaction,
      Recipients recipients,
      NoticeReader reader,
      Mail mail,
      WebAddress address,
      Clock clock) {
    this.db = db;
    this.transaction = transaction;
    this.recipients = recipients;
    this.reader = reader;
    this.mail = mail;
    this.address = address;
    this.clock = clock;
  }

  void round() {
    while (Boolean.TRUE.equals(transaction.execute(status -> one()))) {
      continue;
    }
  }

  /** One person's letter; false when nobody is waiting for one. */
  private boolean one() {
    var now = clock.instant();
    var first =
        db.select(NOTICE.USER_ID)
            .from(NOTICE)
            .where(NOTICE.MAIL_AT.le(now), NOTICE.MAILED_AT.isNull())
            .orderBy(NOTICE.MAIL_AT)
            .limit(1)
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (first == null) return false;
    long user = first.value1();
    var due =
        db.selectFrom(NOTICE)
            .where(NOTICE.USER_ID.eq(user), NOTICE.MAIL_AT.le(now), NOTICE.MAILED_AT.isNull())
            .orderBy(NOTICE.AT, NOTICE.ID)
            .forUpdate()
            .fetch();
    var person = recipients.of(List.of(user)).get(user);
    if (person != null && mail.isReady()) write(person, due);
    db.update(NOTICE)
        .set(NOTICE.MAILED_AT, now)
        .where(NOTICE.ID.in(due.getValues(NOTICE.ID)))
        .execute();
    return true;
  }

  private void write(Actor person, List<? extends Record> due) {
    // What is not in the inbox cannot have been read there.
    var unread = due.stream().filter(row -> row.get(NOTICE.READ_AT) == null).toList();
    var items = reader.read(unread, person).stream().filter(item -> !item.withheld()).toList();
    if (items.isEmpty()) return;
    mail.post(letter(person, items));
  }

  private Letter letter(Actor person, List<NoticeReader.Item> items) {
    var language = person.locale().toLanguageTag();
    if (items.size() == 1) {
      var item = items.get(0);
      return Letter.to(
              person.id(),
              "notification",
              Map.of("text", item.text(), "link", Objects.toString(link(item), "")))
          .in(language);
    }
    var entries = new ArrayList<Map<String, String>>();
    for (var item : items.subList(0, Math.min(MOST, items.size()))) {
      entries.add(Map.of("text", item.text(), "link", Objects.toString(link(item), "")));
    }
    var base = address.configured();
    return Letter.to(
            person.id(),
            "digest",
            Map.of(
                "count",
                String.valueOf(items.size()),
                "items",
                entries,
                "link",
                base == null ? "" : base + "/inbox"))
        .in(language);
  }

  /** Only of the configured address: nobody's request says where a letter leads. */
  private @Nullable String link(NoticeReader.Item item) {
    var base = address.configured();
    return base == null || item.record() == null
        ? null
        : base + "/" + item.type() + "/" + item.record();
  }

  int clear() {
    return db.deleteFrom(NOTICE).where(NOTICE.AT.lt(clock.instant().minus(KEPT))).execute();
  }
}
