package io.guanxi.platform.identity;

import io.guanxi.platform.mail.Letter;
import io.guanxi.platform.mail.Mail;
import io.guanxi.platform.setup.Company;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Letters about somebody's account. */
@Component
class AccountMail {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Mail mail;
  private final Company company;
  private final Clock clock;

  AccountMail(Mail mail, Company company, Clock clock) {
    this.mail = mail;
    this.company = company;
    this.clock = clock;
  }

  boolean isReady() {
    return mail.isReady();
  }

  /**
   * Joins the caller's transaction.
   *
   * @param template {@code invitation} or {@code password-reset}
   * @param until when the link ends; the letter is not sent after that
   * @param from who invites; empty when nobody does
   */
  void send(String template, long user, String link, Instant until, String from) {
    var end = MOMENT.format(until.atZone(company.zone()));
    mail.post(
        Letter.to(user, template, Map.of("by", from, "link", link, "until", end))
            .goodFor(Duration.between(clock.instant(), until)));
  }
}
