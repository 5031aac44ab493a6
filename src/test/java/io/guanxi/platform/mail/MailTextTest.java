package io.guanxi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nBcc: x@y.z",
        "a\nBcc: x@y.z",
        "a\rBcc: x@y.z",
        "a\0b",
        "a\u2028Bcc: x@y.z",
        "a\u2029b",
        "a\u0085b",
        "a\u000Bb",
        "瘍瘊Bcc: x@y.z",
        "=?UTF-8?Q?=0D=0ABcc:_x@y.z?=",
        "=?utf-8?B?DQpCY2M6IHhAeS56?=",
        "\uD83D lonely",
        "很长的主题很长的主题很长的主题很长的主题很长的主题很长的主题很长的主题很长的主题很长的主题"
      })
  void headersKeepToTheirLine(String text) throws Exception {
    var header = MailText.header(text);
    assertThat(header.chars()).allMatch(sign -> sign < 128);
    assertThat(header.replace("\r\n ", "")).doesNotContain("\r", "\n");
    for (var line : header.split("\r\n ")) assertThat(line.length()).isLessThanOrEqualTo(76);
    var read = MimeUtility.decodeText(header);
    assertThat(read).isEqualTo(MailText.line(text));
    assertThat(MimeUtility.decodeText(MailText.phrase(text))).doesNotContain("\n", "\r");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a b\"@example.com",
        "\"a\r\nRCPT TO:<x@y.z>\"@example.com",
        "a@example.com\r\nBcc: x@y.z",
        "a@example.com\0",
        "a b@example.com",
        "a@exa mple.com",
        "a,b@example.com",
        "<a@example.com>",
        "a@example.com>",
        "-oQ/tmp@example.com",
        "a@[127.0.0.1]",
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "瘍瘊@example.com",
        "a@-example.com",
        "a\u2028@example.com",
        "@example.com",
        "a@"
      })
  void writesToPlainAddressesOnly(String address) {
    assertThat(MailText.address(address)).isNull();
  }

  @Test
  void knowsAddresses() {
    assertThat(MailText.address("li.wei+crm@Example.COM")).isEqualTo("li.wei+crm@example.com");
    assertThat(MailText.address("info@例子.中国")).isEqualTo("info@xn--fsqu00a.xn--fiqs8s");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${7*7}",
        "#{7*7}",
        "*{7*7}",
        "__${7*7}__::x",
        "<#assign x=1>",
        "{{7*7}}",
        "{{constructor.constructor}}",
        "{{name.class}}",
        "{{{name}}}x",
        "{{>partial}}",
        "{{&name}}",
        "<%= 7 %>",
        "{% 7 %}"
      })
  void templatesComputeNothing(String text) {
    var out = Template.parse(text).render(Map.of("name", "Li"), value -> value);
    assertThat(out).doesNotContain("49");
    assertThat(out.replace("Li", "{{name}}")).isEqualTo(text);
  }

  @Test
  void aValueIsNeverMarkup() {
    var template = Template.parse("Hello {{name}}\n\n[Open {{name}}]({{link}})\n\n- {{name}}");
    var nasty = "x](http://evil.example) <script>alert(1)</script>\n\n[y](http://evil.example)";
    var sheet = Sheet.of(template, Map.of("name", nasty, "link", "https://good.example/1"));
    var html = sheet.html("en", "Acme & <Co>");
    assertThat(html).contains("href=\"https://good.example/1\"").doesNotContain("<script");
    assertThat(html).doesNotContain("href=\"http://evil").contains("Acme &amp; &lt;Co&gt;");
    assertThat(
            Sheet.of(template, Map.of("name", "x", "link", "javascript:alert(1)")).html("en", ""))
        .doesNotContain("javascript:");
    assertThat(sheet.plain()).contains("https://good.example/1");
  }

  @Test
  void sectionsRepeatAndVanish() {
    var template = Template.parse("{{#items}}<{{text}}>{{/items}}{{^items}}none{{/items}}");
    var two = Map.of("items", java.util.List.of(Map.of("text", "a"), Map.of("text", "b")));
    assertThat(template.render(two, value -> value)).isEqualTo("<a><b>");
    assertThat(template.render(Map.of(), value -> value)).isEqualTo("none");
  }
}
