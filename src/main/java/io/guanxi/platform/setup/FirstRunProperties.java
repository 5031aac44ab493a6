package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The answers of the first-run screen, given beforehand; with any of them there is no screen. An
 * empty one, as compose files pass what nobody has set, is not given.
 *
 * @param sample {@code none}, {@code zh} or {@code en}
 */
@ConfigurationProperties("guanxi")
record FirstRunProperties(@Nullable String sample, @DefaultValue Answers setup) {

  FirstRunProperties {
    sample = given(sample);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** Everything but the sample; what is left out takes its default. */
  record Answers(
      @Nullable String language,
      @Nullable String companyName,
      @Nullable String timeZone,
      @Nullable String baseCurrency,
      @Nullable String phoneRegion) {

    Answers {
      language = given(language);
      companyName = given(companyName);
      timeZone = given(timeZone);
      baseCurrency = given(baseCurrency);
      phoneRegion = given(phoneRegion);
    }

    private boolean any() {
      return language != null
          || companyName != null
          || timeZone != null
          || baseCurrency != null
          || phoneRegion != null;
    }
  }

  boolean given() {
    return sample != null || setup.any();
  }

  FirstRun.Answer answer() {
    return new FirstRun.Answer(
        setup.language(),
        setup.companyName(),
        setup.timeZone(),
        setup.baseCurrency(),
        setup.phoneRegion(),
        sample);
  }
}
