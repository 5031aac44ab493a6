package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the change log has that people want to know: mentions, gifts of records, what they follow.
 */
@Component
class NewsFromChanges {

  private static final int PAGE = 200;

  private final Records records;
  private final Follows follows;
  private final Recipients recipients;
  private final NoticeKinds kinds;
  private final AccessScope access;
  private final Announcer announcer;

  NewsFromChanges(
      Records records,
      Follows follows,
      Recipients recipients,
      NoticeKinds kinds,
      AccessScope access,
      Announcer announcer) {
    this.records = records;
    this.follows = follows;
    this.recipients = recipients;
    this.kinds = kinds;
    this.access = access;
    this.announcer = announcer;
  }

  void tell(List<Change> changes) {
    var created = created(changes);
    var given = new LinkedHashMap<Gift, Set<Long>>();
    for (var change : changes) {
      var record = created.get(change.record());
      mentions(change, record);
      var owner = newOwner(change, record);
      if (owner != null && !owner.equals(change.actor())) {
        given
            .computeIfAbsent(
                new Gift(change.type().key(), change.actor(), owner), gift -> new LinkedHashSet<>())
            .add(change.record());
      }
    }
    given.forEach(this::gift);
    followed(changes, created);
  }

  private record Gift(TypeKey type, @Nullable Long by, long to) {}

  private void gift(Gift gift, Set<Long> ids) {
    var kind = kinds.assignmentOf(gift.type()).key();
    announcer.announce(
        new Notice(kind, List.of(gift.to()), gift.by(), gift.type(), List.copyOf(ids), Map.of()));
  }

  /** New records with what may be news in them, as they are now; one query for each type. */
  private Map<Long, Snapshot> created(List<Change> changes) {
    var wanted = new LinkedHashMap<TypeKey, List<Long>>();
    for (var change : changes) {
      var type = change.type();
      boolean tells =
          type.ownerField() != null || !type.timelines().isEmpty() || !texts(type).isEmpty();
      if (change.isCreate() && tells && !type.isPeople()) {
        wanted.computeIfAbsent(type.key(), key -> new ArrayList<>()).add(change.record());
      }
    }
    var out = new HashMap<Long, Snapshot>();
    wanted.forEach(
        (key, ids) -> {
          for (int from = 0; from < ids.size(); from += PAGE) {
            var page = ids.subList(from, Math.min(ids.size(), from + PAGE));
            records
                .list(Query.these(key, page), recipients.program())
                .items()
                .forEach(record -> out.put(record.id(), record));
          }
        });
    return out;
  }

  private void mentions(Change change, @Nullable Snapshot record) {
    for (var name : texts(change.type())) {
      var people = new LinkedHashSet<Long>();
      if (record != null) people.addAll(Mentions.in(record.value(name)));
      if (change.isUpdate()
          && change.fields().get(name) instanceof List<?> pair
          && pair.size() == 2) {
        people.addAll(Mentions.in(pair.get(1)));
        people.removeAll(Mentions.in(pair.get(0)));
      }
      var readers = new ArrayList<Long>();
      recipients
          .of(people)
          .forEach(
              (id, person) -> {
                if (!access.closed(change.type(), person).contains(name)) readers.add(id);
              });
      if (!readers.isEmpty()) {
        announcer.announce(
            new Notice(
                NoticeKinds.MENTION,
                readers,
                change.actor(),
                change.type().key(),
                List.of(change.record()),
                Map.of()));
      }
    }
  }

  private static List<String> texts(TypeSpec type) {
    return type.fields().stream()
        .filter(field -> field.kind().name().equals("richtext"))
        .map(field -> field.name())
        .toList();
  }

  private static @Nullable Long newOwner(Change change, @Nullable Snapshot record) {
    var owner = change.type().ownerField();
    if (owner == null || change.type().isPeople()) return null;
    if (record != null) return number(record.value(owner));
    return change.isUpdate()
            && change.fields().get(owner) instanceof List<?> pair
            && pair.size() == 2
        ? number(pair.get(1))
        : null;
  }

  private static @Nullable Long number(@Nullable Object value) {
    return value instanceof Number number ? Long.valueOf(number.longValue()) : null;
  }

  private void followed(List<Change> changes, Map<Long, Snapshot> created) {
    var about = new HashSet<Long>();
    for (var change : changes) {
      if (change.isUpdate()) about.add(change.record());
      var record = created.get(change.record());
      if (record != null) about.addAll(timelines(record).keySet());
    }
    if (about.isEmpty()) return;
    var followers = follows.of(about);
    if (followers.isEmpty()) return;
    for (var change : changes) {
      var people = followers.getOrDefault(change.record(), List.of());
      if (change.isUpdate() && !people.isEmpty()) changed(change, people);
      var record = created.get(change.record());
      if (record != null) added(change, record, followers);
    }
  }

  /** Each is told of those fields only that he may see; of nothing when he may see none. */
  private void changed(Change change, List<Long> people) {
    var told = new HashMap<Set<String>, List<Long>>();
    recipients
        .of(people)
        .forEach(
            (id, person) ->
                told.computeIfAbsent(seen(change, person), fields -> new ArrayList<>()).add(id));
    told.forEach(
        (fields, to) -> {
          if (!fields.isEmpty()) {
            announcer.announce(
                new Notice(
                    NoticeKinds.FOLLOWED,
                    to,
                    change.actor(),
                    change.type().key(),
                    List.of(change.record()),
                    Map.of("fields", String.join(",", fields))));
          }
        });
  }

  private Set<String> seen(Change change, Actor person) {
    var out = new TreeSet<>(change.fields().keySet());
    out.removeAll(access.hidden(change.type(), person));
    out.removeIf(name -> change.type().find(name).isEmpty());
    return out;
  }

  /** A new call or order on the timeline of what somebody follows. */
  private void added(Change change, Snapshot record, Map<Long, List<Long>> followers) {
    timelines(record)
        .forEach(
            (id, type) -> {
              var people = mayRead(record, followers.getOrDefault(id, List.of()));
              if (!people.isEmpty()) {
                announcer.announce(
                    new Notice(
                        NoticeKinds.FOLLOWED,
                        people,
                        change.actor(),
                        type,
                        List.of(id),
                        Map.of("added", change.type().key().singular())));
              }
            });
  }

  private List<Long> mayRead(Snapshot record, List<Long> people) {
    return people.isEmpty() ? people : announcer.readers(record.type(), record.id(), people);
  }

  private static Map<Long, TypeKey> timelines(Snapshot record) {
    var out = new LinkedHashMap<Long, TypeKey>();
    for (var timeline : record.type().timelines()) {
      var id = number(record.value(timeline.reference()));
      var target = record.type().field(timeline.reference()).target();
      if (id != null) out.put(id, Objects.requireNonNull(target));
    }
    return out;
  }
}
