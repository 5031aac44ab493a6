package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.API_TOKEN;
import static io.guanxi.tables.Tables.APP_USER;
import static io.guanxi.tables.Tables.TEAM_MEMBER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import io.guanxi.platform.access.Roles;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.notify.Notice;
import io.guanxi.platform.notify.Notices;
import io.guanxi.platform.setup.Company;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells, once per token and a fortnight before, that it ends: the owner of a personal one; for a
 * service account its team's managers and who looks after tokens.
 */
@Component
class WarnOfEndingTokens {

  static final Duration AHEAD = Duration.ofDays(14);

  private final DSLContext db;
  private final SharedTime time;
  private final Notices notices;
  private final Company company;

  WarnOfEndingTokens(DSLContext db, SharedTime time, Notices notices, Company company) {
    this.db = db;
    this.time = time;
    this.notices = notices;
    this.company = company;
  }

  /** How many were warned of. */
  @Transactional
  public int run() {
    var now = time.now();
    var ending =
        db.select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.EXPIRES_AT)
            .select(APP_USER.ID, APP_USER.NAME, APP_USER.SERVICE, APP_USER.TEAM_ID)
            .from(API_TOKEN)
            .join(APP_USER)
            .on(APP_USER.ID.eq(API_TOKEN.USER_ID))
            .where(
                API_TOKEN.EXPIRES_AT.between(now, now.plus(AHEAD)),
                API_TOKEN.WARNED_AT.isNull(),
                APP_USER.ACTIVE.isTrue())
            .forUpdate()
            .of(API_TOKEN)
            .skipLocked()
            .fetch();
    for (var row : ending) {
      var to =
          row.get(APP_USER.SERVICE)
              ? keepers(row.get(APP_USER.TEAM_ID))
              : List.of(row.get(APP_USER.ID));
      notices.tell(
          Notice.of(AccountNotices.TOKEN_ENDS, to, null)
              .with(
                  Map.of(
                      "token",
                      row.get(API_TOKEN.NAME),
                      "account",
                      row.get(APP_USER.NAME),
                      "date",
                      LocalDate.ofInstant(row.get(API_TOKEN.EXPIRES_AT), company.zone())
                          .toString())));
      db.update(API_TOKEN)
          .set(API_TOKEN.WARNED_AT, now)
          .where(API_TOKEN.ID.eq(row.get(API_TOKEN.ID)))
          .execute();
    }
    return ending.size();
  }

  private List<Long> keepers(@Nullable Long team) {
    var right = val(SystemRight.TOKENS.code()).eq(any(ACCESS_ROLE.SYSTEM));
    var keeps =
        exists(
            selectOne()
                .from(ACCESS_ROLE)
                .where(
                    ACCESS_ROLE.KEY.eq(any(APP_USER.ROLES)),
                    right.or(ACCESS_ROLE.KEY.eq(Roles.ADMINISTRATOR))));
    var manages =
        exists(
            selectOne()
                .from(TEAM_MEMBER)
                .where(
                    TEAM_MEMBER.USER_ID.eq(APP_USER.ID),
                    TEAM_MEMBER.TEAM_ID.eq(team),
                    TEAM_MEMBER.MANAGER.isTrue()));
    return db.select(APP_USER.ID)
        .from(APP_USER)
        .where(keeps.or(manages))
        .and(APP_USER.ACTIVE.isTrue())
        .and(APP_USER.SERVICE.isFalse())
        .and(APP_USER.DELETED_AT.isNull())
        .fetch(APP_USER.ID);
  }
}
