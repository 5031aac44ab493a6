package io.guanxi.platform.audit;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.audit.Search.Asked;
import io.guanxi.platform.audit.Search.Hit;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.TableSink;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Events as a table, page by page. */
@Component
class AuditExport {

  private static final int PAGE = 1_000;
  static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final List<String> COLUMNS =
      List.of(
          "id", "at", "who", "what", "action", "type", "record", "address", "device", "through",
          "details");

  private final Search search;
  private final Sentences sentences;

  AuditExport(Search search, Sentences sentences) {
    this.search = search;
    this.sentences = sentences;
  }

  /** The number of rows written. */
  long write(Asked asked, TableFile file, Actor actor, Locale locale, OutputStream out)
      throws IOException {
    long rows = 0;
    try (var sink = sink(file, locale, out)) {
      var page = search.find(asked, null, PAGE);
      while (true) {
        for (var hit : page.items()) sink.row(cells(hit, actor, locale));
        rows += page.items().size();
        if (page.next() == null) return rows;
        page = search.find(asked, page.next(), PAGE);
      }
    }
  }

  private TableSink sink(TableFile file, Locale locale, OutputStream out) throws IOException {
    var columns =
        COLUMNS.stream().map(name -> SinkColumn.text(sentences.heading(name, locale))).toList();
    return file.sink(out, sentences.heading("sheet", locale), columns);
  }

  private List<String> cells(Hit hit, Actor actor, Locale locale) {
    var entry = hit.entry();
    var type = entry.type();
    return Stream.of(
            hit.id(),
            MOMENT.format(entry.at().atZone(actor.zone())),
            entry.name(),
            sentences.action(entry.action(), locale),
            entry.action(),
            type == null ? null : sentences.type(type, locale),
            entry.record() == null ? entry.records() : entry.record(),
            entry.address(),
            entry.device(),
            entry.originRef() == null ? entry.origin() : entry.origin() + " " + entry.originRef(),
            entry.details().equals("{}") ? null : entry.details())
        .map(value -> Objects.toString(value, ""))
        .toList();
  }
}
