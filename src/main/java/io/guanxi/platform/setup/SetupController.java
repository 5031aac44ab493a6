package io.guanxi.platform.setup;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first-run screen's side of the server. */
@RestController
@RequestMapping("/api/v1/setup")
class SetupController {

  private final FirstRun firstRun;
  private final Standing standing;
  private final AuditTrail trail;

  SetupController(FirstRun firstRun, Standing standing, AuditTrail trail) {
    this.firstRun = firstRun;
    this.standing = standing;
    this.trail = trail;
  }

  record State(
      boolean needed, List<String> languages, List<String> currencies, CompanySettings defaults) {}

  record Sample(boolean present, long records) {}

  @GetMapping
  State state() {
    var needed = firstRun.needed();
    return new State(
        needed,
        AnswerCheck.LANGUAGES,
        needed ? CurrencyCodes.all() : List.of(),
        CompanySettings.DEFAULT);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void answer(@RequestBody FirstRun.Answer answer, Actor actor) {
    if (!firstRun.needed()) throw Problem.notFound();
    standing.require(actor, SystemRight.COMPANY);
    firstRun.answer(answer);
    trail.note(AuditEvent.of("setup.answered", actor));
  }

  @GetMapping("/sample")
  Sample sample(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    var records = firstRun.sampleRecords();
    return new Sample(records > 0, records);
  }

  @DeleteMapping("/sample")
  SampleCompany.Removal removeSample(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    trail.note(AuditEvent.of("sample.removed", actor));
    return firstRun.removeSample();
  }
}
