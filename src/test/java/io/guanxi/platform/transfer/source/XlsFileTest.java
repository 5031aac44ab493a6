package io.guanxi.platform.transfer.source;

import static io.guanxi.platform.transfer.source.SourceFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsFileTest {

  @TempDir Path folder;

  private Path saved(HSSFWorkbook workbook) throws IOException {
    return Files.write(folder.resolve("file.xls"), bytes(workbook));
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    try (workbook;
        var out = new ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static SourceFile open(Path file) throws IOException, SourceRefused {
    return SourceFile.open(file, SourceOptions.none());
  }

  private static HSSFWorkbook customers() {
    var workbook = new HSSFWorkbook();
    var sheet = workbook.createSheet("客户");
    header(sheet, "客户名称", "手机", "金额", "日期");
    return workbook;
  }

  private static void header(Sheet sheet, String... names) {
    var row = sheet.createRow(0);
    for (int i = 0; i < names.length; i++) {
      row.createCell(i).setCellValue(names[i]);
    }
  }

  @Test
  void readsTextsNumbersAndDatesAsTheyLook() throws Exception {
    var workbook = customers();
    var date = workbook.createCellStyle();
    date.setDataFormat((short) 14);
    var moment = workbook.createCellStyle();
    moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\" hh:mm"));
    var percent = workbook.createCellStyle();
    percent.setDataFormat((short) 9);
    var row = workbook.getSheetAt(0).createRow(1);
    row.createCell(0).setCellValue("上海博远");
    row.createCell(1).setCellValue(13800138000d);
    row.createCell(2).setCellValue(1234.5);
    row.createCell(3).setCellValue(LocalDateTime.of(2024, 1, 31, 0, 0));
    row.getCell(3).setCellStyle(date);
    var second = workbook.getSheetAt(0).createRow(4);
    second.createCell(0).setCellValue(true);
    second.createCell(2).setCellValue(0.15);
    second.getCell(2).setCellStyle(percent);
    second.createCell(3).setCellValue(LocalDateTime.of(2024, 1, 31, 9, 30));
    second.getCell(3).setCellStyle(moment);
    var file = open(saved(workbook));
    assertThat(file.detection().kind()).isEqualTo(Detection.Kind.XLS);
    assertThat(file.detection().headers()).containsExactly("客户名称", "手机", "金额", "日期");
    assertThat(SourceFiles.read(file))
        .containsExactly(
            row(2, "上海博远", "13800138000", "1234.5", "2024-01-31"),
            row(5, "TRUE", "", "15%", "2024-01-31 09:30:00"));
  }

  @Test
  void takesWhatFormulasGaveTheLastTime() throws Exception {
    var workbook = customers();
    var row = workbook.getSheetAt(0).createRow(1);
    row.createCell(0).setCellFormula("\"上海\"&\"博远\"");
    row.createCell(1).setCellFormula("100+23");
    row.createCell(2).setCellFormula("1/0");
    row.createCell(3).setCellFormula("1=1");
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    assertThat(SourceFiles.read(open(saved(workbook))))
        .containsExactly(row(2, "上海博远", "123", "#DIV/0!", "TRUE"));
  }

  @Test
  void showsNumbersThatLostTheirDigitsAsDamaged() throws Exception {
    var workbook = customers();
    var row = workbook.getSheetAt(0).createRow(1);
    row.createCell(0).setCellValue("身份证");
    row.createCell(1).setCellValue(440301199001011234d);
    row.createCell(2).setCellValue(0.1 + 0.2);
    row.createCell(3).setCellValue("440301199001011234");
    var read = (SourceRow) SourceFiles.read(open(saved(workbook))).get(0);
    assertThat(read.cells().get(1)).contains("E+17");
    assertThat(read.cells().get(2)).isEqualTo("0.3");
    assertThat(read.cells().get(3)).isEqualTo("440301199001011234");
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
    var workbook = customers();
    for (var record : workbook.getInternalWorkbook().getRecords()) {
      if (record instanceof DateWindow1904Record window) {
        window.setWindowing((short) 1);
      }
    }
    var date = workbook.createCellStyle();
    date.setDataFormat((short) 14);
    var row = workbook.getSheetAt(0).createRow(1);
    row.createCell(0).setCellValue("a");
    row.createCell(3).setCellValue(0d + 366);
    row.getCell(3).setCellStyle(date);
    assertThat(SourceFiles.read(open(saved(workbook))))
        .containsExactly(row(2, "a", "", "", "1905-01-01"));
  }

  @Test
  void givesAMergedCellToItsFirstRow() throws Exception {
    var workbook = customers();
    var sheet = workbook.getSheetAt(0);
    sheet.createRow(1).createCell(0).setCellValue("a");
    sheet.getRow(1).createCell(1).setCellValue("1");
    sheet.createRow(2).createCell(1).setCellValue("2");
    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
    assertThat(SourceFiles.read(open(saved(workbook))))
        .containsExactly(row(2, "a", "1", "", ""), row(3, "", "2", "", ""));
  }

  @Test
  void offersItsSheetsAndTakesTheFirstThatIsShown() throws Exception {
    var workbook = new HSSFWorkbook();
    header(workbook.createSheet("hidden"), "x", "y");
    header(workbook.createSheet("客户"), "name", "phone");
    header(workbook.createSheet("Orders"), "number", "total");
    workbook.setSheetHidden(0, true);
    for (int i = 0; i < 3; i++) {
      var row = workbook.getSheetAt(i).createRow(1);
      row.createCell(0).setCellValue("of sheet " + i);
      row.createCell(1).setCellValue("x");
    }
    var path = saved(workbook);
    var shown = open(path).detection();
    assertThat(shown.sheets()).containsExactly("hidden", "客户", "Orders");
    assertThat(shown.sheet()).isEqualTo("客户");
    var chosen = SourceFile.open(path, SourceOptions.none().withSheet("Orders"));
    assertThat(SourceFiles.read(chosen)).containsExactly(row(2, "of sheet 2", "x"));
    assertThatThrownBy(() -> SourceFile.open(path, SourceOptions.none().withSheet("none")))
        .hasMessageStartingWith("unknown-sheet");
  }

  @Test
  void readsASheetToItsLastRow() throws Exception {
    var workbook = customers();
    var sheet = workbook.getSheetAt(0);
    for (int i = 1; i < 65_536; i++) {
      var row = sheet.createRow(i);
      row.createCell(0).setCellValue("客户" + i);
      row.createCell(1).setCellValue(13_800_000_000d + i);
    }
    var file = open(saved(workbook));
    assertThat(file.detection().rows()).isEqualTo(65_535);
    var rows = SourceFiles.read(file);
    assertThat(rows).hasSize(65_535);
    assertThat(rows.get(65_534)).isEqualTo(row(65_536, "客户65535", "13800065535", "", ""));
  }

  @Test
  void saysWhenAPasswordProtectsIt() throws Exception {
    var workbook = customers();
    workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("secret");
    Biff8EncryptionKey.setCurrentUserPassword("only for me");
    byte[] locked;
    try {
      locked = bytes(workbook);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    var path = Files.write(folder.resolve("locked.xls"), locked);
    assertThatThrownBy(() -> open(path)).hasMessageStartingWith("workbook-locked");
  }

  @Test
  void neverReadsMoreOfATornFileThanIsThere() throws Exception {
    var workbook = customers();
    var sheet = workbook.getSheetAt(0);
    for (int i = 1; i < 5_000; i++) {
      sheet.createRow(i).createCell(0).setCellValue("客户" + i);
    }
    byte[] whole = bytes(workbook);
    for (int percent : List.of(1, 30, 60, 90, 99)) {
      byte[] torn = Arrays.copyOf(whole, whole.length * percent / 100);
      var path = Files.write(folder.resolve("torn" + percent + ".xls"), torn);
      try {
        var items = SourceFiles.read(open(path));
        assertThat(items.get(items.size() - 1)).isInstanceOf(SourceProblem.class);
      } catch (SourceRefused e) {
        assertThat(e).hasMessageStartingWith("damaged-workbook");
      }
    }
  }

  @Test
  void refusesAWorkbookOlderThanExcel97() throws Exception {
    var path = folder.resolve("ancient.xls");
    Files.write(path, new byte[] {0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00});
    assertThatThrownBy(() -> open(path)).hasMessageStartingWith("old-workbook-format");
  }
}
