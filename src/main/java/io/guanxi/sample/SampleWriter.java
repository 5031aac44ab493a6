package io.guanxi.sample;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Input;
import io.guanxi.record.Records;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** Writes records of the sample company, on its day and with its dice. */
final class SampleWriter {

  private final Records records;
  private final Actor actor;
  private final LocalDate today;

  /** The same company every time. */
  final Random random = new Random(20_261_122);

  SampleWriter(Records records, Actor actor, LocalDate today) {
    this.records = records;
    this.actor = actor;
    this.today = today;
  }

  LocalDate today() {
    return today;
  }

  ZoneId zone() {
    return actor.zone();
  }

  /** The ids of the new records, in order. */
  List<Long> write(TypeKey type, List<Map<String, Object>> all) {
    var ids = new ArrayList<Long>();
    for (var outcome : records.writeAll(type, all.stream().map(Input::create).toList(), actor)) {
      if (outcome.problem() != null) {
        throw outcome.problem();
      }
      ids.add(Objects.requireNonNull(outcome.id()));
    }
    return ids;
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
