package io.guanxi.platform.identity;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which passwords are refused: too short, too long, or among the first anybody would try. */
final class PasswordPolicy {

  static final int SHORTEST = 8;
  static final int LONGEST = 128;
  static final String TOO_COMMON = "password-too-common";

  private static final Set<String> COMMON = read("common-passwords.txt");
  private static final String KEYBOARD =
      "abcdefghijklmnopqrstuvwxyz 01234567890 09876543210 qwertyuiop asdfghjkl zxcvbnm"
          + " 1qaz2wsx3edc4rfv5tgb";

  private PasswordPolicy() {}

  /** The error code of a refused password, or null. */
  static @Nullable String refusal(String password, String login) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return "password-too-short";
    }
    if (length > LONGEST) {
      return "password-too-long";
    }
    return isEasy(password.toLowerCase(Locale.ROOT), login.toLowerCase(Locale.ROOT))
        ? TOO_COMMON
        : null;
  }

  static void check(String field, String password, String login) {
    var code = refusal(password, login);
    if (code != null) {
      throw Problem.invalid(
          List.of(FieldError.of(field, code, code.endsWith("short") ? SHORTEST : LONGEST)));
    }
  }

  private static boolean isEasy(String password, String login) {
    var word = password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    return password.equals(login)
        || COMMON.contains(password)
        || (!word.isEmpty() && (COMMON.contains(word) || word.equals(login)))
        || password.chars().distinct().count() < 4
        || KEYBOARD.contains(password);
  }

  private static Set<String> read(String name) {
    try (var stream = PasswordPolicy.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
