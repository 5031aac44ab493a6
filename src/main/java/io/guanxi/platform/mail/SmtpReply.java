package io.guanxi.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reads out of a mail server's refusal what somebody can do about it. */
final class SmtpReply {

  /** Providers that take no password from programs but a code made for them. */
  private static final Set<String> CODED =
      Set.of("smtp.163.com", "smtp.126.com", "smtp.yeah.net", "smtp.qq.com", "smtp.gmail.com");

  private SmtpReply() {}

  static NotSent onConnect(MessagingException e, SmtpServer server) {
    var said = words(e);
    if (e instanceof AuthenticationFailedException) {
      return new NotSent(refusedSignIn(said, server), said);
    }
    if (hasCause(e, SSLException.class)) return new NotSent(SmtpProblem.TLS_FAILED, "");
    if (said.toUpperCase(Locale.ROOT).contains("STARTTLS")) {
      return new NotSent(SmtpProblem.NO_STARTTLS, "");
    }
    return new NotSent(SmtpProblem.NOT_A_MAIL_SERVER, "");
  }

  private static SmtpProblem refusedSignIn(String said, SmtpServer server) {
    var words = said.toLowerCase(Locale.ROOT);
    if (words.contains("5.7.139")
        || words.contains("smtpclientauthentication")
        || words.contains("basic authentication is disabled")) {
      return SmtpProblem.PASSWORD_SWITCHED_OFF;
    }
    boolean asksForCode =
        words.contains("authorization code")
            || words.contains("authorized code")
            || words.contains("授权码")
            || words.contains("application-specific password")
            || words.contains("app password")
            || words.contains("安全密码");
    return asksForCode || CODED.contains(server.host().toLowerCase(Locale.ROOT))
        ? SmtpProblem.NEEDS_CODE
        : SmtpProblem.WRONG_PASSWORD;
  }

  /** Nobody answered, or slammed the door. */
  static SmtpProblem ofSilence(IOException e) {
    if (e instanceof SocketTimeoutException) return SmtpProblem.PORT_BLOCKED;
    return e instanceof ConnectException && !String.valueOf(e.getMessage()).contains("timed out")
        ? SmtpProblem.REFUSED
        : SmtpProblem.PORT_BLOCKED;
  }

  static NotSent onSend(MessagingException e) {
    var said = words(e);
    if (e instanceof SMTPSenderFailedException)
      return new NotSent(SmtpProblem.SENDER_REFUSED, said);
    for (Exception next = e; next != null; next = next(next)) {
      if (next instanceof SMTPAddressFailedException refused) {
        boolean forGood = refused.getReturnCode() >= 500;
        return new NotSent(
            forGood ? SmtpProblem.ADDRESS_REFUSED : SmtpProblem.TRY_LATER, words(refused));
      }
      if (next instanceof SMTPSenderFailedException) {
        return new NotSent(SmtpProblem.SENDER_REFUSED, words(next));
      }
      if (next instanceof SMTPSendFailedException refused) {
        boolean forGood = refused.getReturnCode() >= 500;
        if (refused.getReturnCode() <= 0) return new NotSent(SmtpProblem.LOST, "");
        return new NotSent(
            forGood ? SmtpProblem.LETTER_REFUSED : SmtpProblem.TRY_LATER, words(refused));
      }
    }
    return new NotSent(
        e instanceof SendFailedException ? SmtpProblem.TRY_LATER : SmtpProblem.LOST, said);
  }

  private static @Nullable Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static boolean hasCause(MessagingException e, Class<?> kind) {
    for (Throwable next = e; next != null; ) {
      if (kind.isInstance(next)) return true;
      next =
          next instanceof MessagingException m && m.getNextException() != null
              ? m.getNextException()
              : next.getCause();
    }
    return false;
  }

  private static String words(Exception e) {
    return e.getMessage() == null ? "" : e.getMessage();
  }
}
