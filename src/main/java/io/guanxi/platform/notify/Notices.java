package io.guanxi.platform.notify;

import org.springframework.stereotype.Component;

/** Tells people what they want to know. */
@Component
public class Notices {

  private final Telling telling;

  Notices(Telling telling) {
    this.telling = telling;
  }

  /**
   * Tells those of the notice's people who may read what it is about, each by the ways that are his
   * choice; in the caller's transaction.
   */
  public void tell(Notice notice) {
    telling.tell(notice);
  }
}
