package io.guanxi.platform.movein;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.bundle.BundleStandings;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The checklist of moving in over HTTP. */
@RestController
@RequestMapping("/api/v1/moving-in")
class MovingInController {

  private static final int WHOLE_DIGITS = 15;
  private static final int DECIMALS = 10;

  private final Checklist checklist;
  private final Steps steps;
  private final OldTotals totals;
  private final BundleStandings bundles;
  private final Registry registry;
  private final AccessScope access;

  MovingInController(
      Checklist checklist,
      Steps steps,
      OldTotals totals,
      BundleStandings bundles,
      Registry registry,
      AccessScope access) {
    this.checklist = checklist;
    this.steps = steps;
    this.totals = totals;
    this.bundles = bundles;
    this.registry = registry;
    this.access = access;
  }

  /** What the old system counted. */
  record OldTotal(@Nullable Long records, @Nullable String amount) {}

  @GetMapping
  Map<String, Object> get(Actor actor) {
    var out = new LinkedHashMap<String, Object>();
    out.put("types", checklist.told(actor));
    out.put("files", bundles.of(actor));
    return out;
  }

  @PutMapping("/{type}")
  Map<String, Object> set(@PathVariable String type, @RequestBody OldTotal total, Actor actor) {
    var step = steps.of(type);
    var spec = registry.named(type);
    if (!access.may(Verb.IMPORT, spec, actor)) {
      throw Problem.forbidden("may-not", Verb.IMPORT.code(), type);
    }
    if (total.records() != null && total.records() < 0) {
      throw Problem.badRequest("bad-parameter", "records");
    }
    totals.set(type, total.records(), step.sum() == null ? null : amount(total.amount()), actor);
    return get(actor);
  }

  private static @Nullable BigDecimal amount(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      var amount = new BigDecimal(text.strip());
      if (amount.precision() - amount.scale() > WHOLE_DIGITS || amount.scale() > DECIMALS) {
        throw Problem.badRequest("bad-parameter", "amount");
      }
      return amount;
    } catch (NumberFormatException e) {
      throw Problem.badRequest("bad-parameter", "amount");
    }
  }
}
