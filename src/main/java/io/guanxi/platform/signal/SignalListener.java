package io.guanxi.platform.signal;

/** Hears the signals of one topic, those of other nodes and those of its own. */
public interface SignalListener {

  String topic();

  void heard(String subject);

  /** The line was down, signals may have been lost: whatever is remembered may be out of date. */
  void missed();
}
