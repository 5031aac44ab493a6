package io.guanxi.platform.transfer.source;

import static io.guanxi.platform.transfer.source.SourceFiles.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinkTest {

  private static final List<SinkColumn> TEXTS =
      List.of(SinkColumn.text("名称"), SinkColumn.text("value"));

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1|'=1+1", "=cmd|'=cmd", "+cmd|'+cmd", "-2+3|'-2+3", "@SUM(A1)|'@SUM(A1)",
        "'=1|''=1", "＝1|'＝1", "-5|-5", "-1,234.50|-1,234.50", "+8675588888888|+8675588888888",
        "+86 755 8888 8888|+86 755 8888 8888", "-|'-", "'quoted|'quoted", "x=1|x=1", "+5%|+5%"
      })
  void disarmsFormulasButLeavesNumbersAndPhones(String text, String written) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(written);
    assertThat(FormulaGuard.undo(written)).isEqualTo(text);
  }

  @Test
  void disarmsWhatStartsWithATabOrALineBreak() {
    assertThat(FormulaGuard.guard("\t=1")).isEqualTo("'\t=1");
    assertThat(FormulaGuard.guard("\r=1")).isEqualTo("'\r=1");
    assertThat(FormulaGuard.guard("\n=1")).isEqualTo("'\n=1");
  }

  @Test
  void writesTextThatExcelReads() throws Exception {
    Path path = folder.resolve("out.csv");
    try (CsvSink sink = new CsvSink(Files.newOutputStream(path), TEXTS)) {
      sink.row(Arrays.asList("上海\"博远\", 一", null));
    }
    assertThat(Files.readString(path)).isEqualTo("\uFEFF名称,value\r\n\"上海\"\"博远\"\", 一\",\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void givesBackExactlyWhatWasWritten(String format) throws Exception {
    List<String> values =
        List.of(
            "=HYPERLINK(\"x\")",
            "+1",
            "-a",
            "@b",
            "'=c",
            "''=d",
            "'e",
            "13812345678",
            "110101199001011234",
            "000123",
            "+86 755 8888 8888",
            "a\nb",
            " leading",
            "\"q\"",
            "_x0041_",
            "<&>",
            "1.50",
            "🙂",
            "tab\there",
            "sep=;");
    Path path = folder.resolve("out." + format);
    try (TableSink sink = sink(format, path, TEXTS)) {
      for (String value : values) {
        sink.row(List.of("x", value));
      }
    }
    List<SourceItem> items = read(SourceFile.open(path, SourceOptions.none()));
    assertThat(items).extracting(item -> ((SourceRow) item).cells().get(1)).isEqualTo(values);
  }

  @Test
  void writesNumbersAndDatesAsSuchAndLongDigitsAsText() throws Exception {
    Path path = folder.resolve("out.xlsx");
    List<SinkColumn> columns =
        List.of(
            new SinkColumn("amount", SinkColumn.Kind.NUMBER),
            new SinkColumn("on", SinkColumn.Kind.DATE));
    try (XlsxSink sink = new XlsxSink(Files.newOutputStream(path), "订单", columns)) {
      sink.row(List.of("1234.50", "2024-01-31"));
      sink.row(List.of("12345678901234567.89", "0001-01-01"));
      sink.row(List.of("n/a", "soon"));
      sink.row(Arrays.asList(null, ""));
      sink.row(List.of("-0.05", "1899-12-31"));
    }
    SourceFile file = SourceFile.open(path, SourceOptions.none());
    assertThat(file.detection().sheet()).isEqualTo("订单");
    assertThat(read(file))
        .containsExactly(
            SourceFiles.row(2, "1234.5", "2024-01-31"),
            SourceFiles.row(3, "12345678901234567.89", "0001-01-01"),
            SourceFiles.row(4, "n/a", "soon"),
            SourceFiles.row(6, "-0.05", "1899-12-31"));
  }

  @Test
  void keepsWhatXmlCannotHold() throws Exception {
    Path path = folder.resolve("out.xlsx");
    try (XlsxSink sink = new XlsxSink(Files.newOutputStream(path), "s", TEXTS)) {
      sink.row(List.of("a\u0001b", "c\r\nd"));
    }
    assertThat(read(SourceFile.open(path, SourceOptions.none())))
        .containsExactly(SourceFiles.row(2, "a\u0001b", "c\r\nd"));
  }

  @Test
  void writesInTheFormAFileCameIn() throws IOException {
    Path path = folder.resolve("out.csv");
    Charset gb = Charset.forName("GB18030");
    try (CsvSink sink = new CsvSink(Files.newOutputStream(path), gb, ';', TEXTS)) {
      sink.row(List.of("博远", "1"));
    }
    assertThat(Files.readAllBytes(path)).isEqualTo("名称;value\r\n博远;1\r\n".getBytes(gb));
  }

  private static TableSink sink(String format, Path path, List<SinkColumn> columns)
      throws IOException {
    return format.equals("csv")
        ? new CsvSink(Files.newOutputStream(path), columns)
        : new XlsxSink(Files.newOutputStream(path), "s", columns);
  }
}
