package io.guanxi.customer.duplicate;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the duplicate check says of records that one may not see: the administrator's choice. */
@RestController
@RequestMapping("/api/v1/duplicate-disclosure")
class DisclosureController {

  private static final int MOST = 1_000;

  private final Disclosure disclosure;
  private final Standing standing;
  private final TransactionTemplate transaction;

  DisclosureController(Disclosure disclosure, Standing standing, TransactionTemplate transaction) {
    this.disclosure = disclosure;
    this.standing = standing;
    this.transaction = transaction;
  }

  record Wanted(@Nullable String level, @Nullable Integer daily) {}

  @GetMapping
  DisclosureSettings get(Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    return disclosure.settings();
  }

  @PutMapping
  DisclosureSettings change(@RequestBody Wanted wanted, Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    var now = disclosure.settings();
    var level = wanted.level() == null ? now.level() : wanted.level();
    int daily = wanted.daily() == null ? now.daily() : wanted.daily();
    var levels =
        List.of(DisclosureSettings.NOTHING, DisclosureSettings.EXISTS, DisclosureSettings.OWNER);
    if (!levels.contains(level))
      throw Problem.invalid(List.of(FieldError.of("level", "not-a-choice", level)));
    if (daily < 1) throw Problem.invalid(List.of(FieldError.of("daily", "too-small", 1)));
    if (daily > MOST) throw Problem.invalid(List.of(FieldError.of("daily", "too-large", MOST)));
    var checked = new DisclosureSettings(level, daily);
    transaction.executeWithoutResult(status -> disclosure.store(checked, actor));
    return checked;
  }
}
