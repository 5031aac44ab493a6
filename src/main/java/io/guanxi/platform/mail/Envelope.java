package io.guanxi.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/** A letter as it goes over the line. Every header is made of {@link MailText}. */
final class Envelope extends MimeMessage {

  private final String id;

  private Envelope(Session session, String id) {
    super(session);
    this.id = id;
  }

  static Envelope of(
      Session session,
      SmtpServer server,
      String id,
      String to,
      Templates.Written written,
      Instant at)
      throws MessagingException {
    var out = new Envelope(session, id);
    var from = server.fromAddress();
    out.setHeader(
        "From",
        server.fromName().isBlank()
            ? from
            : MailText.phrase(server.fromName()) + " <" + from + ">");
    out.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    if (server.replyTo() != null) out.setHeader("Reply-To", server.replyTo());
    out.setHeader("Subject", MailText.header(written.subject()));
    out.setHeader("Auto-Submitted", "auto-generated");
    out.setHeader("X-Auto-Response-Suppress", "All");
    out.setSentDate(Date.from(at));
    var parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(written.text(), "plain"));
    parts.addBodyPart(part(written.html(), "html"));
    out.setContent(parts);
    out.saveChanges();
    return out;
  }

  private static MimeBodyPart part(String text, String kind) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(text, "UTF-8", kind);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }
}
