package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTICE;

import io.guanxi.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own notices. Nothing here reaches anybody else's. */
@Component
class Inbox {

  static final List<String> FOLDERS = List.of("all", "unread", "archived");

  private static final int PAGE = 30;

  private final DSLContext db;
  private final NoticeReader reader;
  private final InboxSignal signal;
  private final Clock clock;

  Inbox(DSLContext db, NoticeReader reader, InboxSignal signal, Clock clock) {
    this.db = db;
    this.reader = reader;
    this.signal = signal;
    this.clock = clock;
  }

  /** A page, the latest first; {@code next} is null at the end. */
  record Page(List<NoticeReader.Item> items, @Nullable String next, int unread) {}

  Page list(String folder, @Nullable String kind, @Nullable Position before, Actor actor) {
    var rows =
        db.selectFrom(NOTICE)
            .where(NOTICE.USER_ID.eq(actor.id()), NOTICE.IN_APP.isTrue(), in(folder))
            .and(kind == null ? DSL.noCondition() : NOTICE.KIND.eq(kind))
            .and(
                before == null
                    ? DSL.noCondition()
                    : DSL.row(NOTICE.AT, NOTICE.ID).lt(before.at(), before.id()))
            .orderBy(NOTICE.AT.desc(), NOTICE.ID.desc())
            .limit(PAGE + 1)
            .fetch();
    boolean more = rows.size() > PAGE;
    var page = more ? rows.subList(0, PAGE) : rows;
    var last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Page(
        reader.read(page, actor),
        more && last != null ? last.get(NOTICE.AT) + "_" + last.get(NOTICE.ID) : null,
        unread(actor.id()));
  }

  /** Where a page ended. */
  record Position(Instant at, long id) {}

  int unread(long user) {
    return db.fetchCount(NOTICE, NOTICE.USER_ID.eq(user).and(isUnread()));
  }

  /** By user; those with none are missing. */
  Map<Long, Integer> unread(Collection<Long> users) {
    return db.select(NOTICE.USER_ID, DSL.count())
        .from(NOTICE)
        .where(NOTICE.USER_ID.in(users), isUnread())
        .groupBy(NOTICE.USER_ID)
        .fetchMap(NOTICE.USER_ID, DSL.count());
  }

  /** By user: the latest moment anything was told; what tells one state from another. */
  Map<Long, Instant> latest(Collection<Long> users) {
    return db.select(NOTICE.USER_ID, DSL.max(NOTICE.AT))
        .from(NOTICE)
        .where(NOTICE.USER_ID.in(users), NOTICE.IN_APP.isTrue())
        .groupBy(NOTICE.USER_ID)
        .fetchMap(NOTICE.USER_ID, DSL.max(NOTICE.AT));
  }

  /** Whether the user has such a notice. */
  @Transactional
  public boolean read(long user, long id, boolean read) {
    if (read) return set(user, NOTICE.ID.eq(id), NOTICE.READ_AT, clock.instant()) > 0;
    // Unread again it stands alone: more of the same may have begun another.
    int count =
        db.update(NOTICE)
            .setNull(NOTICE.READ_AT)
            .set(NOTICE.GROUP_KEY, DSL.concat(NOTICE.KIND, DSL.inline(" again "), NOTICE.ID))
            .where(NOTICE.USER_ID.eq(user), NOTICE.ID.eq(id))
            .execute();
    if (count > 0) signal.changed(List.of(user));
    return count > 0;
  }

  /** All up to one that he has seen, so that none that came meanwhile is lost. */
  @Transactional
  public int readAll(long user, @Nullable Instant until) {
    var seen = until == null ? DSL.noCondition() : NOTICE.AT.le(until);
    return set(user, NOTICE.READ_AT.isNull().and(seen), NOTICE.READ_AT, clock.instant());
  }

  @Transactional
  public boolean archive(long user, long id, boolean archived) {
    var now = clock.instant();
    if (archived) {
      set(user, NOTICE.ID.eq(id).and(NOTICE.READ_AT.isNull()), NOTICE.READ_AT, now);
    }
    return set(user, NOTICE.ID.eq(id), NOTICE.ARCHIVED_AT, archived ? now : null) > 0;
  }

  private int set(
      long user, Condition which, org.jooq.Field<Instant> field, @Nullable Instant value) {
    int count =
        db.update(NOTICE).set(field, value).where(NOTICE.USER_ID.eq(user)).and(which).execute();
    if (count > 0) signal.changed(List.of(user));
    return count;
  }

  private static Condition isUnread() {
    return NOTICE.IN_APP.isTrue().and(NOTICE.READ_AT.isNull()).and(NOTICE.ARCHIVED_AT.isNull());
  }

  private static Condition in(String folder) {
    return switch (folder) {
      case "unread" -> NOTICE.ARCHIVED_AT.isNull().and(NOTICE.READ_AT.isNull());
      case "archived" -> NOTICE.ARCHIVED_AT.isNotNull();
      default -> NOTICE.ARCHIVED_AT.isNull();
    };
  }
}
