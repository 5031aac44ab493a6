package io.guanxi.platform.setup;

import io.guanxi.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The questions asked once, before the first day of work. */
@Component
class FirstRun {

  private static final String SAMPLE = "sample";
  private static final String NONE = "none";

  private final StoredCompany company;
  private final AppSettings settings;
  private final ObjectProvider<SampleCompany> sample;

  FirstRun(StoredCompany company, AppSettings settings, ObjectProvider<SampleCompany> sample) {
    this.company = company;
    this.settings = settings;
    this.sample = sample;
  }

  /** What was answered; what is null takes its default. */
  record Answer(
      @Nullable String language,
      @Nullable String companyName,
      @Nullable String timeZone,
      @Nullable String baseCurrency,
      @Nullable String phoneRegion,
      @Nullable String sample) {}

  boolean needed() {
    return !company.isStored();
  }

  void answer(Answer answer) {
    if (!needed()) {
      throw Problem.notFound();
    }
    company.store(AnswerCheck.checked(answer));
    if (answer.sample() != null) {
      loadSample(answer.sample());
    }
  }

  /** Loads it once in the life of an installation: who removed it does not get it back. */
  void loadSample(String wanted) {
    var loader = sample.getIfAvailable();
    if (loader != null && !wanted.equals(NONE) && settings.putFirst(SAMPLE, wanted)) {
      loader.load(wanted);
    }
  }

  SampleCompany.Removal removeSample() {
    var loader = sample.getIfAvailable();
    return loader == null ? new SampleCompany.Removal(0, List.of()) : loader.remove();
  }

  long sampleRecords() {
    var loader = sample.getIfAvailable();
    return loader == null ? 0 : loader.records();
  }
}
