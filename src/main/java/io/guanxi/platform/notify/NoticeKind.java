package io.guanxi.platform.notify;

import io.guanxi.kernel.TypeKey;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing people are told; each is a bean, with words in {@code notice.kind.KEY} (what it
 * is called) and {@code notice.text.KEY} (the sentence, with the merge fields {@code actor}, {@code
 * type}, {@code title}, {@code count} and the notice's own).
 *
 * @param key in lower case with dashes
 * @param mail how it is mailed unless the company or the user says otherwise: now, hourly, daily,
 *     never
 * @param group what makes several of them one while they are unread
 * @param assignmentOf the type of whose records this tells that one was given to somebody
 */
public record NoticeKind(String key, String mail, Group group, @Nullable TypeKey assignmentOf) {

  /** What is added up. */
  public enum Group {
    /** Each stands alone. */
    NONE,
    /** All about one record. */
    RECORD,
    /** All that one person did with records of one type. */
    ACTOR
  }

  public static NoticeKind of(String key, String mail) {
    return new NoticeKind(key, mail, Group.NONE, null);
  }
}
