package io.guanxi.platform.handover;

import java.util.Collection;
import java.util.Map;

/** Port: why records changed hands. */
public interface OwnerChangeReasons {

  /** The kind of the origin under which such changes are logged. */
  String origin();

  /** By the origin's reference, where there is a reason. */
  Map<Long, String> of(long record, Collection<Long> refs);
}
