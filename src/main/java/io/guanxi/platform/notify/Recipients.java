package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.APP_USER;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Origin;
import io.guanxi.platform.access.Roles;
import io.guanxi.platform.setup.Company;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** People who may be told something, with the standing they have now. */
@Component
class Recipients {

  private final DSLContext db;
  private final Company company;

  Recipients(DSLContext db, Company company) {
    this.db = db;
    this.company = company;
  }

  /** By id, those who may still sign in. */
  Map<Long, Actor> of(Collection<Long> ids) {
    if (ids.isEmpty()) return Map.of();
    var out = new LinkedHashMap<Long, Actor>();
    db.select(
            APP_USER.ID,
            APP_USER.NAME,
            APP_USER.ROLES,
            APP_USER.TEAM_ID,
            APP_USER.TIME_ZONE,
            APP_USER.LANGUAGE)
        .from(APP_USER)
        .where(APP_USER.ID.in(ids), APP_USER.ACTIVE.isTrue(), APP_USER.DELETED_AT.isNull())
        .orderBy(APP_USER.ID)
        .forEach(
            row ->
                out.put(
                    row.value1(),
                    new Actor(
                        row.value1(),
                        row.value2(),
                        Set.copyOf(List.of(row.value3())),
                        row.value4(),
                        row.value5() == null ? company.zone() : ZoneId.of(row.value5()),
                        Locale.forLanguageTag(row.value6()),
                        Origin.SYSTEM,
                        null)));
    return out;
  }

  /** Nobody: reads what is to be told on before it is known to whom. */
  Actor program() {
    return new Actor(
        0,
        "",
        Set.of(Roles.ADMINISTRATOR),
        null,
        company.zone(),
        company.language(),
        Origin.SYSTEM,
        null);
  }
}
