package io.guanxi.platform.mail;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as it is typed.
 *
 * @param password null: the one that is set stays
 */
record ServerForm(
    @Nullable String preset,
    @Nullable String host,
    @Nullable Integer port,
    @Nullable String security,
    @Nullable String user,
    @Nullable String password,
    @Nullable String fromAddress,
    @Nullable String fromName,
    @Nullable String replyTo,
    @Nullable Boolean ownNetwork,
    @Nullable Boolean active) {

  private static final int LONGEST = 200;

  /** Checked, without its password. */
  SmtpServer server() {
    var errors = new ArrayList<FieldError>();
    var name = trimmed(host);
    if (name == null) errors.add(FieldError.of("host", "required"));
    else if (!name.matches("[\\p{L}\\p{N}._:\\[\\]-]{1,253}"))
      errors.add(FieldError.of("host", "not-a-host"));
    if (port == null) errors.add(FieldError.of("port", "required"));
    else if (port < 1) errors.add(FieldError.of("port", "too-small", 1));
    else if (port > 65_535) errors.add(FieldError.of("port", "too-large", 65_535));
    var way =
        Arrays.stream(Security.values())
            .filter(s -> s.code().equals(security))
            .findFirst()
            .orElse(null);
    if (way == null)
      errors.add(FieldError.of("security", "not-a-choice", String.valueOf(security)));
    boolean own = Boolean.TRUE.equals(ownNetwork);
    if (way == Security.NONE && !own) errors.add(FieldError.of("security", "not-a-choice", "none"));
    var from = MailText.address(trimmed(fromAddress));
    if (trimmed(fromAddress) == null) errors.add(FieldError.of("fromAddress", "required"));
    else if (from == null) errors.add(FieldError.of("fromAddress", "not-an-email"));
    var reply = MailText.address(trimmed(replyTo));
    if (trimmed(replyTo) != null && reply == null)
      errors.add(FieldError.of("replyTo", "not-an-email"));
    for (var text :
        List.of(
            new String[] {"user", orEmpty(user)}, new String[] {"fromName", orEmpty(fromName)})) {
      if (text[1].length() > LONGEST) errors.add(FieldError.of(text[0], "too-long", LONGEST));
      if (!MailText.line(text[1]).equals(text[1].strip()))
        errors.add(FieldError.of(text[0], "invalid-characters"));
    }
    if (password != null
        && (password.length() > LONGEST || !MailText.line(password).equals(password.strip())))
      errors.add(FieldError.of("password", "invalid-characters"));
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    return new SmtpServer(
        trimmed(preset),
        java.util.Objects.requireNonNull(name),
        java.util.Objects.requireNonNull(port),
        java.util.Objects.requireNonNull(way),
        trimmed(user),
        null,
        java.util.Objects.requireNonNull(from),
        orEmpty(fromName).strip(),
        reply,
        own,
        !Boolean.FALSE.equals(active));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String trimmed(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
