package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are to be told.
 *
 * @param kind the key of a {@link NoticeKind}
 * @param to ids of users; the actor, and those who may not read the record, are left out
 * @param actor who did it; null when it was nobody
 * @param type of the record it is about; null when it is about none
 * @param values further merge fields of the kind's sentence; never a value of a record
 */
public record Notice(
    String kind,
    Collection<Long> to,
    @Nullable Long actor,
    @Nullable TypeKey type,
    List<Long> records,
    Map<String, String> values) {

  public static Notice of(String kind, Collection<Long> to, @Nullable Actor by) {
    return new Notice(kind, to, by == null ? null : by.id(), null, List.of(), Map.of());
  }

  public Notice about(TypeKey which, long record) {
    return new Notice(kind, to, actor, which, List.of(record), values);
  }

  public Notice with(Map<String, String> more) {
    return new Notice(kind, to, actor, type, records, more);
  }
}
