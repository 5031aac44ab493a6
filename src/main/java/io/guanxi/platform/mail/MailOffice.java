package io.guanxi.platform.mail;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the mail server up, and tries whether it works. */
@Component
class MailOffice {

  private final MailSettings settings;
  private final Smtp smtp;
  private final Templates templates;
  private final AuditTrail trail;
  private final Clock clock;

  MailOffice(MailSettings settings, Smtp smtp, Templates templates, AuditTrail trail, Clock clock) {
    this.settings = settings;
    this.smtp = smtp;
    this.templates = templates;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * How a try ended.
   *
   * @param problem null when the letter was taken
   * @param reply what the server said
   */
  record Tried(boolean sent, @Nullable String problem, String reply) {}

  @Transactional
  public void store(ServerForm form, Actor actor) {
    var before = settings.find();
    var server = complete(form);
    settings.store(server);
    var details = new HashMap<String, Object>();
    if (before != null) details.put("before", facts(before));
    details.put("after", facts(server));
    trail.note(AuditEvent.of("mail.settings-changed", actor).with(details));
  }

  @Transactional
  public void remove(Actor actor) {
    var before = settings.find();
    if (before == null) return;
    settings.forget();
    trail.note(AuditEvent.of("mail.settings-removed", actor).with(Map.of("before", facts(before))));
  }

  /** Sends one letter at once, over the form as it is. */
  Tried attempt(ServerForm form, @Nullable String to, Actor actor) {
    var server = complete(form);
    var address = MailText.address(to);
    if (address == null) throw Problem.invalid(List.of(FieldError.of("to", "not-an-email")));
    var language = actor.locale().getLanguage().equals("zh") ? "zh-CN" : "en";
    var kind = TemplateKind.of("test");
    var written =
        templates.write(
            templates.of(kind, language), Map.of("by", actor.name(), "name", address), language);
    trail.note(
        AuditEvent.of("mail.tested", actor)
            .with(Map.of("host", server.host(), "port", server.port(), "to", address)));
    try (var line = smtp.open(server, settings.password(server))) {
      var id = "<" + UUID.randomUUID() + "@" + server.fromAddress().replaceAll(".*@", "") + ">";
      var letter = Envelope.of(line.session(), server, id, address, written, clock.instant());
      line.transport().sendMessage(letter, letter.getAllRecipients());
      return new Tried(true, null, MailText.line(line.transport().getLastServerResponse()));
    } catch (NotSent e) {
      return new Tried(false, e.problem().code(), e.reply());
    } catch (MessagingException e) {
      var why = SmtpReply.onSend(e);
      return new Tried(false, why.problem().code(), why.reply());
    }
  }

  /** With its password: the one typed, or the one that is set when it is for the same door. */
  private SmtpServer complete(ServerForm form) {
    var server = form.server();
    if (form.password() != null && !form.password().isEmpty()) {
      return server.withPassword(settings.seal(form.password().strip()));
    }
    var before = settings.find();
    if (server.user() == null || before == null || before.password() == null) return server;
    if (!server.isSameDoor(before)) {
      throw Problem.invalid(List.of(FieldError.of("password", "password-again")));
    }
    return server.withPassword(before.password());
  }

  private static Map<String, Object> facts(SmtpServer server) {
    var out = new HashMap<String, Object>();
    out.put("host", server.host());
    out.put("port", server.port());
    out.put("security", server.security().code());
    out.put("user", Objects.toString(server.user(), ""));
    out.put("from", server.fromAddress());
    out.put("ownNetwork", server.ownNetwork());
    out.put("active", server.active());
    return out;
  }
}
