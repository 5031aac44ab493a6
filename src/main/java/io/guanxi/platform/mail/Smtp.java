package io.guanxi.platform.mail;

import io.guanxi.platform.outbound.AddressGuard;
import io.guanxi.platform.outbound.PinnedSocket;
import io.guanxi.platform.outbound.Unreachable;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the way to a mail server: to the address that was checked, and to no other. */
@Component
class Smtp {

  private static final int CONNECT_MILLIS = 10_000;
  private static final int ANSWER_MILLIS = 60_000;

  private final AddressGuard guard;

  Smtp(AddressGuard guard) {
    this.guard = guard;
  }

  /** A line that is open and signed in; to be closed. */
  record Line(Session session, SMTPTransport transport) implements AutoCloseable {
    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException e) {
        // What was to be said has been said.
      }
    }
  }

  Line open(SmtpServer server, @Nullable String password) throws NotSent {
    var socket = connect(server);
    var session = session(server, password);
    var transport = new SMTPTransport(session, null);
    try {
      transport.connect(socket);
      return new Line(session, transport);
    } catch (MessagingException e) {
      close(socket);
      throw SmtpReply.onConnect(e, server);
    }
  }

  private Socket connect(SmtpServer server) throws NotSent {
    try {
      var address = guard.pin(server.host(), server.ownNetwork());
      var plain = PinnedSocket.open(address, server.port(), CONNECT_MILLIS);
      var socket =
          server.security() == Security.TLS
              ? PinnedSocket.secure(plain, server.host(), server.port())
              : plain;
      socket.setSoTimeout(ANSWER_MILLIS);
      return socket;
    } catch (Unreachable e) {
      throw new NotSent(
          e.reason() == Unreachable.Reason.UNKNOWN_HOST
                  || e.reason() == Unreachable.Reason.BAD_ADDRESS
              ? SmtpProblem.UNKNOWN_HOST
              : SmtpProblem.NOT_ALLOWED,
          "");
    } catch (SSLException e) {
      throw new NotSent(SmtpProblem.TLS_FAILED, "");
    } catch (IOException e) {
      throw new NotSent(SmtpReply.ofSilence(e), "");
    }
  }

  private static Session session(SmtpServer server, @Nullable String password) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", server.host());
    properties.setProperty("mail.smtp.port", String.valueOf(server.port()));
    properties.setProperty("mail.smtp.localhost", domain(server.fromAddress()));
    properties.setProperty("mail.smtp.from", server.fromAddress());
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.mime.charset", "UTF-8");
    if (server.security() == Security.STARTTLS) {
      properties.setProperty("mail.smtp.starttls.enable", "true");
      properties.setProperty("mail.smtp.starttls.required", "true");
      properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    }
    var user = server.user();
    if (user == null || password == null) return Session.getInstance(properties);
    properties.setProperty("mail.smtp.auth", "true");
    properties.setProperty("mail.smtp.user", user);
    return Session.getInstance(
        properties,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was of no use.
    }
  }
}
