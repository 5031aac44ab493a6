package io.guanxi.platform.setup;

import org.jspecify.annotations.Nullable;

/** Company settings as asked for; what is null stays as it is. */
record CompanyWish(
    @Nullable String companyName,
    @Nullable String timeZone,
    @Nullable String baseCurrency,
    @Nullable String phoneRegion,
    @Nullable String language) {

  FirstRun.Answer over(CompanySettings now) {
    return new FirstRun.Answer(
        language == null ? now.language() : language,
        companyName == null ? now.name() : companyName,
        timeZone == null ? now.timeZone() : timeZone,
        baseCurrency == null ? now.baseCurrency() : baseCurrency,
        phoneRegion == null ? now.phoneRegion() : phoneRegion,
        null);
  }
}
