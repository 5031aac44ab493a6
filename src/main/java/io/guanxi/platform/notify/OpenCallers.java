package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.API_TOKEN;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.USER_SESSION;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Which sessions and tokens still open the door. */
@Component
class OpenCallers {

  private final DSLContext db;
  private final Clock clock;

  OpenCallers(DSLContext db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * @param callers as {@code session 12} and {@code token 7}
   */
  Set<String> alive(Collection<String> callers) {
    var out = new HashSet<String>();
    var sessions = ids("session ", callers);
    if (!sessions.isEmpty()) {
      db.select(USER_SESSION.ID)
          .from(USER_SESSION)
          .join(APP_USER)
          .on(APP_USER.ID.eq(USER_SESSION.USER_ID))
          .where(
              USER_SESSION.ID.in(sessions), APP_USER.ACTIVE.isTrue(), APP_USER.DELETED_AT.isNull())
          .forEach(row -> out.add("session " + row.value1()));
    }
    var tokens = ids("token ", callers);
    if (!tokens.isEmpty()) {
      db.select(API_TOKEN.ID)
          .from(API_TOKEN)
          .join(APP_USER)
          .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
          .where(API_TOKEN.ID.in(tokens), APP_USER.ACTIVE.isTrue(), APP_USER.DELETED_AT.isNull())
          .and(API_TOKEN.EXPIRES_AT.isNull().or(API_TOKEN.EXPIRES_AT.gt(clock.instant())))
          .forEach(row -> out.add("token " + row.value1()));
    }
    return out;
  }

  private static List<Long> ids(String prefix, Collection<String> callers) {
    return callers.stream()
        .filter(caller -> caller.startsWith(prefix))
        .map(caller -> Long.valueOf(caller.substring(prefix.length())))
        .toList();
  }
}
