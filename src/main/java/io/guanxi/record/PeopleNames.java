package io.guanxi.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What people are called, kept for a few seconds: every page of every list names its owners, who
 * are few and seldom renamed. A new name is seen everywhere when the seconds are over.
 */
final class PeopleNames {

  private static final long KEPT_MILLIS = 5_000;
  private static final int MOST = 50_000;

  private record Kept(String name, long at) {}

  private final Clock clock;
  private final Map<Long, Kept> known = new ConcurrentHashMap<>();

  PeopleNames(Clock clock) {
    this.clock = clock;
  }

  /** By id; those not known, or not lately, are loaded. */
  Map<Long, String> of(Collection<Long> ids, Function<List<Long>, Map<Long, String>> load) {
    long now = clock.millis();
    var out = new HashMap<Long, String>();
    var missing = new ArrayList<Long>();
    for (var id : ids) {
      var kept = known.get(id);
      if (kept == null || Math.abs(now - kept.at()) > KEPT_MILLIS) missing.add(id);
      else out.put(id, kept.name());
    }
    if (missing.isEmpty()) return out;
    if (known.size() > MOST) known.clear();
    load.apply(missing)
        .forEach(
            (id, name) -> {
              known.put(id, new Kept(name, now));
              out.put(id, name);
            });
    return out;
  }
}
