package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.audit.Search.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may hear of the trail, and the form in which it is told. */
@Component
class Reporting {

  private final Standing standing;
  private final Sentences sentences;
  private final JsonMapper json;
  private final Clock clock;

  Reporting(Standing standing, Sentences sentences, JsonMapper json, Clock clock) {
    this.standing = standing;
    this.sentences = sentences;
    this.json = json;
    this.clock = clock;
  }

  void require(Actor actor) {
    standing.require(actor, SystemRight.AUDIT);
  }

  void require(Actor actor, SystemRight right) {
    standing.require(actor, right);
  }

  Map<String, Object> event(Hit hit, Locale locale) {
    var entry = hit.entry();
    var out = new LinkedHashMap<String, Object>();
    out.put("id", hit.id());
    out.put("at", entry.at());
    out.put("action", entry.action());
    out.put("label", sentences.action(entry.action(), locale));
    if (entry.actor() != null) {
      var who = new LinkedHashMap<String, Object>();
      who.put("id", entry.actor());
      who.put("name", entry.name());
      out.put("actor", who);
    }
    var type = entry.type();
    if (type != null) {
      out.put("type", type);
      out.put("typeLabel", sentences.type(type, locale));
    }
    if (entry.record() != null) out.put("record", entry.record());
    if (entry.records() != null) out.put("records", entry.records());
    if (entry.origin() != null) out.put("origin", entry.origin());
    if (entry.originRef() != null) out.put("originRef", entry.originRef());
    if (entry.address() != null) out.put("address", entry.address());
    if (entry.device() != null) out.put("device", entry.device());
    out.put("details", json.readTree(entry.details()));
    return out;
  }

  String fileName(Actor actor, String format) {
    return "audit-" + LocalDate.ofInstant(clock.instant(), actor.zone()) + "." + format;
  }
}
