package io.guanxi.platform.mail;

import org.springframework.stereotype.Component;

/** Writes letters. */
@Component
public class Mail {

  private final MailSettings settings;
  private final Desk desk;

  Mail(MailSettings settings, Desk desk) {
    this.settings = settings;
    this.desk = desk;
  }

  /** Whether there is a mail server that letters can go out through. */
  public boolean isReady() {
    return settings.isReady();
  }

  /**
   * Puts a letter into the outbox, in the caller's transaction, from where it goes out.
   *
   * @return false when it will not go out: there is no mail server yet, nobody to write to, or the
   *     letter was written before. Nothing else follows from it.
   */
  public boolean post(Letter letter) {
    return settings.isReady() && desk.write(letter);
  }
}
