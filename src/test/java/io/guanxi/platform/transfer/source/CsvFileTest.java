package io.guanxi.platform.transfer.source;

import static io.guanxi.platform.transfer.source.SourceFiles.read;
import static io.guanxi.platform.transfer.source.SourceFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final SourceOptions GUESS = SourceOptions.none();

  @TempDir Path folder;
  private SourceFiles files;

  @BeforeEach
  void setUp() {
    files = new SourceFiles(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
  void findsTheEncodingOfChineseText(String charset) throws Exception {
    String text = "客户名称,城市\n上海博远科技有限公司,上海\n长沙华信贸易有限公司,长沙\n";
    SourceFile file = SourceFile.open(files.text(text, Charset.forName(charset)), GUESS);
    assertThat(file.detection().encoding()).isEqualTo(charset);
    assertThat(file.detection().headers()).containsExactly("客户名称", "城市");
    assertThat(read(file)).contains(row(2, "上海博远科技有限公司", "上海")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void obeysTheByteOrderMark(String charset) throws Exception {
    Path path = files.text("\uFEFFname\ncafé\n", Charset.forName(charset));
    SourceFile file = SourceFile.open(path, GUESS);
    assertThat(file.detection().encoding()).isEqualTo(charset);
    assertThat(file.detection().headers()).containsExactly("name");
    assertThat(read(file)).containsExactly(row(2, "café"));
  }

  @Test
  void tellsWesternTextFromChinese() throws Exception {
    String text = "Name;Stadt\nMüller GmbH;Düsseldorf\nGröße & Söhne;Köln\nCafé Élan;Zürich\n";
    SourceFile file = SourceFile.open(files.text(text, Charset.forName("windows-1252")), GUESS);
    assertThat(file.detection().encoding()).isEqualTo("windows-1252");
    assertThat(file.detection().delimiter()).isEqualTo(";");
    assertThat(read(file)).contains(row(3, "Größe & Söhne", "Köln"));
  }

  @Test
  void takesTheUsersWordForTheEncoding() throws Exception {
    Path path = files.text("名稱\n臺灣積體電路\n", Charset.forName("Big5"));
    SourceFile file = SourceFile.open(path, GUESS.withEncoding("Big5"));
    assertThat(read(file)).containsExactly(row(2, "臺灣積體電路"));
    assertThatThrownBy(() -> SourceFile.open(path, GUESS.withEncoding("klingon")))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("unknown-encoding");
  }

  @Test
  void namesTheCellsThatAreInAnotherEncoding() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(("名称,城市\n" + "上海博远,上海\n".repeat(30)).getBytes(StandardCharsets.UTF_8));
    bytes.write("长沙,".getBytes(StandardCharsets.UTF_8));
    bytes.write("长沙\n".getBytes(Charset.forName("GB18030")));
    bytes.write("北京,北京\n".getBytes(StandardCharsets.UTF_8));
    Path path = Files.write(folder.resolve("mixed.csv"), bytes.toByteArray());
    List<SourceItem> items = read(SourceFile.open(path, GUESS));
    assertThat(items).hasSize(32).contains(row(33, "北京", "北京"));
    assertThat(problems(items)).hasSize(1);
    assertThat(problems(items).get(0))
        .extracting(SourceProblem::code, SourceProblem::line, SourceProblem::column)
        .containsExactly("wrong-encoding", 32L, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b,c", "a;b,x;c", "a\tb, and;c\td", "a|b,c|d"})
  void findsTheDelimiter(String line) throws Exception {
    String delimiter = line.substring(1, 2);
    String text = "one" + delimiter + "two" + delimiter + "three\n" + (line + "\n").repeat(3);
    assertThat(SourceFile.open(files.text(text), GUESS).detection().delimiter())
        .isEqualTo(delimiter);
  }

  @Test
  void readsSemicolonsWithDecimalCommasAndTheSepLine() throws Exception {
    Path path = files.text("sep=;\r\nName;Betrag\r\nA;1,50\r\nB;2,25\r\n");
    SourceFile file = SourceFile.open(path, GUESS);
    assertThat(file.detection().headers()).containsExactly("Name", "Betrag");
    assertThat(file.detection().columns().get(1).decimals()).isEqualTo(DecimalStyle.COMMA);
    assertThat(read(file)).containsExactly(row(3, "A", "1,50"), row(4, "B", "2,25"));
  }

  @Test
  void readsQuotesLineBreaksAndSingleQuotes() throws Exception {
    Path path = files.text("a,b\n\"x, \"\"y\"\"\nz\",2\n5\" pipe,3\n");
    assertThat(read(SourceFile.open(path, GUESS)))
        .containsExactly(row(2, "x, \"y\"\nz", "2"), row(4, "5\" pipe", "3"));
    SourceFile single = SourceFile.open(files.text("'a','b'\n'x, y','z'\n"), GUESS);
    assertThat(single.detection().quote()).isEqualTo("'");
    assertThat(read(single)).containsExactly(row(2, "x, y", "z"));
  }

  @Test
  void keepsTheRowsAroundAnUnbalancedQuote() throws Exception {
    String text = "name,city\nA,x\n\"B,y\nC,z\n\"D\",w\n\"E\"e,v\nF,u\n\"G,t";
    List<SourceItem> items = read(SourceFile.open(files.text(text), GUESS));
    assertThat(items)
        .contains(row(2, "A", "x"), row(4, "C", "z"), row(5, "D", "w"), row(7, "F", "u"));
    assertThat(problems(items))
        .extracting(SourceProblem::code, SourceProblem::line, SourceProblem::detail)
        .containsExactly(
            tuple("unbalanced-quote", 3L, "\"B,y"),
            tuple("unbalanced-quote", 6L, "\"E\"e,v"),
            tuple("unbalanced-quote", 8L, "\"G,t"));
  }

  @Test
  void keepsTheRowsBelowAQuoteThatSwallowedMegabytes() throws Exception {
    String text = "name,city\nA,x\n\"B,y\n" + "Somebody,Somewhere\n".repeat(100_000);
    List<SourceItem> items = read(SourceFile.open(files.text(text), GUESS));
    assertThat(items).hasSize(100_002).contains(row(100_003, "Somebody", "Somewhere"));
    assertThat(problems(items)).singleElement().matches(p -> p.line() == 3);
  }

  @Test
  void givesUpOnAFileOfNothingButBrokenRows() throws Exception {
    String text = "name,city\nA,x\n" + "\"B\"b,y\n".repeat(2_000);
    List<SourceItem> items = read(SourceFile.open(files.text(text), GUESS));
    assertThat(items).hasSize(1_002);
    assertThat(items.get(1_001)).extracting("code").isEqualTo("too-many-broken-rows");
  }

  @Test
  void refusesARowOfManyMegabytesInBoundedMemory() throws Exception {
    Path path = folder.resolve("large.csv");
    try (var out = Files.newOutputStream(path)) {
      out.write("name,city\nA,x\nB,".getBytes(StandardCharsets.UTF_8));
      SourceFiles.repeat(out, "0123456789", 20_000_000);
      out.write("\nC,z\n".getBytes(StandardCharsets.UTF_8));
    }
    List<SourceItem> items = read(SourceFile.open(path, GUESS));
    assertThat(items).startsWith(row(2, "A", "x")).endsWith(row(4, "C", "z"));
    assertThat(problems(items))
        .singleElement()
        .matches(p -> p.code().equals("row-too-large") && p.line() == 3);
  }

  @Test
  void refusesManyColumnsByRowAndTheFileIfItsHeadersAre() throws Exception {
    String wide = "x,".repeat(10_000);
    List<SourceItem> items =
        read(SourceFile.open(files.text("a,b\n1,2\n" + wide + "\n3,4\n"), GUESS));
    assertThat(items).contains(row(2, "1", "2"), row(4, "3", "4"));
    assertThat(problems(items))
        .singleElement()
        .matches(p -> p.code().equals("too-many-columns") && p.column() == 501);
    Path path = files.text(wide + "\n1,2\n");
    assertThatThrownBy(() -> SourceFile.open(path, GUESS))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith("too-many-columns");
  }

  @Test
  void refusesCellsThatAreTooLongAndRowsWithMoreCellsThanColumns() throws Exception {
    String text = "a,b\n1," + "x".repeat(40_000) + "\n1,2,3\n1,2,,\n1\n\n , \n5,6\n";
    List<SourceItem> items = read(SourceFile.open(files.text(text), GUESS));
    assertThat(items).extracting(SourceItem::line).containsExactly(2L, 3L, 4L, 5L, 8L);
    assertThat(items).contains(row(4, "1", "2"), row(5, "1", ""), row(8, "5", "6"));
    assertThat(problems(items))
        .extracting(SourceProblem::code)
        .containsExactly("cell-too-long", "more-cells-than-columns");
  }

  @Test
  void namesDoubledAndMissingHeaders() throws Exception {
    Path path = files.text("电话,电话,,电话\n13800138000,1,2,3\n");
    Detection detection = SourceFile.open(path, GUESS).detection();
    assertThat(detection.headers()).containsExactly("电话", "电话 (2)", "C", "电话 (3)");
    assertThat(detection.warnings())
        .extracting(SourceProblem::code, SourceProblem::column)
        .containsExactly(
            tuple("duplicate-header", 2), tuple("blank-header", 3), tuple("duplicate-header", 4));
  }

  @Test
  void findsHeadersBelowATitleAndDataWithoutHeaders() throws Exception {
    Path titled = files.text("客户列表,,\n,,\n名称,城市,电话\nA,上海,1\nB,北京,2\n");
    assertThat(SourceFile.open(titled, GUESS).detection().headerLine()).isEqualTo(3);
    Path bare = files.text("A,2024-01-31,1\nB,2024-02-01,2\n");
    SourceFile file = SourceFile.open(bare, GUESS);
    assertThat(file.detection().headerLine()).isZero();
    assertThat(file.detection().headers()).containsExactly("A", "B", "C");
    assertThat(read(file)).hasSize(2);
    assertThat(read(SourceFile.open(bare, GUESS.withHeaderLine(1)))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "''!empty-file",
        "'\n\n,,\n'!no-rows",
        "'<html><p>a</p></html>'!not-a-table",
        "'%PDF-1.7 '!not-a-table"
      })
  void refusesWhatIsNoTable(String content, String code) throws IOException {
    Path path = files.text(content);
    assertThatThrownBy(() -> SourceFile.open(path, GUESS))
        .isInstanceOf(SourceRefused.class)
        .hasMessageStartingWith(code);
  }

  @Test
  void refusesBinaryFilesAndOldWorkbooks() throws IOException {
    byte[] image = new byte[5000];
    new Random(1).nextBytes(image);
    for (int i = 0; i < image.length; i += 3) {
      image[i] = 0;
    }
    Path binary = Files.write(folder.resolve("a.csv"), image);
    assertThatThrownBy(() -> SourceFile.open(binary, GUESS)).hasMessageStartingWith("not-a-table");
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    Path old = Files.write(folder.resolve("a.xls"), ole);
    assertThatThrownBy(() -> SourceFile.open(old, GUESS))
        .hasMessageStartingWith("damaged-workbook");
  }

  @Test
  void countsRowsAndKeepsTheNullCharacterForThoseWhoRefuseIt() throws Exception {
    SourceFile file = SourceFile.open(files.text("a\nx\u0000y\nz\n"), GUESS);
    assertThat(file.detection().rows()).isEqualTo(2);
    assertThat(read(file)).containsExactly(row(2, "x\u0000y"), row(3, "z"));
  }

  private static List<SourceProblem> problems(List<SourceItem> items) {
    return items.stream()
        .filter(SourceProblem.class::isInstance)
        .map(SourceProblem.class::cast)
        .toList();
  }
}
