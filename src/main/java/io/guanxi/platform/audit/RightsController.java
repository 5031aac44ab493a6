package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.access.RightsThen;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.record.Registry;
import io.guanxi.record.web.Labels;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who had which right at a moment, for whoever may read the trail: to look at and to take along.
 */
@RestController
@RequestMapping("/api/v1/audit/rights")
class RightsController {

  /** So many people and shares are shown; the file has them all. */
  private static final int MOST = 500;

  private final RightsThen rights;
  private final RightsExport export;
  private final Reporting reporting;
  private final AuditTrail trail;
  private final Registry registry;
  private final Labels labels;
  private final Sentences sentences;

  RightsController(
      RightsThen rights,
      RightsExport export,
      Reporting reporting,
      AuditTrail trail,
      Registry registry,
      Labels labels,
      Sentences sentences) {
    this.sentences = sentences;
    this.registry = registry;
    this.labels = labels;
    this.rights = rights;
    this.export = export;
    this.reporting = reporting;
    this.trail = trail;
  }

  @GetMapping
  Map<String, Object> rights(
      @RequestParam String at,
      @RequestParam(required = false) @Nullable Long user,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable Long record,
      Actor actor) {
    reporting.require(actor);
    var found = rights.of(asked(at, user, type, record), LocaleContextHolder.getLocale());
    var out = new LinkedHashMap<String, Object>();
    out.put("at", found.at());
    out.put("since", found.since());
    out.put("count", found.people().size());
    out.put("people", first(found.people()));
    out.put("roles", found.roles());
    out.put("shareCount", found.shares().size());
    out.put("shares", first(found.shares()));
    out.put("labels", labels(found, LocaleContextHolder.getLocale()));
    return out;
  }

  @GetMapping("/export")
  void export(
      @RequestParam String at,
      @RequestParam(required = false) @Nullable Long user,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable Long record,
      @RequestParam(defaultValue = "csv") String format,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    reporting.require(actor);
    var found = rights.of(asked(at, user, type, record), LocaleContextHolder.getLocale());
    var file = TableFile.of(format);
    trail.note(
        AuditEvent.of("rights.exported", actor).with(Map.of("at", found.at(), "format", format)));
    file.announce(response, reporting.fileName("rights", actor, format));
    export.write(found, file, actor, LocaleContextHolder.getLocale(), response.getOutputStream());
  }

  private static RightsThen.Question asked(
      String at, @Nullable Long user, @Nullable String type, @Nullable Long record) {
    if (record != null && type == null) throw Problem.badRequest("bad-parameter", "record");
    try {
      return new RightsThen.Question(Instant.parse(at), user, type, record);
    } catch (DateTimeParseException e) {
      throw Problem.badRequest("bad-parameter", "at");
    }
  }

  /** By plural type; with a dot: system rights, and the fields that are not open. */
  private Map<String, String> labels(RightsThen.Answer found, Locale locale) {
    var out = new LinkedHashMap<String, String>();
    for (var type : registry.all())
      if (!type.isChild()) out.put(type.key().plural(), labels.type(type, true, locale));
    for (var right : SystemRight.values())
      out.put("system." + right.code(), sentences.word("right." + right.code(), locale));
    for (var role : found.roles())
      role.fields()
          .forEach(
              (plural, fields) -> {
                var type = registry.named(plural);
                for (var name : fields.keySet())
                  out.put(plural + "." + name, labels.field(type, type.field(name), locale));
              });
    return out;
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }
}
