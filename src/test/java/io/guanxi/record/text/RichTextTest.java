package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {

  private static final String NOTE =
      "<p>客户说 <strong>可以</strong>，<em>下周</em> <span data-type=\"mention\" data-id=\"12\""
          + " data-label=\"张三\">@张三</span></p><ul><li><p>报价</p></li></ul>";

  @Test
  void keepsWhatTheEditorWrites() {
    assertThat(RichText.clean(NOTE)).isEqualTo(NOTE);
    assertThat(RichText.plain(NOTE)).isEqualTo("客户说 可以，下周 @张三\n报价");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>x",
        "<img src=x onerror=alert(1)>x",
        "<p onclick=\"alert(1)\">x</p>",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\" java\nscript:alert(1)\">x</a>",
        "<svg><script>alert(1)</script></svg>x",
        "<iframe src=\"//evil\"></iframe>x",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<math><mtext></p><style><img src=x onerror=alert(1)></style>x",
        "<span data-type=\"mention\" data-id=\"1 onclick=alert(1)\">x</span>",
      })
  void neverKeepsWhatRuns(String html) {
    assertThat(RichText.clean(html))
        .doesNotContainIgnoringCase("script")
        .doesNotContainIgnoringCase("onclick")
        .doesNotContain("onerror=alert(1)>")
        .doesNotContain("<iframe", "<svg", "<img", "style=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b & c > d",
        "1+1=2 @home 'x' \"y\" `z`",
        "😀 smile\u200b",
        "<p>half",
        "&lt;b&gt; stays text",
        "<a href=\"https://example.com/?a=1&amp;b=2\">link</a>",
        "<<p>>",
      })
  void changesNothingTheSecondTime(String html) {
    var once = RichText.clean(html);
    assertThat(RichText.clean(once)).isEqualTo(once);
  }

  @Test
  void keepsHarmlessSignsAsTheyAre() {
    assertThat(RichText.clean("1+1=2 a@b.cn 😀 'x'")).isEqualTo("1+1=2 a@b.cn 😀 'x'");
  }

  @Test
  void takesPlainTextAtItsWord() {
    assertThat(RichText.ofPlain("A<B & C\n第二行")).isEqualTo("A&lt;B &amp; C<br />第二行");
    assertThat(RichText.plain(RichText.clean(RichText.ofPlain("A<B & C\n第二行"))))
        .isEqualTo("A<B & C\n第二行");
    assertThat(RichText.ofPlain("<p>x</p>")).isEqualTo("<p>x</p>");
  }
}
