package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import io.guanxi.platform.setup.Company;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds users by what they are called. */
@Component
class UserDirectory {

  private final DSLContext db;
  private final Company company;

  UserDirectory(DSLContext db, Company company) {
    this.db = db;
    this.company = company;
  }

  /** By sign-in name, e-mail or mobile, in this order. */
  @Nullable Record findForSignIn(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      return null;
    }
    var folded = name.toLowerCase(Locale.ROOT);
    var mobile = Mobile.normalized(name, company.phoneRegion());
    var byMobile = mobile == null ? noCondition() : APP_USER.MOBILE.eq(mobile);
    return db.selectFrom(APP_USER)
        .where(lower(APP_USER.LOGIN).eq(folded).or(lower(APP_USER.EMAIL).eq(folded)).or(byMobile))
        .and(APP_USER.DELETED_AT.isNull())
        .and(APP_USER.ACTIVE.isTrue())
        .orderBy(
            lower(APP_USER.LOGIN).eq(folded).desc(),
            lower(APP_USER.EMAIL).eq(folded).desc().nullsLast())
        .limit(1)
        .fetchOne();
  }

  @Nullable Record find(long id) {
    return db.selectFrom(APP_USER)
        .where(APP_USER.ID.eq(id), APP_USER.DELETED_AT.isNull())
        .fetchOne();
  }
}
