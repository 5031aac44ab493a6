package io.guanxi.platform.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardFileTest {

  private static final Charset GBK = Charset.forName("GBK");

  @TempDir Path folder;

  private List<SourceItem> read(byte[] content) throws Exception {
    var path = Files.write(folder.resolve("cards.vcf"), content);
    var file = SourceFile.open(path, SourceOptions.none());
    assertThat(file.detection().kind()).isEqualTo(Detection.Kind.VCARD);
    return SourceFiles.read(file);
  }

  private List<SourceItem> read(String content) throws Exception {
    return read(content.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String at(SourceItem item, String column) {
    return ((SourceRow) item).cells().get(CardCells.COLUMNS.indexOf(column));
  }

  private static String quoted(String text, Charset charset) {
    var out = new StringBuilder();
    for (byte b : text.getBytes(charset)) {
      out.append("=%02X".formatted(b & 0xFF));
    }
    return out.toString();
  }

  @Test
  void readsWhatOldPhonesWrote() throws Exception {
    var card =
        "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:%s;%s;;;\n"
                .formatted(quoted("张", GBK), quoted("三", GBK))
            + "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=\n%s\n"
                .formatted(quoted("上海博远", StandardCharsets.UTF_8))
            + "TEL;CELL:13800138000\nTEL;WORK;VOICE:021-88888888\nTEL;WORK;FAX:021-88888889\n"
            + "EMAIL;INTERNET:zhang@example.com\nADR;WORK:;;南京路1号;上海;上海;200000;中国\nBDAY:1990-05-06\n"
            + "END:VCARD\n";
    var item = read(card).get(0);
    assertThat(at(item, "FN")).isEqualTo("张三");
    assertThat(at(item, "ORG")).isEqualTo("上海博远");
    assertThat(at(item, "TEL.cell")).isEqualTo("13800138000");
    assertThat(at(item, "TEL.work")).isEqualTo("021-88888888");
    assertThat(at(item, "TEL.fax")).isEqualTo("021-88888889");
    assertThat(at(item, "EMAIL")).isEqualTo("zhang@example.com");
    assertThat(at(item, "ADR.street")).isEqualTo("南京路1号");
    assertThat(at(item, "BDAY")).isEqualTo("1990-05-06");
  }

  @Test
  void readsTheThirdAndFourthVersionWithFoldedLinesAndPictures() throws Exception {
    var picture = Base64.getEncoder().encodeToString(new byte[300_000]);
    var cards =
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:Ann
          Example
        N:Example;Ann;;;
        ORG:Acme\\, Inc.;Sales;East
        TITLE:Buyer
        TEL;TYPE=CELL,VOICE:+1 650 555 0100
        EMAIL;TYPE=INTERNET:ann@example.com
        EMAIL:ann2@example.com
        NOTE:first\\nsecond
        X-WECHAT:ann-wx
        PHOTO;ENCODING=b;TYPE=JPEG:%s
        UID:urn:uuid:1
        END:VCARD

        BEGIN:VCARD
        VERSION:4.0
        FN:李四
        TEL;VALUE=uri;TYPE="cell,voice":tel:+86-139-0013-9000
        BDAY:--0506
        URL:https://example.com
        IMPP:qq:12345
        UID:2
        END:VCARD
        """
            .formatted(picture);
    var items = read(cards);
    assertThat(items).hasSize(2);
    var ann = items.get(0);
    assertThat(at(ann, "FN")).isEqualTo("Ann Example");
    assertThat(at(ann, "ORG")).isEqualTo("Acme, Inc.");
    assertThat(at(ann, "ORG.unit")).isEqualTo("Sales / East");
    assertThat(at(ann, "EMAIL2")).isEqualTo("ann2@example.com");
    assertThat(at(ann, "NOTE")).isEqualTo("first\nsecond");
    assertThat(at(ann, "IM.wechat")).isEqualTo("ann-wx");
    var li = items.get(1);
    assertThat(li.line()).isEqualTo(17);
    assertThat(at(li, "TEL.cell")).isEqualTo("+86-139-0013-9000");
    assertThat(at(li, "BDAY")).isEmpty();
    assertThat(at(li, "IM.qq")).isEqualTo("12345");
    assertThat(at(li, "UID")).isEqualTo("2");
  }

  @Test
  void namesABrokenCardAndKeepsTheGoodOnes() throws Exception {
    var cards =
        """
        BEGIN:VCARD
        VERSION:3.0
        FN:first
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        FN:never ends
        BEGIN:VCARD
        VERSION:3.0
        FN:third
        END:VCARD
        BEGIN:VCARD
        FN:cut
        """;
    var items = read(cards);
    assertThat(items).hasSize(4);
    assertThat(at(items.get(0), "FN")).isEqualTo("first");
    assertThat(items.get(1)).isEqualTo(SourceProblem.ofRow("broken-card", 5, "FN:never ends"));
    assertThat(at(items.get(2), "FN")).isEqualTo("third");
    assertThat(items.get(3)).isEqualTo(SourceProblem.ofRow("broken-card", 12, "FN:cut"));
  }

  @Test
  void decodesEachCardForItself() throws Exception {
    var out = new ByteArrayOutputStream();
    write(out, "BEGIN:VCARD\nVERSION:2.1\nFN:重庆博远\nEND:VCARD\n", GBK);
    write(out, "BEGIN:VCARD\nVERSION:3.0\nFN:单于先生\nEND:VCARD\n", StandardCharsets.UTF_8);
    var items = read(out.toByteArray());
    assertThat(items).extracting(item -> at(item, "FN")).containsExactly("重庆博远", "单于先生");
  }

  private static void write(ByteArrayOutputStream out, String text, Charset charset)
      throws IOException {
    out.write(text.getBytes(charset));
  }
}
