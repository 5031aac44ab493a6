package io.guanxi.platform.mail;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written to one person.
 *
 * @param template the key of one of the templates, for example {@code invitation}
 * @param language {@code zh-CN} or {@code en}; null for the user's, or the company's
 * @param user to whom; null when only an address is known
 * @param address null for the user's own
 * @param values what the template's merge fields stand for; text, or lists of maps of text. {@code
 *     company} and {@code name} are there by themselves.
 * @param reference the same cause gives the same: a second letter with it is not written. Null for
 *     a letter that may repeat.
 * @param goodFor after that it is not sent any more
 */
public record Letter(
    String template,
    @Nullable String language,
    @Nullable Long user,
    @Nullable String address,
    Map<String, Object> values,
    @Nullable String reference,
    Duration goodFor) {

  private static final Duration DAYS = Duration.ofDays(3);

  public static Letter to(long user, String template, Map<String, Object> values) {
    return new Letter(template, null, user, null, values, null, DAYS);
  }

  public static Letter to(String address, String template, Map<String, Object> values) {
    return new Letter(template, null, null, address, values, null, DAYS);
  }

  public Letter in(@Nullable String other) {
    return new Letter(template, other, user, address, values, reference, goodFor);
  }

  public Letter once(String cause) {
    return new Letter(template, language, user, address, values, cause, goodFor);
  }

  public Letter goodFor(Duration time) {
    return new Letter(template, language, user, address, values, reference, time);
  }
}
