package io.guanxi.platform.notify;

import io.guanxi.kernel.Problem;
import io.guanxi.kernel.TypeKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All kinds of things people are told, in the order they are offered. */
@Component
class NoticeKinds {

  static final String MENTION = "mention";
  static final String ASSIGNED = "assigned";
  static final String FOLLOWED = "followed";

  private final List<NoticeKind> all;

  NoticeKinds(List<NoticeKind> all) {
    this.all = all;
  }

  List<NoticeKind> all() {
    return all;
  }

  NoticeKind get(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException("no kind of notice: " + key));
  }

  /** 422 when there is none of this name. */
  NoticeKind asked(String key) {
    return find(key).orElseThrow(() -> Problem.badRequest("unknown-notice-kind", key));
  }

  Optional<NoticeKind> find(String key) {
    return all.stream().filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The kind that tells that a record of this type was given to somebody. */
  NoticeKind assignmentOf(TypeKey type) {
    return all.stream()
        .filter(kind -> type.equals(kind.assignmentOf()))
        .findFirst()
        .orElseGet(() -> get(ASSIGNED));
  }
}
