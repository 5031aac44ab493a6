package io.guanxi.platform.access;

import static io.guanxi.tables.Tables.RECORD_SHARE;

import io.guanxi.record.ById;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/**
 * The records shown to somebody who would not see them. A share lets read or, of its level, change;
 * never delete, export or hand on. It ends by the database's clock.
 */
final class Shares {

  static final String WRITE = "write";

  private Shares() {}

  static boolean extend(Verb verb) {
    return verb == Verb.READ || verb == Verb.UPDATE;
  }

  /** Those shared themselves, and those that hang on one that is. */
  static Condition rows(Verb verb, TypeSpec type, long user, List<Long> teams) {
    var any = new ArrayList<Condition>();
    any.add(ById.in(type.id(), ids(verb, type.key().singular(), user, teams)));
    for (var field : type.links()) {
      var target = field.target();
      if (target == null || !field.isGoingWith()) continue;
      var column = type.column(field.columns().get(0).getName(), Long.class);
      any.add(ById.in(column, ids(verb, target.singular(), user, teams)));
    }
    return DSL.or(any);
  }

  private static Select<Record1<Long>> ids(Verb verb, String type, long user, List<Long> teams) {
    var mine = RECORD_SHARE.USER_ID.eq(user);
    var whose =
        teams.isEmpty()
            ? mine
            : mine.or(RECORD_SHARE.TEAM_ID.eq(DSL.any(teams.toArray(Long[]::new))));
    return DSL.select(RECORD_SHARE.RECORD_ID)
        .from(RECORD_SHARE)
        .where(RECORD_SHARE.TYPE.eq(type), whose, isCurrent())
        .and(verb == Verb.READ ? DSL.noCondition() : RECORD_SHARE.LEVEL.eq(WRITE));
  }

  static Condition isCurrent() {
    return AsOf.NOW.current(RECORD_SHARE.ENDS_AT);
  }
}
