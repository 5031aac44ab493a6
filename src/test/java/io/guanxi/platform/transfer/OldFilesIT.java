package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Old workbooks, pages that are called so, and address books go the way of every file. */
@GuanxiIT
class OldFilesIT {

  @Autowired People people;

  private Importing importing;
  private static int number;

  @BeforeEach
  void somebodyWithOldFiles() {
    number++;
    importing = new Importing(people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en"));
  }

  private static byte[] workbook(List<List<String>> rows) throws IOException {
    try (var workbook = new HSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("客户");
      for (var cells : rows) {
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        cells.forEach(cell -> row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(cell));
      }
      workbook.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void takesAnOldWorkbookAndGivesItsErrorsBackAsANewOne() throws Exception {
    var rows =
        List.of(List.of("客户名称", "评级"), List.of("旧簿" + number, "5"), List.of("坏行" + number, "99"));
    var job = importing.upload("customers", "客户.xls", workbook(rows));
    assertThat(job.at("/detected/format").asString()).isEqualTo("xls");
    assertThat(job.mapping()).contains("0 name", "1 rating");
    job.plan(Map.of()).run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +1 ~0 =0 !1");
    assertThat(job.at("/errors").asString()).endsWith("/errors.xlsx");
  }

  @Test
  void takesAPageThatIsCalledAWorkbook() {
    var page =
        "<html><table><tr><td>客户名称</td><td>手机</td></tr><tr><td>网页%d</td><td>13800138000</td></tr></table>"
            .formatted(number);
    var job = importing.upload("customers", "导出.xls", page.getBytes(Charset.forName("GBK")));
    job.plan(Map.of()).run();
    assertThat(job.at("/detected/format").asString()).isEqualTo("html");
    assertThat(job.result()).isEqualTo("COMPLETED +1 ~0 =0 !0");
  }

  @Test
  void takesAnAddressBookAndMakesTheCompaniesItNames() {
    var cards =
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:张三%1$d
        ORG:名片公司%1$d
        TEL;TYPE=CELL:1390013%2$04d
        UID:card-%1$d-a
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        FN:broken
        BEGIN:VCARD
        VERSION:3.0
        FN:李四%1$d
        ORG:名片公司%1$d
        EMAIL:li%1$d@example.com
        END:VCARD
        BEGIN:VCARD
        VERSION:4.0
        FN:自由人%1$d
        BDAY:19900506
        END:VCARD
        """
            .formatted(number, 1000 + number);
    var job = importing.upload("contacts", "contacts.vcf", cards.getBytes(StandardCharsets.UTF_8));
    assertThat(job.at("/recipe/name").asString()).isEqualTo("vcard/people");
    job.dryRun();
    assertThat(job.at("/dryRun/create").asInt()).isEqualTo(3);
    job.run();
    assertThat(job.result()).isEqualTo("COMPLETED_WITH_ERRORS +3 ~0 =0 !1");
    assertThat(job.at("/issues/0/line").asInt()).isEqualTo(8);
    assertThat(importing.export("contacts", "csv", "customer.name==名片公司" + number))
        .contains("张三" + number, "李四" + number);
    assertThat(importing.export("customers", "csv", "name==自由人" + number)).contains("自由人" + number);
    assertThat(importing.export("customers", "csv", "kind==PERSON;name==自由人" + number))
        .contains("自由人" + number);
    assertThat(importing.export("customers", "csv", "kind==COMPANY;name==名片公司" + number))
        .contains("名片公司" + number);
    job.undo();
    assertThat(job.at("/undone/deleted").asInt()).isEqualTo(5);
  }

  @Test
  void makesCompaniesOfAnAddressBookWhereThatIsWanted() {
    var card =
        "BEGIN:VCARD\nVERSION:3.0\nFN:x\nORG:卡片集团%d\nADR;TYPE=WORK:;;南京路1号;上海市;;200000;中国\nEND:VCARD\n"
            .formatted(number);
    var job = importing.upload("customers", "a.vcf", card.getBytes(StandardCharsets.UTF_8));
    assertThat(job.at("/recipe/name").asString()).isEqualTo("vcard/organisations");
    assertThat(job.plan(Map.of()).run().result()).isEqualTo("COMPLETED +1 ~0 =0 !0");
  }

  @Test
  void takesAFileAsWhatItIsKnownToBe() {
    var file =
        "Record ID,First Name,Last Name,Email,Associated Company\n1%d,Ann,Example,ann%d@example.com,HubCo%d\n"
            .formatted(number, number, number);
    var job = importing.upload("customers", file);
    assertThat(job.at("/recipe/type").asString()).isEqualTo("contacts");
    assertThat(job.at("/recipe/system").asString()).isEqualTo("HubSpot");
    job.plan(Map.of("type", "contacts"));
    assertThat(job.at("/type").asString()).isEqualTo("contacts");
    assertThat(job.plan(Map.of()).run().result()).isEqualTo("COMPLETED +1 ~0 =0 !0");
  }
}
