package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Things that may happen a thousand times a second: the first is told at once, those that follow
 * are told as one with their number, so that nobody floods the trail.
 */
@Component
class Tally {

  static final Duration REFUSALS = Duration.ofMinutes(10);
  static final Duration USES = Duration.ofHours(1);

  private static final int MOST_KINDS = 2_000;
  private static final int RECORDS_NAMED = 20;

  private final Map<Key, Count> counts = new LinkedHashMap<>();
  private final Later later;
  private final StoredTrail trail;
  private final Clock clock;

  Tally(Later later, StoredTrail trail, Clock clock) {
    this.later = later;
    this.trail = trail;
    this.clock = clock;
  }

  /** What counts as the same happening again. */
  record Key(
      String action,
      @Nullable Long actor,
      @Nullable Long ref,
      @Nullable String address,
      Map<String, String> details) {}

  private static final class Count {
    final @Nullable Actor actor;
    final Place place;
    final Instant until;
    final List<Long> records = new ArrayList<>();
    long more;

    Count(@Nullable Actor actor, Place place, Instant until) {
      this.actor = actor;
      this.place = place;
      this.until = until;
    }
  }

  void count(
      String action,
      @Nullable Actor actor,
      Place place,
      @Nullable Long record,
      Map<String, String> details,
      Duration window) {
    if (isFirst(action, actor, place, record, details, window)) {
      later.note(trail.entry(action, actor, null, record, place, null, details));
    }
  }

  private synchronized boolean isFirst(
      String action,
      @Nullable Actor actor,
      Place place,
      @Nullable Long record,
      Map<String, String> details,
      Duration window) {
    var key =
        counts.size() < MOST_KINDS
            ? new Key(
                action,
                actor == null ? null : actor.id(),
                actor == null ? null : actor.origin().ref(),
                place.address(),
                details)
            : new Key(action, null, null, null, Map.of());
    var known = counts.get(key);
    if (known == null) {
      var named = key.details().equals(details) && Objects.equals(key.address(), place.address());
      counts.put(
          key,
          new Count(
              named ? actor : null, named ? place : Place.UNKNOWN, clock.instant().plus(window)));
      return true;
    }
    known.more++;
    if (record != null && known.records.size() < RECORDS_NAMED && !known.records.contains(record)) {
      known.records.add(record);
    }
    return false;
  }

  void writeDue() {
    write(clock.instant());
  }

  /** What has been counted so far, whether or not its time is up. */
  void writeAll() {
    write(Instant.MAX);
  }

  private void write(Instant now) {
    due(now)
        .forEach(
            (key, count) -> {
              var details = new LinkedHashMap<String, Object>(key.details());
              details.put("more", count.more);
              if (!count.records.isEmpty()) details.put("records", count.records);
              later.note(
                  trail.entry(key.action(), count.actor, null, null, count.place, null, details));
            });
  }

  private synchronized Map<Key, Count> due(Instant now) {
    var due = new LinkedHashMap<Key, Count>();
    counts
        .entrySet()
        .removeIf(
            entry -> {
              if (entry.getValue().until.isAfter(now)) return false;
              if (entry.getValue().more > 0) due.put(entry.getKey(), entry.getValue());
              return true;
            });
    return due;
  }
}
