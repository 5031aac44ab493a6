package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.NOTICE_CHOICE;

import io.guanxi.platform.setup.AppSettings;
import io.guanxi.platform.signal.Remembered;
import io.guanxi.platform.signal.Signals;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How each wants to be told of each kind: his own choice, the company's, the program's. */
@Component
class Choices {

  static final List<String> MAILS = List.of("now", "hourly", "daily", "never");

  private static final String KEY = "notices";

  private final DSLContext db;
  private final AppSettings settings;
  private final NoticeKinds kinds;
  private final Remembered<Defaults> company;

  Choices(DSLContext db, AppSettings settings, NoticeKinds kinds, Signals signals) {
    this.db = db;
    this.settings = settings;
    this.kinds = kinds;
    this.company = signals.remember("notice-defaults", this::load);
  }

  /**
   * A choice for one kind.
   *
   * @param inApp null: as by default
   * @param mail null: as by default
   */
  record Choice(@Nullable Boolean inApp, @Nullable String mail) {
    static final Choice NONE = new Choice(null, null);
  }

  /** What holds in the end. */
  record Way(boolean inApp, String mail) {}

  /** The company's own, by kind. */
  record Defaults(Map<String, Choice> kinds) {}

  Map<String, Choice> company() {
    return company.get().kinds();
  }

  void storeCompany(Map<String, Choice> choices) {
    settings.put(KEY, new Defaults(choices));
    company.changed();
  }

  Way byDefault(NoticeKind kind) {
    var choice = company().getOrDefault(kind.key(), Choice.NONE);
    return new Way(
        choice.inApp() == null || choice.inApp(),
        choice.mail() == null ? kind.mail() : choice.mail());
  }

  Map<String, Choice> of(long user) {
    return db.selectFrom(NOTICE_CHOICE)
        .where(NOTICE_CHOICE.USER_ID.eq(user))
        .fetchMap(
            NOTICE_CHOICE.KIND,
            row -> new Choice(row.get(NOTICE_CHOICE.IN_APP), row.get(NOTICE_CHOICE.MAIL)));
  }

  void store(long user, String kind, Choice choice) {
    kinds.asked(kind);
    if (choice.equals(Choice.NONE)) {
      db.deleteFrom(NOTICE_CHOICE)
          .where(NOTICE_CHOICE.USER_ID.eq(user), NOTICE_CHOICE.KIND.eq(kind))
          .execute();
      return;
    }
    db.insertInto(NOTICE_CHOICE)
        .set(NOTICE_CHOICE.USER_ID, user)
        .set(NOTICE_CHOICE.KIND, kind)
        .set(NOTICE_CHOICE.IN_APP, choice.inApp())
        .set(NOTICE_CHOICE.MAIL, choice.mail())
        .onConflict(NOTICE_CHOICE.USER_ID, NOTICE_CHOICE.KIND)
        .doUpdate()
        .set(NOTICE_CHOICE.IN_APP, choice.inApp())
        .set(NOTICE_CHOICE.MAIL, choice.mail())
        .execute();
  }

  /** By user. */
  Map<Long, Way> ways(NoticeKind kind, Collection<Long> users) {
    var standard = byDefault(kind);
    var out = new HashMap<Long, Way>();
    users.forEach(user -> out.put(user, standard));
    db.selectFrom(NOTICE_CHOICE)
        .where(NOTICE_CHOICE.USER_ID.in(users), NOTICE_CHOICE.KIND.eq(kind.key()))
        .forEach(
            row -> {
              var inApp = row.get(NOTICE_CHOICE.IN_APP);
              var mail = row.get(NOTICE_CHOICE.MAIL);
              out.put(
                  row.get(NOTICE_CHOICE.USER_ID),
                  new Way(
                      inApp == null ? standard.inApp() : inApp,
                      mail == null ? standard.mail() : mail));
            });
    return out;
  }

  private Defaults load() {
    var stored = settings.find(KEY, Defaults.class);
    return stored == null ? new Defaults(Map.of()) : stored;
  }
}
