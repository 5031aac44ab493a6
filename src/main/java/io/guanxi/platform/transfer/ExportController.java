package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.AuditEvent;
import io.guanxi.kernel.AuditTrail;
import io.guanxi.kernel.Problem;
import io.guanxi.record.AccessScope;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Filter;
import io.guanxi.record.Query;
import io.guanxi.record.Registry;
import io.guanxi.record.Verb;
import io.guanxi.record.web.QueryParams;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists as files, and empty files to fill in. Needs the right to export, and leaves a line in the
 * log.
 */
@RestController
@RequestMapping("/api/v1/{type:[a-z][a-z-]*}")
class ExportController {

  private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Export export;
  private final Template template;
  private final Imports imports;
  private final Registry registry;
  private final AccessScope access;
  private final AuditTrail trail;
  private final Clock clock;

  ExportController(
      Export export,
      Template template,
      Imports imports,
      Registry registry,
      AccessScope access,
      AuditTrail trail,
      Clock clock) {
    this.export = export;
    this.template = template;
    this.imports = imports;
    this.registry = registry;
    this.access = access;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/export")
  void export(
      @PathVariable String type,
      @RequestParam Map<String, String> params,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    var spec = registry.named(type);
    if (!access.may(Verb.EXPORT, spec, actor)) {
      throw Problem.forbidden("may-not", Verb.EXPORT.code(), type);
    }
    var asked = new HashMap<>(params);
    var format = asked.getOrDefault("format", "csv");
    asked.remove("format");
    if (!format.equals("csv") && !format.equals("xlsx")) {
      throw Problem.badRequest("bad-format", format);
    }
    var query = QueryParams.read(spec, asked, Set.of());
    var wanted = export.prepare(spec, query, actor, LocaleContextHolder.getLocale());
    boolean xlsx = format.equals("xlsx");
    var day = LocalDate.ofInstant(clock.instant(), actor.zone());
    name(response, xlsx, type + "-" + day + "." + format);
    trail.note(begun(wanted, query, format, actor)); // before a byte is out: none leaves untold
    long rows = export.write(wanted, xlsx, response.getOutputStream());
    LOG.info("User {} exported {} {} as {}", actor.id(), rows, type, format);
  }

  /** Which columns, and whether all rows; never what was asked for, which may be personal. */
  private static AuditEvent begun(Export.Wanted wanted, Query query, String format, Actor actor) {
    boolean all = query.q() == null && query.named().isEmpty() && query.filter().equals(Filter.ALL);
    return new AuditEvent(
        "record.exported",
        actor,
        wanted.type().key().singular(),
        null,
        Map.of(
            "format",
            format,
            "fields",
            wanted.fields().stream().map(FieldSpec::name).toList(),
            "all",
            all));
  }

  /** A workbook with the columns that an import of the type understands. */
  @GetMapping("/import-template.xlsx")
  void template(@PathVariable String type, Actor actor, HttpServletResponse response)
      throws IOException {
    var spec = imports.importable(type, actor);
    name(response, true, type + "-template.xlsx");
    template.write(spec, actor, LocaleContextHolder.getLocale(), response.getOutputStream());
  }

  private static void name(HttpServletResponse response, boolean xlsx, String name) {
    response.setContentType(xlsx ? XLSX : "text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
  }
}
