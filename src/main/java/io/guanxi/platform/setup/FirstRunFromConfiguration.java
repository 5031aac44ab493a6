package io.guanxi.platform.setup;

import io.guanxi.kernel.Problem;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Answers the first-run questions from the configuration, at the first start only. */
@Component
@EnableConfigurationProperties(FirstRunProperties.class)
class FirstRunFromConfiguration implements SmartInitializingSingleton {

  private final FirstRunProperties given;
  private final FirstRun firstRun;
  private final StoredCompany company;

  FirstRunFromConfiguration(FirstRunProperties given, FirstRun firstRun, StoredCompany company) {
    this.given = given;
    this.firstRun = firstRun;
    this.company = company;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (given.given() && firstRun.needed()) {
      try {
        company.store(AnswerCheck.checked(given.answer()));
      } catch (Problem e) {
        var field = e.errors().get(0);
        throw new StartFailure(
            "the configured answer for " + field.field() + " is not possible: " + field.args());
      }
    }
  }

  @EventListener
  void load(ApplicationReadyEvent ready) {
    if (given.sample() != null) {
      firstRun.loadSample(given.sample());
    }
  }
}
