package io.guanxi.platform.mail;

import static io.guanxi.tables.Tables.MAIL_OUTBOX;

import io.guanxi.platform.secret.Vault;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries letters out. That one is being sent is committed before its first byte leaves, so that
 * two nodes never carry the same; a node that dies on the way leaves a lease that runs out by the
 * database's clock, and the letter goes out again under the same Message-ID. That is as near to
 * once as SMTP allows.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration LEASE = Duration.ofMinutes(15);
  private static final int LOAD = 20;
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofHours(1));

  private final DSLContext db;
  private final MailSettings settings;
  private final Smtp smtp;
  private final Vault vault;
  private final JsonMapper json;
  private final Clock clock;

  Postman(
      DSLContext db, MailSettings settings, Smtp smtp, Vault vault, JsonMapper json, Clock clock) {
    this.db = db;
    this.settings = settings;
    this.smtp = smtp;
    this.vault = vault;
    this.json = json;
    this.clock = clock;
  }

  private record Claimed(
      long id, int attempt, String messageId, String address, byte[] content, boolean expired) {}

  /** Carries what is due; returns how many letters were taken up. */
  int round() {
    var server = settings.find();
    if (server == null || !server.active()) return 0;
    int taken = 0;
    for (var load = claim(); !load.isEmpty(); load = claim()) {
      taken += load.size();
      if (!carry(load, server)) break;
    }
    return taken;
  }

  private List<Claimed> claim() {
    var now = DSL.currentInstant();
    Condition due =
        MAIL_OUTBOX
            .STATE
            .eq("waiting")
            .and(MAIL_OUTBOX.NEXT_AT.le(now))
            .or(MAIL_OUTBOX.STATE.eq("sending").and(MAIL_OUTBOX.LEASE_UNTIL.lt(now)));
    return db.update(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.STATE, "sending")
        .set(MAIL_OUTBOX.ATTEMPTS, MAIL_OUTBOX.ATTEMPTS.plus(1))
        .set(MAIL_OUTBOX.LEASE_UNTIL, now.add(DayToSecond.valueOf(LEASE)))
        .where(
            MAIL_OUTBOX.ID.in(
                DSL.select(MAIL_OUTBOX.ID)
                    .from(MAIL_OUTBOX)
                    .where(due)
                    .orderBy(MAIL_OUTBOX.NEXT_AT, MAIL_OUTBOX.ID)
                    .limit(LOAD)
                    .forUpdate()
                    .skipLocked()))
        .returningResult(
            MAIL_OUTBOX.ID,
            MAIL_OUTBOX.ATTEMPTS,
            MAIL_OUTBOX.MESSAGE_ID,
            MAIL_OUTBOX.ADDRESS,
            MAIL_OUTBOX.CONTENT,
            DSL.field(MAIL_OUTBOX.EXPIRES_AT.lt(now)))
        .fetch(
            row ->
                new Claimed(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5() == null ? new byte[0] : row.value5(),
                    row.value6()));
  }

  /** Whether there is a point in carrying more. */
  private boolean carry(List<Claimed> load, SmtpServer server) {
    var left = new ArrayList<>(load);
    left.removeIf(letter -> letter.expired() && ended(letter));
    while (!left.isEmpty()) {
      try (var line = smtp.open(server, settings.password(server))) {
        while (!left.isEmpty()) {
          var letter = left.remove(0);
          if (held(letter) && !hand(letter, line, server)) break;
        }
      } catch (NotSent e) {
        LOG.warn("Mail cannot be sent: {}", e.problem().code());
        left.forEach(letter -> noted(letter, e.problem(), e.reply()));
        return false;
      }
    }
    return true;
  }

  /** A slow server must not outlast the lease: it begins anew, or another has taken the letter. */
  private boolean held(Claimed letter) {
    return db.update(MAIL_OUTBOX)
            .set(MAIL_OUTBOX.LEASE_UNTIL, DSL.currentInstant().add(DayToSecond.valueOf(LEASE)))
            .where(mine(letter))
            .execute()
        == 1;
  }

  /** Whether the line is still of use. */
  private boolean hand(Claimed letter, Smtp.Line line, SmtpServer server) {
    try {
      var written = json.readValue(vault.open(letter.content()), Templates.Written.class);
      var envelope =
          Envelope.of(
              line.session(),
              server,
              letter.messageId(),
              letter.address(),
              written,
              clock.instant());
      Address[] to = envelope.getAllRecipients();
      line.transport().sendMessage(envelope, to);
      sent(letter, line.transport().getLastServerResponse());
      return true;
    } catch (MessagingException e) {
      var why = SmtpReply.onSend(e);
      noted(letter, why.problem(), why.reply());
      return why.problem() != SmtpProblem.LOST && line.transport().isConnected();
    } catch (RuntimeException e) {
      LOG.error("Letter {} cannot be read", letter.id(), e);
      noted(letter, SmtpProblem.LETTER_REFUSED, "");
      return true;
    }
  }

  private void sent(Claimed letter, @Nullable String reply) {
    db.update(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.STATE, "sent")
        .set(MAIL_OUTBOX.SENT_AT, DSL.currentInstant())
        .set(MAIL_OUTBOX.REPLY, MailText.line(String.valueOf(reply)))
        .setNull(MAIL_OUTBOX.CONTENT)
        .setNull(MAIL_OUTBOX.PROBLEM)
        .where(mine(letter))
        .execute();
  }

  private boolean ended(Claimed letter) {
    noted(letter, SmtpProblem.EXPIRED, "");
    return true;
  }

  private void noted(Claimed letter, SmtpProblem problem, String reply) {
    var pause = PAUSES.get(Math.min(letter.attempt(), PAUSES.size()) - 1);
    db.update(MAIL_OUTBOX)
        .set(MAIL_OUTBOX.STATE, problem.isPassing() ? "waiting" : "failed")
        .set(MAIL_OUTBOX.NEXT_AT, DSL.currentInstant().add(DayToSecond.valueOf(pause)))
        .set(MAIL_OUTBOX.PROBLEM, problem.code())
        .set(MAIL_OUTBOX.REPLY, reply)
        .where(mine(letter))
        .execute();
  }

  /** Only while nobody else has taken it up since. */
  private static Condition mine(Claimed letter) {
    return MAIL_OUTBOX
        .ID
        .eq(letter.id())
        .and(MAIL_OUTBOX.ATTEMPTS.eq(letter.attempt()))
        .and(MAIL_OUTBOX.STATE.eq("sending"));
  }
}
