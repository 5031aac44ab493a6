package io.guanxi.customer.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GuanxiIT
class FormattedNoteIT {

  @Autowired People people;

  private Browser me = new Browser(0);
  private long customer;

  @BeforeEach
  void somebodyToWriteAbout() {
    me = people.signedIn(Roles.REPRESENTATIVE);
    customer = me.post("/api/v1/customers", Map.of("name", "上海博远")).at("/id").asLong();
  }

  @Test
  void keepsFormatsAndMentionsAndIsFoundByItsWords() {
    var html =
        "<p><strong>紫荆花</strong> <span data-type=\"mention\" data-id=\"7\""
            + " data-label=\"张三\">@张三</span></p>";
    var note = note(html);
    assertThat(note.status()).as(note.text()).isEqualTo(200);
    var read = me.get("/api/v1/activities/" + note.at("/id").asLong());
    assertThat(read.at("/body").asString()).isEqualTo(html);
    assertThat(read.at("/subject").asString()).isEqualTo("紫荆花 @张三");
    assertThat(me.get("/api/v1/activities?q=%E7%B4%AB%E8%8D%86").at("/items/0/id").asLong())
        .isEqualTo(note.at("/id").asLong());
    assertThat(me.get("/api/v1/activities?q=strong").at("/items").size()).isZero();
    assertThat(me.get("/api/v1/customers/" + customer + "/timeline").text()).contains("<strong>");
  }

  @Test
  void storesNoScript() {
    var note = note("<p>vorher<script>alert(1)</script><img src=x onerror=alert(2)></p>");
    assertThat(me.get("/api/v1/activities/" + note.at("/id").asLong()).at("/body").asString())
        .isEqualTo("<p>vorher</p>");
  }

  @Test
  void refusesAMegabyteInPlainWords() {
    var answer = note("<p>x</p><script>alert(1)</script>".repeat(32_000));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/errors/body/0/code").asString()).isEqualTo("too-long");
    assertThat(answer.at("/errors/body/0/message").asString()).contains("100");
    var wordy = note("<p>" + "字".repeat(20_001) + "</p>");
    assertThat(wordy.at("/errors/body/0/code").asString()).isEqualTo("too-long");
    assertThat(note("<p>" + "字".repeat(20_000) + "</p>").status()).isEqualTo(200);
  }

  private Browser.Answer note(String html) {
    return me.post("/api/v1/customers/" + customer + "/log", Map.of("kind", "NOTE", "body", html));
  }
}
