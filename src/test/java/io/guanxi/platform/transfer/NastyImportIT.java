package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever people hand over: a named error where it is wrong, and the good rows kept. */
@GuanxiIT
@org.springframework.test.annotation.DirtiesContext(
    classMode = org.springframework.test.annotation.DirtiesContext.ClassMode.BEFORE_CLASS)
class NastyImportIT {

  @Autowired People people;

  private Importing importing;

  @BeforeEach
  void somebodyWithBadFiles() {
    importing = new Importing(people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en"));
  }

  private Importing.Job run(String file, String... fields) {
    return importing
        .upload("customers", file)
        .plan(Map.of("mapping", Importing.columns(fields)))
        .run();
  }

  private static List<Object> firstIssue(Importing.Job job) {
    return List.of(
        job.at("/issues/0/line").asInt(),
        job.at("/issues/0/problems/0/column").asInt(-1),
        job.at("/issues/0/problems/0/code").asString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nextContactOn          | 0000-00-00                | impossible-date
          nextContactOn          | 2026-02-30                | impossible-date
          nextContactOn          | 01/02/2026                | ambiguous-date
          nextContactOn          | soon                      | not-a-date
          rating                 | #REF!                     | formula-error
          rating                 | 1.5                       | not-an-integer
          rating                 | 9                         | too-large
          contactMethods.MOBILE  | 1.38E+10                  | damaged-number
          taxNumber              | 9.1440E+17                | damaged-number
          contactMethods.MOBILE  | 13800138000/13900139000   | several-phones
          contactMethods.EMAIL   | a@                        | not-an-email
          stage                  | nonsense                  | not-a-choice
          addresses.country      | Atlantis                  | not-a-country
          owner                  | nobody                    | nobody-named
          """)
  void namesTheCellThatIsWrongAndKeepsTheGoodRows(String field, String cell, String code) {
    var job = run("name,x\ngood,\nbad,\"%s\"\nbetter,\n".formatted(cell), "name", field);
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +2 ~0 =0 !1");
    assertThat(firstIssue(job)).isEqualTo(List.of(3, 1, code));
  }

  @Test
  void readsNumbersAsTheirColumnWritesThem() {
    var file =
        "name,price\na%s,\"1.234,56\"\nb%s,\"1,234.56\"\n"
            .formatted(System.nanoTime(), System.nanoTime());
    var job =
        importing
            .upload("products", file)
            .plan(
                Map.of(
                    "mapping",
                    Importing.columns("name", "price"),
                    "formats",
                    Map.of("decimals", "COMMA")))
            .run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +1 ~0 =0 !1");
    assertThat(firstIssue(job)).isEqualTo(List.of(3, 1, "not-a-number"));
  }

  @Test
  void findsTheRowsAgainAfterAQuoteThatIsNeverClosed() {
    var job = run("name,x\ngood,\n\"bad,\nbetter,\n", "name", "taxNumber");
    assertThat(job.at("/failed").asInt()).isPositive();
    assertThat(job.at("/issues/0/problems/0/code").asString()).isEqualTo("unbalanced-quote");
    assertThat(job.at("/issues/0/line").asInt()).isEqualTo(3);
    assertThat(job.at("/created").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"GB18030", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void readsTheEncodingsOfThisWorld(String charset) {
    var text = "客户名称,备注\n上海博远,单于先生说：重庆见\n";
    var bytes =
        (charset.startsWith("UTF") ? "\uFEFF" + text : text).getBytes(Charset.forName(charset));
    var job = importing.upload("customers", "客户.csv", bytes);
    assertThat(job.at("/preview/0/1").asString()).isEqualTo("单于先生说：重庆见");
    assertThat(job.mapping()).contains("0 name", "1 note");
  }

  @Test
  void saysWhichRowsDoNotFitTheEncodingChosen() {
    var bytes = "name,note\na,好\nb,x\n".getBytes(Charset.forName("GB18030"));
    var job =
        importing
            .upload("customers", "a.csv", bytes)
            .plan(
                Map.of(
                    "mapping",
                    Importing.columns("name", "note"),
                    "detected",
                    Map.of("encoding", "UTF-8")))
            .run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +1 ~0 =0 !1");
    assertThat(firstIssue(job)).isEqualTo(List.of(2, 1, "wrong-encoding"));
  }

  @Test
  void keepsTheRowsAroundOneThatIsTooLarge() {
    var file = "name,note\na,b\nc," + "x".repeat(3_000_000) + "\nd,e\n";
    var job = run(file, "name", "note");
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +2 ~0 =0 !1");
    assertThat(job.at("/issues/0/line").asInt()).isEqualTo(3);
  }

  @Test
  void refusesTooManyColumns() {
    assertThat(refused("a.csv", ("x,".repeat(10_000) + "\n" + "1,".repeat(10_000)).getBytes()))
        .isEqualTo("too-many-columns");
  }

  @Test
  void refusesWhatIsNoTable() throws Exception {
    assertThat(refused("a.csv", new byte[0])).isEqualTo("empty-file");
    assertThat(refused("a.xlsx", zip("a.txt", "x"))).isIn("damaged-workbook", "not-a-table");
    var entity =
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><workbook>&e;</workbook>";
    assertThat(refused("a.xlsx", zip("xl/workbook.xml", entity))).isEqualTo("damaged-workbook");
    assertThat(refused("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}))
        .isEqualTo("damaged-workbook");
  }

  private String refused(String name, byte[] content) {
    var answer = importing.send("customers", name, content);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    return answer.code();
  }

  private static byte[] zip(String name, String content) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  void tellsHeadersApartThatAreTheSame() {
    var job = importing.upload("customers", "name,phone,phone\na,1,2\n");
    assertThat(job.at("/detected/warnings/0/code").asString()).isEqualTo("duplicate-header");
    assertThat(job.at("/columns")).hasSize(3);
  }

  @Test
  void takesAFormulaForAText() {
    var mark = "=1+1" + System.nanoTime();
    var job = run("name\n" + mark + "\n", "name");
    assertThat(job.result()).isEqualTo("COMPLETED +1 ~0 =0 !0");
    var csv = importing.export("customers", "csv", "name==\"" + mark + "\"");
    assertThat(csv).contains("'" + mark);
  }

  @Test
  void refusesRowsOfARecordThatStandApart() {
    var file = "order,customer,thing,price\n1,Torn Ltd,x,1\n2,Torn Ltd,y,1\n1,Torn Ltd,z,1\n";
    run("name\nTorn Ltd\n", "name");
    var job =
        importing
            .upload("orders", file)
            .plan(
                Map.of(
                    "mapping",
                    Importing.columns("externalId", "customer", "lines.name", "lines.unitPrice"),
                    "groupBy",
                    List.of(0)))
            .run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +2 ~0 =0 !1");
    assertThat(firstIssue(job)).isEqualTo(List.of(4, -1, "group-torn"));
  }
}
