package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.audit.Search.Asked;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The trail for whoever has the right to it: to search, take along, and prove. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

  private static final int LARGEST_PAGE = 200;
  private static final int LONGEST = 200;

  private final Search search;
  private final AuditExport export;
  private final Verifier verifier;
  private final StoredAuditSettings settings;
  private final StoredTrail trail;
  private final Sentences sentences;
  private final Reporting reporting;

  AuditController(
      Search search,
      AuditExport export,
      Verifier verifier,
      StoredAuditSettings settings,
      StoredTrail trail,
      Sentences sentences,
      Reporting reporting) {
    this.search = search;
    this.export = export;
    this.verifier = verifier;
    this.settings = settings;
    this.trail = trail;
    this.sentences = sentences;
    this.reporting = reporting;
  }

  record Action(String name, String label) {}

  @GetMapping
  Map<String, Object> list(@RequestParam Map<String, String> params, Actor actor) {
    reporting.require(actor);
    var limit = number(params, "limit");
    if (limit != null && (limit < 1 || limit > LARGEST_PAGE)) {
      throw Problem.badRequest("bad-limit", LARGEST_PAGE);
    }
    var hits =
        search.find(
            asked(params, actor), params.get("after"), limit == null ? 50 : limit.intValue());
    var out = new LinkedHashMap<String, Object>();
    out.put("items", reporting.events(hits.items(), locale()));
    out.put("next", hits.next());
    return out;
  }

  @GetMapping("/actions")
  List<Action> actions(Actor actor) {
    reporting.require(actor);
    return search.actions().stream()
        .map(name -> new Action(name, sentences.action(name, locale())))
        .toList();
  }

  @GetMapping("/export")
  void export(@RequestParam Map<String, String> params, Actor actor, HttpServletResponse response)
      throws IOException {
    reporting.require(actor);
    var format = params.getOrDefault("format", "csv");
    var file = TableFile.of(format);
    var asked = asked(params, actor);
    file.announce(response, reporting.fileName("audit", actor, format));
    trail.note(AuditEvent.of("audit.exported", actor).with(Map.of("format", format)));
    export.write(asked, file, actor, locale(), response.getOutputStream());
  }

  @PostMapping("/verify")
  Verification verify(Actor actor) {
    reporting.require(actor);
    var found = verifier.verify();
    trail.note(
        AuditEvent.of("audit.verified", actor)
            .with(Map.of("intact", found.intact(), "events", found.events(), "end", found.end())));
    return found;
  }

  @GetMapping("/settings")
  AuditSettings settings(Actor actor) {
    reporting.require(actor);
    return settings.current();
  }

  /** What is noted is not for the auditor to decide, who is watched by it too. */
  @PutMapping("/settings")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void change(@RequestBody AuditSettings wanted, Actor actor) {
    reporting.require(actor, SystemRight.SECURITY);
    settings.change(wanted, actor);
  }

  private Asked asked(Map<String, String> params, Actor actor) {
    return new Asked(
        number(params, "actor"),
        text(params, "action"),
        reporting.type(text(params, "type")),
        number(params, "record"),
        "true".equals(params.get("seen")),
        text(params, "address"),
        day(params, "from", 0, actor),
        day(params, "to", 1, actor));
  }

  /** Whole days where the caller is: the one in {@code to} belongs to it. */
  private static @Nullable Instant day(
      Map<String, String> params, String name, int more, Actor actor) {
    var text = text(params, name);
    if (text == null) return null;
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() < 1970 || day.getYear() > 9999) {
        throw Problem.badRequest("bad-parameter", name);
      }
      return day.plusDays(more).atStartOfDay(actor.zone()).toInstant();
    } catch (DateTimeException e) {
      throw Problem.badRequest("bad-parameter", name);
    }
  }

  private static @Nullable Long number(Map<String, String> params, String name) {
    var text = text(params, name);
    if (text == null) return null;
    if (!text.matches("[0-9]{1,18}")) throw Problem.badRequest("bad-parameter", name);
    return Long.valueOf(text);
  }

  private static @Nullable String text(Map<String, String> params, String name) {
    var text = params.get(name);
    if (text == null || text.isEmpty()) return null;
    if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
      throw Problem.badRequest("bad-parameter", name);
    }
    return text;
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
