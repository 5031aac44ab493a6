package io.guanxi.platform.roster;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.platform.access.Standing;
import io.guanxi.platform.access.SystemRight;
import io.guanxi.platform.identity.Invited.Way;
import io.guanxi.platform.transfer.ImportFiles;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.XlsxSink;
import io.guanxi.record.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * A list of people over HTTP. The answer is a line of JSON for each row, written as it is done:
 * links and passwords are in it, this once, and nowhere else.
 */
@RestController
@RequestMapping("/api/v1/users/roster")
class RosterController {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FLUSH = 10;

  private final Roster roster;
  private final RosterWords words;
  private final ImportFiles files;
  private final Standing standing;
  private final Problems problems;
  private final JsonMapper json;

  RosterController(
      Roster roster,
      RosterWords words,
      ImportFiles files,
      Standing standing,
      Problems problems,
      JsonMapper json) {
    this.roster = roster;
    this.words = words;
    this.files = files;
    this.standing = standing;
    this.problems = problems;
    this.json = json;
  }

  /** With {@code rehearsal} it is done and taken back: the same answer, and nobody is let in. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  void take(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "true") boolean rehearsal,
      @RequestParam(defaultValue = "LINK") Way way,
      Actor actor,
      HttpServletResponse response)
      throws IOException {
    standing.require(actor, SystemRight.USERS);
    ImportFiles.Kept kept;
    try (var content = file.getInputStream()) {
      kept = files.keep(content);
    }
    var lines = new Lines(response);
    try {
      var counts = roster.take(files.path(kept.name()), way, rehearsal, actor, lines);
      lines.write(Map.of("done", Roster.named(counts)));
    } finally {
      files.forget(kept.name());
    }
  }

  /** An empty workbook whose headers are understood. */
  @GetMapping("/template.xlsx")
  void template(Actor actor, HttpServletResponse response) throws IOException {
    standing.require(actor, SystemRight.USERS);
    var locale = LocaleContextHolder.getLocale();
    var columns =
        Arrays.stream(RosterField.values())
            .map(field -> SinkColumn.text(words.header(field, locale)))
            .toList();
    response.setContentType(XLSX);
    response.setHeader("Content-Disposition", "attachment; filename=\"users.xlsx\"");
    new XlsxSink(response.getOutputStream(), "1", columns).close();
  }

  /** Writes the answer, the head of it not before the file was understood. */
  private final class Lines implements Roster.Hearer {

    private final HttpServletResponse response;
    private List<String> headers = List.of();
    private Map<RosterField, Integer> places = Map.of();
    private int written;

    Lines(HttpServletResponse response) {
      this.response = response;
    }

    @Override
    public void columns(List<String> names, Map<RosterField, Integer> found, long rows)
        throws IOException {
      headers = names;
      places = found;
      response.setContentType("application/x-ndjson;charset=UTF-8");
      var fields = new String[names.size()];
      found.forEach((field, column) -> fields[column] = field.key());
      var columns =
          IntStream.range(0, fields.length).mapToObj(i -> column(names.get(i), fields[i])).toList();
      write(Map.of("columns", columns, "rows", rows));
      response.flushBuffer();
    }

    @Override
    public void row(Roster.Outcome outcome) throws IOException {
      var out = new LinkedHashMap<String, @Nullable Object>();
      out.put("line", outcome.line());
      out.put("state", outcome.done().state().name().toLowerCase(Locale.ROOT));
      var row = outcome.row();
      if (row != null) row.cells().forEach((field, text) -> out.put(field.key(), text));
      if (outcome.done().login() != null) out.put("login", outcome.done().login());
      if (outcome.done().pass() != null) out.put("pass", outcome.done().pass());
      if (!outcome.errors().isEmpty()) {
        out.put("problems", outcome.errors().stream().map(e -> told(e, outcome)).toList());
      }
      write(out);
      if (++written % FLUSH == 0) response.flushBuffer();
    }

    private Map<String, Object> told(FieldError error, Roster.Outcome outcome) {
      var column = outcome.column() > 0 ? outcome.column() - 1 : column(error.field());
      var out = new LinkedHashMap<String, Object>();
      out.put("field", column < headers.size() && column >= 0 ? headers.get(column) : "");
      out.put("code", error.code());
      out.put("message", problems.message(error.code(), error.args()));
      return out;
    }

    private int column(String field) {
      return places.entrySet().stream()
          .filter(place -> place.getKey().key().equals(field))
          .mapToInt(Map.Entry::getValue)
          .findFirst()
          .orElse(-1);
    }

    private Map<String, @Nullable Object> column(String header, @Nullable String field) {
      var out = new LinkedHashMap<String, @Nullable Object>();
      out.put("header", header);
      out.put("field", field);
      return out;
    }

    private void write(Object line) throws IOException {
      OutputStream out = response.getOutputStream();
      out.write(json.writeValueAsBytes(line));
      out.write('\n');
    }
  }
}
