package io.guanxi.platform.identity;

import static io.guanxi.tables.Tables.ACCESS_ROLE;
import static io.guanxi.tables.Tables.APP_USER;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

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
        .and(APP_USER.SERVICE.isFalse())
        .orderBy(
            lower(APP_USER.LOGIN).eq(folded).desc(),
            lower(APP_USER.EMAIL).eq(folded).desc().nullsLast())
        .limit(1)
        .fetchOne();
  }

  /** A person who may sign in. */
  @Nullable Record findActive(long id) {
    return db.selectFrom(APP_USER)
        .where(
            APP_USER.ID.eq(id),
            APP_USER.DELETED_AT.isNull(),
            APP_USER.ACTIVE.isTrue(),
            APP_USER.SERVICE.isFalse())
        .fetchOne();
  }

  /** Whether a role of the user asks for a second factor. */
  boolean needsSecondFactor(long id) {
    return db.fetchExists(
        selectOne()
            .from(ACCESS_ROLE)
            .join(APP_USER)
            .on(ACCESS_ROLE.KEY.eq(any(APP_USER.ROLES)))
            .where(APP_USER.ID.eq(id), ACCESS_ROLE.SECOND_FACTOR.isTrue()));
  }

  @Nullable Record find(long id) {
    return db.selectFrom(APP_USER)
        .where(APP_USER.ID.eq(id), APP_USER.DELETED_AT.isNull())
        .fetchOne();
  }
}
