package io.guanxi.customer.customer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long a customer may be left alone: anybody may know it, the administrator sets it. */
@RestController
@RequestMapping("/api/v1/attention")
class AttentionController {

  private static final int LONGEST = 3_650;

  private final Attention attention;
  private final Standing standing;
  private final AuditTrail trail;

  AttentionController(Attention attention, Standing standing, AuditTrail trail) {
    this.attention = attention;
    this.standing = standing;
    this.trail = trail;
  }

  /** What was sent; a stage without days, or with none at all, is not watched. */
  record Wanted(
      @Nullable Map<String, @Nullable Integer> contactWithin, @Nullable Integer buyWithin) {}

  @GetMapping
  AttentionSettings settings() {
    return attention.settings();
  }

  @PutMapping
  AttentionSettings change(@RequestBody Wanted wanted, Actor actor) {
    standing.require(actor, SystemRight.COMPANY);
    var before = attention.settings();
    var checked = checked(wanted);
    attention.store(checked);
    trail.note(
        AuditEvent.of("attention.changed", actor).with(Map.of("before", before, "after", checked)));
    return checked;
  }

  private AttentionSettings checked(Wanted wanted) {
    var errors = new ArrayList<FieldError>();
    var now = attention.settings();
    var within = new TreeMap<String, Integer>(now.contactWithin());
    if (wanted.contactWithin() != null) {
      within.clear();
      wanted
          .contactWithin()
          .forEach(
              (stage, days) -> {
                var field = "contactWithin." + stage;
                if (!CustomerType.STAGES.contains(stage))
                  errors.add(FieldError.of(field, "not-a-choice", stage));
                else if (days != null && days(field, days, errors)) within.put(stage, days);
              });
    }
    int buyWithin = wanted.buyWithin() == null ? now.buyWithin() : wanted.buyWithin();
    days("buyWithin", buyWithin, errors);
    if (!errors.isEmpty()) throw Problem.invalid(errors);
    return new AttentionSettings(within, buyWithin);
  }

  private static boolean days(String field, int days, ArrayList<FieldError> errors) {
    if (days < 1) errors.add(FieldError.of(field, "too-small", 1));
    if (days > LONGEST) errors.add(FieldError.of(field, "too-large", LONGEST));
    return days >= 1 && days <= LONGEST;
  }
}
