package io.guanxi.platform.setup;

/** A made-up company to try things on; it brings no sign-ins, and takes all it brought with it. */
public interface SampleCompany {

  /** Loads it in {@code zh} or {@code en}. */
  void load(String language);

  void remove();

  /** How many records of it there still are. */
  long records();

  default boolean present() {
    return records() > 0;
  }
}
