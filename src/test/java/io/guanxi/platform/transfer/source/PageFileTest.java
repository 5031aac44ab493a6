package io.guanxi.platform.transfer.source;

import static io.guanxi.platform.transfer.source.SourceFiles.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is called .xls and is something else. */
class PageFileTest {

  private static final String PAGE =
      """
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><style>td{}</style></head>
      <body><table border=1><tr><th colspan=3>客户列表</th></tr>
      <tr><td>客户名称</td><td>手机</td><td>备注</td></tr>
      <tr><td>上海博远&nbsp;</td><td style='mso-number-format:"\\@"'>013800138000</td><td>一<br>二</td></tr>
      <tr><td rowspan=2>北京&amp;天津<td x:num="1234567.891">1,234,568<td><table><tr><td>in</td></tr></table>
      <tr><td>2<td>&lt;b&gt;
      </table></body></html>
      """;

  @TempDir Path folder;

  private SourceFile open(String content, Charset charset) throws IOException, SourceRefused {
    var path = Files.write(folder.resolve("export.xls"), content.getBytes(charset));
    return SourceFile.open(path, SourceOptions.none());
  }

  @Test
  void readsAPageThatIsCalledAWorkbook() throws Exception {
    for (var charset : new String[] {"GB18030", "UTF-8", "UTF-16LE"}) {
      var mark = charset.startsWith("UTF-16") ? "\uFEFF" : "";
      var file = open(mark + PAGE, Charset.forName(charset));
      assertThat(file.detection().kind()).isEqualTo(Detection.Kind.HTML);
      assertThat(file.detection().headers()).containsExactly("客户名称", "手机", "备注");
      assertThat(SourceFiles.read(file))
          .containsExactly(
              row(3, "上海博远", "013800138000", "一\n二"),
              row(4, "北京&天津", "1234567.891", "in"),
              row(5, "", "2", "<b>"));
    }
  }

  @Test
  void refusesAPageWithoutATable() {
    assertThatThrownBy(() -> open("<html><body>请重新登录</body></html>", StandardCharsets.UTF_8))
        .hasMessageStartingWith("not-a-table");
  }

  @Test
  void readsALongPageRowByRow() throws Exception {
    var page = new StringBuilder("<table>\n<tr><td>name</td><td>note</td></tr>\n");
    for (int i = 0; i < 20_000; i++) {
      page.append("<tr>\n  <td>c").append(i).append("</td>\n  <td>x</td>\n</tr>\n");
    }
    var file = open(page.append("</table>").toString(), StandardCharsets.UTF_8);
    assertThat(file.detection().rows()).isEqualTo(20_000);
    var rows = SourceFiles.read(file);
    assertThat(rows).hasSize(20_000);
    assertThat(rows.get(19_999)).isEqualTo(row(20_001, "c19999", "x"));
  }

  @Test
  void readsTheXmlThatExcel2003Wrote() throws Exception {
    var xml =
        """
        <?xml version="1.0"?>
        <?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
         xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Worksheet ss:Name="客户"><Table ss:ExpandedColumnCount="4">
        <Row><Cell><Data ss:Type="String">name</Data></Cell><Cell><Data ss:Type="String">date</Data></Cell>
        <Cell><Data ss:Type="String">sum</Data></Cell></Row>
        <Row ss:Index="4"><Cell><Data ss:Type="String">a</Data></Cell>
        <Cell><Data ss:Type="DateTime">2024-01-31T00:00:00.000</Data></Cell>
        <Cell><Data ss:Type="Number">1234.5</Data></Cell></Row>
        <Row><Cell ss:Index="3"><Data ss:Type="Boolean">1</Data></Cell></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="other"><Table><Row><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet>
        </Workbook>
        """;
    var file = open(xml, StandardCharsets.UTF_8);
    assertThat(file.detection().kind()).isEqualTo(Detection.Kind.XML);
    assertThat(file.detection().sheets()).containsExactly("客户", "other");
    assertThat(SourceFiles.read(file))
        .containsExactly(row(4, "a", "2024-01-31", "1234.5"), row(5, "", "", "TRUE"));
  }

  @Test
  void readsTextAndNewWorkbooksWhateverTheyAreCalled() throws Exception {
    assertThat(open("name,phone\na,1\n", StandardCharsets.UTF_8).detection().kind())
        .isEqualTo(Detection.Kind.CSV);
    var xlsx =
        new SourceFiles(folder)
            .workbook(
                "<row r='1'><c t='str'><v>name</v></c></row><row r='2'><c t='str'><v>a</v></c></row>");
    var named = Files.move(xlsx, folder.resolve("really.xls"));
    assertThat(SourceFile.open(named, SourceOptions.none()).detection().kind())
        .isEqualTo(Detection.Kind.XLSX);
  }
}
