package io.guanxi.platform.notify;

import org.springframework.stereotype.Component;

/** Tells people what they want to know. */
@Component
public class Notices {

  private final Announcer announcer;

  Notices(Announcer announcer) {
    this.announcer = announcer;
  }

  /**
   * Tells those of the notice's people who may read what it is about, each by the ways that are his
   * choice; in the caller's transaction.
   */
  public void tell(Notice notice) {
    announcer.announce(notice);
  }
}
