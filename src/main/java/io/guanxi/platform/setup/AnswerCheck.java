package io.guanxi.platform.setup;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses answers that the program could not work with, all at once. */
final class AnswerCheck {

  static final List<String> LANGUAGES = List.of("zh-CN", "en");
  static final Set<String> SAMPLES = Set.of("none", "zh", "en");

  private static final int LONGEST_NAME = 200;

  private final List<FieldError> errors = new ArrayList<>();

  private AnswerCheck() {}

  static CompanySettings checked(FirstRun.Answer answer) {
    var check = new AnswerCheck();
    var usual = CompanySettings.DEFAULT;
    var company =
        new CompanySettings(
            check.name(answer.companyName()),
            check.known(
                "timeZone", answer.timeZone(), usual.timeZone(), ZoneId.getAvailableZoneIds()),
            check.known(
                "baseCurrency", answer.baseCurrency(), usual.baseCurrency(), CurrencyCodes.set()),
            check.known(
                "phoneRegion",
                answer.phoneRegion(),
                usual.phoneRegion(),
                Set.copyOf(Arrays.asList(Locale.getISOCountries()))),
            check.known("language", answer.language(), usual.language(), Set.copyOf(LANGUAGES)));
    check.known("sample", answer.sample(), "none", SAMPLES);
    if (!check.errors.isEmpty()) {
      throw Problem.invalid(check.errors);
    }
    return company;
  }

  private String name(@Nullable String given) {
    var name = given == null ? "" : given.strip();
    if (name.length() > LONGEST_NAME) {
      errors.add(FieldError.of("companyName", "too-long", LONGEST_NAME));
    }
    return name;
  }

  private String known(String field, @Nullable String given, String usual, Set<String> choices) {
    if (given == null || given.isBlank()) {
      return usual;
    }
    if (!choices.contains(given)) {
      errors.add(FieldError.of(field, "not-a-choice", given));
    }
    return given;
  }
}
