package io.guanxi.platform.setup;

/** Port: something whose stored amounts mean the company's base currency. */
public interface ReckonsInBase {

  /** Whether there is any such amount, so that the base currency can no longer be another. */
  boolean reckons();
}
