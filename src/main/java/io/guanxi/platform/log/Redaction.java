package io.guanxi.platform.log;

import java.util.List;
import java.util.regex.Pattern;

/** Replaces what names a person or opens a door by what kind of thing it was. */
final class Redaction {

  /** What is looked for, a sign without which it cannot be there, and what is put in its place. */
  private record Rule(String sign, Pattern pattern, String replacement) {

    static Rule of(String sign, String pattern, String replacement) {
      return new Rule(sign, Pattern.compile(pattern), replacement);
    }
  }

  private static final List<Rule> SECRETS_AND_VALUES =
      List.of(
          Rule.of("gx_", "gx_[A-Za-z0-9_-]{8,}", "gx_[token]"),
          Rule.of("GUANXI_SESSION", "(GUANXI_SESSION=)[^;\\s]+", "$1[session]"),
          Rule.of("/calendar/", "(/calendar/)[A-Za-z0-9_-]{20,}", "$1[secret]"),
          Rule.of("Bearer ", "(Bearer )[^\\s,]+", "$1[token]"),
          // PostgreSQL tells the values of a row that it refuses.
          Rule.of(
              "Key (", "(Key \\([^=\\n]{1,500}\\)=)\\([^\\n]{0,2000}?\\)(?=[ .]|$)", "$1([value])"),
          Rule.of("Failing row", "(Failing row contains )\\(.*\\)", "$1([values])"),
          Rule.of(
              "@",
              "[\\p{L}\\p{N}._%+-]{1,64}@(?:[\\p{L}\\p{N}-]{1,63}\\.){1,8}\\p{L}{2,24}",
              "[e-mail]"));

  private static final Pattern DIGITS = Pattern.compile("\\d{4}");

  private static final List<Pattern> IDENTITIES =
      List.of(
          // A Chinese identity number: region, date of birth, serial, check digit.
          Pattern.compile(
              "(?<!\\d)[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                  + "\\d{3}[\\dXx](?!\\d)"));

  private static final List<Pattern> PHONES =
      List.of(
          Pattern.compile("\\+\\d{1,3}[ -]?\\(?\\d{1,4}\\)?(?:[ -]?\\d{2,4}){2,4}(?!\\d)"),
          Pattern.compile("(?<![\\d.:-])1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}(?![\\d.:])"),
          Pattern.compile("(?<![\\d.:-])\\(?0\\d{2,3}\\)?[ -]?\\d{7,8}(?![\\d.:])"));

  private Redaction() {}

  static String of(String text) {
    var out = text;
    for (var rule : SECRETS_AND_VALUES) {
      if (out.contains(rule.sign())) {
        out = rule.pattern().matcher(out).replaceAll(rule.replacement());
      }
    }
    if (DIGITS.matcher(out).find()) {
      for (var identity : IDENTITIES) {
        out = identity.matcher(out).replaceAll("[identity]");
      }
      for (var phone : PHONES) {
        out = phone.matcher(out).replaceAll("[phone]");
      }
    }
    return out;
  }
}
