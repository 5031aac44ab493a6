package io.guanxi.platform.audit;

import io.guanxi.kernel.Problem;
import io.guanxi.platform.transfer.source.CsvSink;
import io.guanxi.platform.transfer.source.SinkColumn;
import io.guanxi.platform.transfer.source.TableSink;
import io.guanxi.platform.transfer.source.XlsxSink;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** A table to take along: text with commas, or a workbook. */
enum TableFile {
  CSV("text/csv;charset=UTF-8") {
    @Override
    TableSink sink(OutputStream out, String sheet, List<SinkColumn> columns) throws IOException {
      return new CsvSink(out, columns);
    }
  },
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    TableSink sink(OutputStream out, String sheet, List<SinkColumn> columns) throws IOException {
      return new XlsxSink(out, sheet, columns);
    }
  };

  private final String media;

  TableFile(String media) {
    this.media = media;
  }

  abstract TableSink sink(OutputStream out, String sheet, List<SinkColumn> columns)
      throws IOException;

  /** 400 for any other. */
  static TableFile of(String format) {
    return switch (format) {
      case "csv" -> CSV;
      case "xlsx" -> XLSX;
      default -> throw Problem.badRequest("bad-format", format);
    };
  }

  void announce(HttpServletResponse response, String name) {
    response.setContentType(media);
    response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    response.setHeader("Cache-Control", "no-store");
  }
}
