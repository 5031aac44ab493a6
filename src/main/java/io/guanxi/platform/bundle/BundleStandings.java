package io.guanxi.platform.bundle;

import io.guanxi.kernel.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How many files have come and how many found nobody, over the bundles that one sees. */
@Component
public class BundleStandings {

  private static final Set<BundleState> GONE = Set.of(BundleState.UNDONE, BundleState.CANCELLED);

  private final Bundles bundles;
  private final BundleItems items;

  BundleStandings(Bundles bundles, BundleItems items) {
    this.bundles = bundles;
    this.items = items;
  }

  /** Counts by what became of the files, and the last bundle. */
  public Map<String, Object> of(Actor actor) {
    int attached = 0;
    int unmatched = 0;
    int failed = 0;
    var out = new LinkedHashMap<String, Object>();
    for (var bundle : bundles.list(actor)) {
      out.putIfAbsent("last", bundle.id());
      if (!GONE.contains(bundle.state())) {
        var counts = items.counts(bundle.id());
        attached += counts.getOrDefault(ItemState.ATTACHED, 0);
        unmatched +=
            counts.getOrDefault(ItemState.NOTHING, 0) + counts.getOrDefault(ItemState.SEVERAL, 0);
        failed +=
            counts.getOrDefault(ItemState.FAILED, 0) + counts.getOrDefault(ItemState.REFUSED, 0);
      }
    }
    out.putIfAbsent("last", null);
    out.put("attached", attached);
    out.put("unmatched", unmatched);
    out.put("failed", failed);
    return out;
  }
}
