package io.guanxi.platform.transfer;

import io.guanxi.platform.transfer.source.CsvSink;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.TableSink;
import io.guanxi.platform.transfer.source.XlsxSink;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The refused rows as they came, with what is wrong beside them: to be put right and imported
 * again.
 */
@Component
class ErrorFile {

  private final ImportIssues issues;
  private final ImportView view;
  private final MessageSource messages;

  ErrorFile(ImportIssues issues, ImportView view, MessageSource messages) {
    this.issues = issues;
    this.view = view;
    this.messages = messages;
  }

  void write(ImportJob job, boolean xlsx, OutputStream out) throws IOException {
    int width = ((List<?>) Objects.requireNonNull(job.detected().get("columns"))).size();
    var columns = new ArrayList<SinkColumn>();
    for (int i = 0; i < width; i++) {
      columns.add(SinkColumn.text(Objects.requireNonNullElse(ImportView.columnName(job, i), "")));
    }
    columns.add(SinkColumn.text(word("import.error-line")));
    columns.add(SinkColumn.text(word("import.error")));
    try (var sink = sink(job, xlsx, out, columns)) {
      issues.each(job.id(), issue -> row(job, issue, width, sink));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static TableSink sink(
      ImportJob job, boolean xlsx, OutputStream out, List<SinkColumn> columns) throws IOException {
    if (xlsx) {
      return new XlsxSink(out, "1", columns);
    }
    var encoding = job.detected().get("encoding");
    var delimiter = job.detected().get("delimiter");
    if (encoding == null || delimiter == null) {
      return new CsvSink(out, columns);
    }
    return new CsvSink(
        out,
        Charset.forName(String.valueOf(encoding)),
        String.valueOf(delimiter).charAt(0),
        columns);
  }

  private void row(ImportJob job, ImportIssues.Issue issue, int width, TableSink sink) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      cells.add(i < issue.cells().size() ? issue.cells().get(i) : "");
    }
    cells.add(String.valueOf(issue.line()));
    cells.add(view.sentence(job, issue));
    try {
      sink.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String word(String key) {
    return String.valueOf(messages.getMessage(key, null, key, LocaleContextHolder.getLocale()));
  }
}
