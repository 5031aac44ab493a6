package io.guanxi.platform.notify;

import io.guanxi.record.TypeSpec;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells people, and the groups that want to know of the kind. */
@Component
class Announcer {

  private final Telling telling;
  private final RobotMessages robots;
  private final Recipients recipients;
  private final Sight sight;

  Announcer(Telling telling, RobotMessages robots, Recipients recipients, Sight sight) {
    this.telling = telling;
    this.robots = robots;
    this.recipients = recipients;
    this.sight = sight;
  }

  void announce(Notice notice) {
    var told = telling.tell(notice);
    if (!told.isEmpty()) robots.write(notice, told);
  }

  /** Those of the people who may read the record. */
  List<Long> readers(TypeSpec type, long record, Collection<Long> people) {
    return recipients.of(people).values().stream()
        .filter(person -> !sight.seen(type, List.of(record), person).isEmpty())
        .map(person -> person.id())
        .toList();
  }
}
