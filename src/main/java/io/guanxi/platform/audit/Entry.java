package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the trail as it is stored.
 *
 * @param records what was shown, where more than one record was
 * @param details a JSON object
 */
record Entry(
    Instant at,
    String action,
    @Nullable Long actor,
    @Nullable String name,
    @Nullable String origin,
    @Nullable Long originRef,
    @Nullable String type,
    @Nullable Long record,
    @Nullable String address,
    @Nullable String device,
    @Nullable List<Long> records,
    String details) {

  static Entry of(
      Instant at,
      String action,
      @Nullable Actor actor,
      @Nullable String type,
      @Nullable Long record,
      Place place,
      @Nullable List<Long> records,
      String details) {
    return new Entry(
        at,
        action,
        actor == null ? null : actor.id(),
        actor == null ? null : actor.name(),
        actor == null ? null : actor.origin().kind(),
        actor == null ? null : actor.origin().ref(),
        type,
        record,
        place.address(),
        place.device(),
        records,
        details);
  }
}
