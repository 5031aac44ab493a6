package io.guanxi.customer.calendar;

import io.guanxi.customer.activity.Activities;
import io.guanxi.kernel.Actor;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Somebody's own open tasks and meetings, a season back and a year ahead, at most 1,000 of each.
 */
@Component
class Agenda {

  private static final int DAYS_BACK = 90;
  private static final int DAYS_AHEAD = 366;
  private static final int PAGE = 200;
  private static final int MOST = 1_000;

  private final Records records;
  private final Clock clock;

  Agenda(Records records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  List<Snapshot> of(Actor actor) {
    var today = LocalDate.ofInstant(clock.instant(), actor.zone());
    var from = today.minusDays(DAYS_BACK);
    var to = today.plusDays(DAYS_AHEAD);
    var mine = Filter.where("owner", Op.EQ, "me");
    var tasks =
        Filter.and(
            mine,
            Filter.where("status", Op.IN, "OPEN", "IN_PROGRESS"),
            Filter.where("dueOn", Op.GE, from),
            Filter.where("dueOn", Op.LE, to));
    var meetings =
        Filter.and(
            mine,
            Filter.where("kind", Op.IN, "MEETING", "VISIT", "CALL"),
            Filter.where("at", Op.GE, from.atStartOfDay(actor.zone()).toInstant()),
            Filter.where("at", Op.LE, to.atStartOfDay(actor.zone()).toInstant()));
    var all = new ArrayList<Snapshot>();
    all.addAll(read(Query.of(Activities.TASK).where(tasks).sort(by("dueOn")), actor));
    all.addAll(read(Query.of(Activities.ACTIVITY).where(meetings).sort(by("at")), actor));
    return all;
  }

  private static List<Query.Sort> by(String field) {
    return List.of(new Query.Sort(field, true));
  }

  private List<Snapshot> read(Query query, Actor actor) {
    var out = new ArrayList<Snapshot>();
    var page = records.list(query.limit(PAGE), actor);
    out.addAll(page.items());
    while (page.next() != null && out.size() < MOST) {
      page = records.list(query.limit(PAGE).after(page.next()), actor);
      out.addAll(page.items());
    }
    return out;
  }
}
