package io.guanxi.platform.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A made-up company to try things on; it brings no sign-ins, and takes all it brought with it. */
public interface SampleCompany {

  /** Loads it in {@code zh} or {@code en}. */
  void load(String language);

  /** Takes away what it brought; what somebody has built on meanwhile stays, and is named. */
  Removal remove();

  /** How many records of it there still are. */
  long records();

  default boolean present() {
    return records() > 0;
  }

  /** What went, and what had to stay. */
  record Removal(long removed, List<Kept> kept) {}

  /** A record that stays because somebody's own record, or file, hangs on it. */
  record Kept(String type, long id, @Nullable String title) {}
}
