package io.guanxi.platform.transfer.source;

import static io.guanxi.platform.transfer.source.SourceFiles.SHEET_END;
import static io.guanxi.platform.transfer.source.SourceFiles.SHEET_START;
import static io.guanxi.platform.transfer.source.SourceFiles.read;
import static io.guanxi.platform.transfer.source.SourceFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxFileTest {

  private static final SourceOptions GUESS = SourceOptions.none();
  private static final String HEADERS =
      "<row r='1'><c r='A1' t='inlineStr'><is><t>name</t></is></c>"
          + "<c r='B1' t='inlineStr'><is><t>value</t></is></c></row>";
  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m月d日'/>"
          + "<numFmt numFmtId='171' formatCode='[Red]&quot;days&quot; 0.0'/>"
          + "<numFmt numFmtId='172' formatCode='[$-804]yyyy/m/d h:mm'/></numFmts>"
          + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
          + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='10'/>"
          + "<xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='172'/></cellXfs></styleSheet>";

  @TempDir Path folder;
  private SourceFiles files;

  @BeforeEach
  void setUp() {
    files = new SourceFiles(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='B2'><v>13812345678</v></c>|13812345678",
        "<c r='B2'><v>1.3812345678E10</v></c>|13812345678",
        "<c r='B2'><v>0.30000000000000004</v></c>|0.3",
        "<c r='B2'><v>1.10101199001011E17</v></c>|1.10101199001011E+17",
        "<c r='B2' s='1'><v>45322</v></c>|2024-01-31",
        "<c r='B2' s='3'><v>45322</v></c>|2024-01-31",
        "<c r='B2' s='4'><v>45322</v></c>|45322",
        "<c r='B2' s='5'><v>45322.604166666664</v></c>|2024-01-31 14:30:00",
        "<c r='B2' s='1'><v>59</v></c>|1900-02-28",
        "<c r='B2' s='2'><v>0.155</v></c>|15.5%",
        "<c r='B2' t='b'><v>1</v></c>|TRUE",
        "<c r='B2' t='e'><v>#N/A</v></c>|#N/A",
        "<c r='B2'><f>A1*2</f><v>42</v></c>|42",
        "<c r='B2' t='str'><f>A1&amp;1</f><v>x1</v></c>|x1",
        "<c r='B2' t='d'><v>2024-01-31T00:00:00</v></c>|2024-01-31 00:00:00",
        "<c r='B2' t='s'><v>1</v></c>|上海博远",
        "<c r='B2' t='inlineStr'><is><r><t>上</t></r><r><t>海</t></r></is></c>|上海",
        "<c r='B2' t='inlineStr'><is><t>a_x000D_b</t></is></c>|'a\rb'",
        "<c r='B2' t='s'><v>99</v></c>|''",
        "<c r='B2' s='99'><v>7</v></c>|7"
      })
  void givesCellsAsTheyWouldBeWrittenDown(String cell, String text) throws Exception {
    String shared =
        "<sst><si><t>x</t></si><si><r><t>上海</t></r><r><t>博远</t></r>"
            + "<rPh sb='0' eb='1'><t>シャンハイ</t></rPh></si></sst>";
    String rows = HEADERS + "<row r='2'><c r='A2' t='s'><v>0</v></c>" + cell + "</row>";
    Path path =
        files.workbook(
            Map.of(
                "xl/worksheets/sheet1.xml", SHEET_START + rows + SHEET_END,
                "xl/sharedStrings.xml", shared,
                "xl/styles.xml", STYLES));
    assertThat(read(SourceFile.open(path, GUESS))).containsExactly(row(2, "x", text));
  }

  @Test
  void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
    String rows = HEADERS + "<row r='2'><c r='A2' s='1'><v>43860</v></c></row>";
    Path path =
        files.workbook(
            Map.of(
                "xl/workbook.xml",
                SourceFiles.workbookXml("<workbookPr date1904='1'/>"),
                "xl/worksheets/sheet1.xml",
                SHEET_START + rows + SHEET_END,
                "xl/styles.xml",
                STYLES));
    assertThat(read(SourceFile.open(path, GUESS))).containsExactly(row(2, "2024-01-31", ""));
  }

  @Test
  void guessesHowManyRowsThereAre() throws Exception {
    String rows = HEADERS + "<row><c><v>12345</v></c></row>".repeat(20_000);
    assertThat(SourceFile.open(files.workbook(rows), GUESS).detection().rows())
        .isBetween(19_000L, 21_500L);
    assertThat(SourceFile.open(files.workbook(HEADERS), GUESS).detection().rows()).isZero();
  }

  @Test
  void letsTheUserChooseTheSheet() throws Exception {
    String other = HEADERS + "<row r='5'><c r='B5'><v>5</v></c></row>";
    Path path =
        files.workbook(
            Map.of(
                "xl/worksheets/sheet1.xml", SHEET_START + HEADERS + SHEET_END,
                "xl/worksheets/sheet2.xml", SHEET_START + other + SHEET_END));
    assertThat(SourceFile.open(path, GUESS).detection().sheets()).containsExactly("客户", "Orders");
    assertThat(SourceFile.open(path, GUESS).detection().sheet()).isEqualTo("客户");
    assertThat(read(SourceFile.open(path, GUESS.withSheet("Orders"))))
        .containsExactly(row(5, "", "5"));
    assertThatThrownBy(() -> SourceFile.open(path, GUESS.withSheet("none")))
        .hasMessageStartingWith("unknown-sheet");
  }

  @Test
  void refusesDocumentTypesAndNeverFollowsThem() throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    String doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM '" + secret.toUri() + "'>]>";
    String rows = HEADERS + "<row r='2'><c r='A2' t='inlineStr'><is><t>&e;</t></is></c></row>";
    Path path =
        files.workbook(
            Map.of("xl/worksheets/sheet1.xml", doctype + SHEET_START + rows + SHEET_END));
    assertThatThrownBy(() -> SourceFile.open(path, GUESS))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("damaged-workbook")
        .hasMessageNotContaining("secret");
  }

  @Test
  void refusesEntitiesThatMultiply() throws Exception {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    String shared = laughs + "]><sst><si><t>&l29;</t></si></sst>";
    Path path =
        files.workbook(
            Map.of(
                "xl/worksheets/sheet1.xml",
                SHEET_START + HEADERS + SHEET_END,
                "xl/sharedStrings.xml",
                shared));
    assertThatThrownBy(() -> SourceFile.open(path, GUESS))
        .hasMessageStartingWith("damaged-workbook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<row><c><v>1</v></c></row>", "<c><v>1</v></c>", "x"})
  void stopsAtASheetThatIsABomb(String repeated) throws Exception {
    List<SourceItem> items = read(SourceFile.open(bomb("sheet1.xml", repeated), GUESS));
    assertThat(items.get(items.size() - 1)).extracting("code").isEqualTo("workbook-too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<si><t>x</t></si>", "x"})
  void stopsAtSharedTextsThatAreABomb(String repeated) throws Exception {
    Path path = bomb("sharedStrings.xml", repeated);
    assertThatThrownBy(() -> SourceFile.open(path, GUESS))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("workbook-too-large");
  }

  private Path bomb(String part, String repeated) throws IOException {
    Path parts = folder.resolve("bomb.xlsx");
    boolean sheet = part.equals("sheet1.xml");
    Path plain =
        files.workbook(
            sheet
                ? Map.of()
                : Map.of("xl/worksheets/sheet1.xml", SHEET_START + HEADERS + SHEET_END));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(parts));
        ZipFile harmless = new ZipFile(plain.toFile())) {
      for (ZipEntry entry : Collections.list(harmless.entries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        harmless.getInputStream(entry).transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(sheet ? "xl/worksheets/sheet1.xml" : "xl/" + part));
      String start = sheet ? SHEET_START + HEADERS : "<sst>";
      zip.write(start.getBytes(StandardCharsets.UTF_8));
      SourceFiles.repeat(zip, repeated, 20_000_000);
    }
    return parts;
  }

  @Test
  void refusesColumnsThatNoSheetHas() throws Exception {
    String rows =
        HEADERS
            + "<row r='2'><c r='ZZZZZZZZ2'><v>1</v></c></row>"
            + "<row r='3'><c r='XFD3'><v>1</v></c></row>"
            + "<row r='4'><c r='B4'><v>1</v></c></row>"
            + "<row r='1048576'><c r='A1048576'><v>2</v></c></row>";
    List<SourceItem> items = read(SourceFile.open(files.workbook(rows), GUESS));
    assertThat(items).hasSize(4).contains(row(4, "", "1"), row(1_048_576, "2", ""));
    assertThat(items.get(0)).extracting("code").isEqualTo("too-many-columns");
    assertThat(items.get(1)).extracting("column").isEqualTo(16_384);
  }

  @Test
  void keepsTheRowsBeforeTheDamage() throws Exception {
    String rows = HEADERS + "<row r='2'><c r='A2'><v>1</v></c></row><row r='3'><c <";
    List<SourceItem> items =
        read(
            SourceFile.open(
                files.workbook(Map.of("xl/worksheets/sheet1.xml", SHEET_START + rows)), GUESS));
    assertThat(items).startsWith(row(2, "1", "")).hasSize(2);
    assertThat(items.get(1)).extracting("code", "line").containsExactly("damaged-workbook", 3L);
  }

  @Test
  void refusesWhatOnlyLooksLikeAWorkbook() throws Exception {
    Path text = folder.resolve("text.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(text))) {
      SourceFiles.write(zip, "word/document.xml", "<document/>");
    }
    assertThatThrownBy(() -> SourceFile.open(text, GUESS))
        .hasMessageStartingWith("damaged-workbook");
    byte[] cut = Files.readAllBytes(files.workbook(HEADERS));
    Path half = Files.write(folder.resolve("half.xlsx"), Arrays.copyOf(cut, 300));
    assertThatThrownBy(() -> SourceFile.open(half, GUESS))
        .hasMessageStartingWith("damaged-workbook");
  }
}
