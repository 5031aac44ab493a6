package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.audit.Search.Hit;
import io.guanxi.record.Registry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Who may hear of the trail, and the form in which it is told. */
@Component
class Reporting {

  private final Standing standing;
  private final Sentences sentences;
  private final Mentions mentions;
  private final Registry registry;
  private final JsonMapper json;
  private final Clock clock;

  Reporting(
      Standing standing,
      Sentences sentences,
      Mentions mentions,
      Registry registry,
      JsonMapper json,
      Clock clock) {
    this.standing = standing;
    this.sentences = sentences;
    this.mentions = mentions;
    this.registry = registry;
    this.json = json;
    this.clock = clock;
  }

  void require(Actor actor) {
    standing.require(actor, SystemRight.AUDIT);
  }

  void require(Actor actor, SystemRight right) {
    standing.require(actor, right);
  }

  /** The name that events know a type by, which may be asked for by its plural too. */
  @Nullable String type(@Nullable String name) {
    return name == null ? null : registry.find(name).map(t -> t.key().singular()).orElse(name);
  }

  /** With {@code names}: what the people are called whom an event names by their ids. */
  List<Map<String, Object>> events(List<Hit> hits, Locale locale) {
    var people = new HashMap<Long, Set<Long>>();
    for (var hit : hits) people.put(hit.id(), mentions.of(hit.entry()));
    var names =
        mentions.names(people.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    var out = new ArrayList<Map<String, Object>>();
    for (var hit : hits) {
      var event = event(hit, locale);
      var own = new HashMap<>(names);
      own.keySet().retainAll(people.getOrDefault(hit.id(), Set.of()));
      if (!own.isEmpty()) event.put("names", own);
      out.add(event);
    }
    return out;
  }

  private Map<String, Object> event(Hit hit, Locale locale) {
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

  String fileName(String what, Actor actor, String format) {
    return what + "-" + LocalDate.ofInstant(clock.instant(), actor.zone()) + "." + format;
  }
}
