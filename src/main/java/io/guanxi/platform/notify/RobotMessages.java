package io.guanxi.platform.notify;

import static io.guanxi.tables.Tables.ROBOT_MESSAGE;

import io.guanxi.platform.setup.WebAddress;
import io.guanxi.record.Registry;
import io.guanxi.record.Titles;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what groups are to be told, with what caused it. */
@Component
class RobotMessages {

  private static final int MOST_NAMES = 5;

  private final DSLContext db;
  private final Robots robots;
  private final Recipients recipients;
  private final Registry registry;
  private final Titles titles;
  private final Wording wording;
  private final WebAddress address;

  RobotMessages(
      DSLContext db,
      Robots robots,
      Recipients recipients,
      Registry registry,
      Titles titles,
      Wording wording,
      WebAddress address) {
    this.db = db;
    this.robots = robots;
    this.recipients = recipients;
    this.registry = registry;
    this.titles = titles;
    this.wording = wording;
    this.address = address;
  }

  void write(Notice notice, Collection<Long> told) {
    var wanting = robots.wanting(notice.kind());
    if (wanting.isEmpty()) return;
    var names = people(told);
    var actor = notice.actor() == null ? null : people(List.of(notice.actor()));
    for (var robot : wanting) {
      var locale = Locale.forLanguageTag(robot.language());
      var title = robot.titles() ? title(notice) : null;
      var text = wording.group(notice, actor, names, title, locale);
      var link = link(notice);
      db.insertInto(ROBOT_MESSAGE)
          .set(ROBOT_MESSAGE.ROBOT_ID, robot.id())
          .set(ROBOT_MESSAGE.CONTENT, link == null ? text : text + "\n" + link)
          .execute();
    }
  }

  private String people(Collection<Long> ids) {
    var known = recipients.of(ids).values();
    var names = known.stream().limit(MOST_NAMES).map(person -> person.name()).toList();
    int more = known.size() - names.size();
    return String.join("、", names) + (more > 0 ? " +" + more : "");
  }

  private @Nullable String title(Notice notice) {
    var type = notice.type();
    if (type == null || notice.records().size() != 1) return null;
    Map<Long, String> found = titles.of(type, notice.records(), recipients.program());
    return found.get(notice.records().get(0));
  }

  private @Nullable String link(Notice notice) {
    var base = address.configured();
    var type = notice.type();
    if (base == null || type == null || notice.records().size() != 1) return null;
    return base + "/" + registry.get(type).key().plural() + "/" + notice.records().get(0);
  }
}
