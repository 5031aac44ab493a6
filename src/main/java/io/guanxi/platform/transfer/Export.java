package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.transfer.source.CsvSink;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.TableSink;
import io.guanxi.platform.transfer.source.XlsxSink;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.Page;
import io.guanxi.record.Query;
import io.guanxi.record.Records;
import io.guanxi.record.Registry;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.Verb;
import io.guanxi.record.kind.FieldKind;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.web.Labels;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes the records of a list as a table, page by page, in the caller's language and zone. */
@Component
class Export {

  private static final int PAGE = 1_000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Set<FieldKind<?>> NUMBERS =
      Set.of(Kinds.INTEGER, Kinds.DECIMAL, Kinds.PERCENT, Kinds.MONEY);

  private final Records records;
  private final Registry registry;
  private final Labels labels;
  private final MessageSource messages;

  Export(Records records, Registry registry, Labels labels, MessageSource messages) {
    this.records = records;
    this.registry = registry;
    this.labels = labels;
    this.messages = messages;
  }

  /**
   * What is to be written; the first page is read before anything is sent, so that a refusal can
   * still be told.
   */
  record Wanted(
      TypeSpec type, List<FieldSpec> fields, Query query, Page first, Actor actor, Locale locale) {}

  Wanted prepare(TypeSpec type, Query asked, Actor actor, Locale locale) {
    var names = asked.fields().isEmpty() ? type.list() : asked.fields();
    var query =
        asked
            .fields(names)
            .limit(PAGE)
            .after(null)
            .offset(0)
            .count(Query.Count.NONE)
            .under(Verb.EXPORT);
    var first = records.list(query, actor);
    return new Wanted(type, names.stream().map(type::field).toList(), query, first, actor, locale);
  }

  /** The number of rows written. */
  long write(Wanted wanted, boolean xlsx, OutputStream out) throws IOException {
    long rows = 0;
    try (var sink = sink(wanted, xlsx, out)) {
      for (var page = wanted.first(); page != null; page = next(wanted, page)) {
        for (var record : page.items()) {
          sink.row(wanted.fields().stream().map(field -> cell(wanted, field, record)).toList());
          rows++;
        }
      }
    }
    return rows;
  }

  private @Nullable Page next(Wanted wanted, Page page) {
    return page.next() == null
        ? null
        : records.list(wanted.query().after(page.next()), wanted.actor());
  }

  private TableSink sink(Wanted wanted, boolean xlsx, OutputStream out) throws IOException {
    var columns = new ArrayList<SinkColumn>();
    for (var field : wanted.fields()) {
      columns.add(
          new SinkColumn(labels.field(wanted.type(), field, wanted.locale()), column(field)));
    }
    return xlsx
        ? new XlsxSink(out, labels.type(wanted.type(), true, wanted.locale()), columns)
        : new CsvSink(out, columns);
  }

  private static SinkColumn.Kind column(FieldSpec field) {
    if (NUMBERS.contains(field.valueKind())) {
      return SinkColumn.Kind.NUMBER;
    }
    return field.valueKind() == Kinds.DATE ? SinkColumn.Kind.DATE : SinkColumn.Kind.TEXT;
  }

  private String cell(Wanted wanted, FieldSpec field, Snapshot record) {
    var value = record.value(field.name());
    if (value == null) {
      return "";
    }
    if (value instanceof List<?> children && field.children() != null) {
      return children(wanted, children);
    }
    var ref = record.titles().get(field.name());
    return field.target() == null
        ? text(wanted, record.type(), field, value)
        : ref == null || ref.title() == null ? "" : ref.title();
  }

  private String text(Wanted wanted, TypeSpec type, FieldSpec field, Object value) {
    if (value instanceof Instant moment) {
      return MOMENT.format(moment.atZone(wanted.actor().zone()));
    }
    if (value instanceof Boolean flag) {
      return String.valueOf(
          messages.getMessage(flag ? "export.yes" : "export.no", null, "", wanted.locale()));
    }
    if (field.kind() == Kinds.CHOICE && !field.isOpen()) {
      return labels.option(type, field, String.valueOf(value), wanted.locale());
    }
    if (field.kind() == Kinds.ADDRESS) {
      return field.valueKind().toText(value).replaceAll("\\|+", " ").strip();
    }
    return field.valueKind().toText(value);
  }

  /** Children in one cell, each by its title, or by all it says when it has none. */
  private String children(Wanted wanted, List<?> children) {
    var out = new ArrayList<String>();
    for (var item : children) {
      var child = (Snapshot) item;
      var type = registry.get(child.type().key());
      var named = type.titleField() == null ? null : child.value(type.titleField());
      if (named != null) {
        out.add(String.valueOf(named));
        continue;
      }
      for (var field : type.fields()) {
        var value = child.value(field.name());
        if (value != null && field.kind() == Kinds.ADDRESS) {
          out.add(Objects.requireNonNull(text(wanted, type, field, value)));
        }
      }
    }
    return String.join("; ", out);
  }
}
