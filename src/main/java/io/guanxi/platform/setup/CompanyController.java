package io.guanxi.platform.setup;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the company said about itself at the first run, and may say differently later. */
@RestController
@RequestMapping("/api/v1/company")
class CompanyController {

  private final StoredCompany company;
  private final ObjectProvider<ReckonsInBase> reckoning;
  private final Standing standing;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;

  CompanyController(
      StoredCompany company,
      ObjectProvider<ReckonsInBase> reckoning,
      Standing standing,
      AuditTrail trail,
      TransactionTemplate transaction) {
    this.company = company;
    this.reckoning = reckoning;
    this.standing = standing;
    this.trail = trail;
    this.transaction = transaction;
  }

  /** The settings, what they may be, and whether the base currency is fixed by now. */
  record State(
      CompanySettings company,
      boolean baseCurrencyFixed,
      List<String> languages,
      List<String> currencies,
      List<String> regions) {}

  @GetMapping
  State state(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    return new State(
        company.settings(),
        isFixed(),
        AnswerCheck.LANGUAGES,
        CurrencyCodes.all(),
        Arrays.stream(Locale.getISOCountries()).sorted().toList());
  }

  /** Replaces the settings; 422 for what the program could not work with. */
  @PutMapping
  State change(@RequestBody CompanyWish wish, Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    var before = company.settings();
    var after = AnswerCheck.checked(wish.over(before));
    if (!after.baseCurrency().equals(before.baseCurrency()) && isFixed()) {
      throw Problem.invalid(List.of(FieldError.of("baseCurrency", "base-currency-fixed")));
    }
    transaction.executeWithoutResult(
        status -> {
          company.store(after);
          trail.note(
              AuditEvent.of("company.changed", actor)
                  .with(Map.of("before", before, "after", after)));
        });
    return state(actor);
  }

  private boolean isFixed() {
    return reckoning.stream().anyMatch(ReckonsInBase::reckons);
  }
}
