package io.guanxi.customer.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.customer.customer.Customers;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class ScorerTest {

  private static FactsBuilder company(String name) {
    return new FactsBuilder(Customers.CUSTOMER, name.hashCode()).kind("COMPANY").name(name);
  }

  private static FactsBuilder person(String name) {
    return new FactsBuilder(Customers.CUSTOMER, name.hashCode()).kind("PERSON").name(name);
  }

  private static Score score(FactsBuilder a, FactsBuilder b) {
    return Scorer.score(a.build(), b.build(), key -> 2);
  }

  private static boolean meet(FactsBuilder a, FactsBuilder b) {
    var shared = new HashSet<>(Keys.of(a.build()));
    shared.retainAll(Keys.of(b.build()));
    return !shared.isEmpty();
  }

  private static void finds(String one, String other) {
    assertThat(meet(company(one), company(other))).as(one + " meets " + other).isTrue();
    assertThat(score(company(one), company(other)).value())
        .as(one + " is " + other)
        .isGreaterThanOrEqualTo(Pairs.WORTH_A_REVIEW);
  }

  @Test
  void seesThroughDisguises() {
    finds("深圳华星电子有限公司", "华星电子股份有限公司");
    finds("华星电子", "華星電子");
    finds("华星电子", "Hua Xing Dian Zi Co., Ltd");
    finds("深圳华星电子科技有限公司", "华兴电子科技");
    finds("华星电子科技", "华星星电子科技");
    finds("Acme Fine Papers Ltd", "ACME Fien Papers, Inc.");
    finds("Lumenar Systems", "Lumenarr Systems GmbH");
  }

  @Test
  void keepsApartWhatIsApart() {
    assertThat(score(company("北京华星电子"), company("上海华星电子")).value()).isLessThan(50);
    assertThat(score(company("东方电子"), company("南方电子")).value()).isLessThan(50);
    assertThat(score(person("张伟"), person("张伟")).value()).isLessThan(50);
    assertThat(score(company("华星电子"), company("博远物流"))).isEqualTo(Score.NONE);
  }

  @Test
  void aNumberOfManyOnlyWarns() {
    var a = company("华星电子").method("PHONE", "+8675588888888");
    var b = company("博远物流").method("PHONE", "+8675588888888");
    var few = Scorer.score(a.build(), b.build(), key -> 2);
    var many = Scorer.score(a.build(), b.build(), key -> 9);
    assertThat(many.reasons()).extracting(Score.Reason::code).contains("shared-phone");
    assertThat(many.value()).isBetween(1, 15);
    assertThat(few.value()).isGreaterThan(many.value());
  }

  @Test
  void anotherExtensionIsAnotherPerson() {
    var a = person("张伟").method("PHONE", "+8675588888888;ext=801");
    var b = person("李娜").method("PHONE", "+8675588888888;ext=802");
    assertThat(score(a, b).reasons()).extracting(Score.Reason::code).contains("shared-phone");
  }

  @Test
  void theSamePersonWritesHisNameBothWays() {
    var a = person("Zhang Wei").method("EMAIL", "wei@example.com");
    var b = person("Wei Zhang").method("EMAIL", "wei@example.com");
    assertThat(score(a, b).value()).isGreaterThan(75);
    assertThat(meet(person("张伟"), person("Wei Zhang"))).isTrue();
  }

  @Test
  void aSlipInANameIsNotAnotherName() {
    var a = company("华星电子科技").method("MOBILE", "+8613800138000");
    var b = company("华星子电科技").method("PHONE", "+8613800138000");
    assertThat(score(a, b).value()).isGreaterThan(75);
    var c = person("张小伟").method("MOBILE", "+8613800138000");
    var d = person("张伟小").method("MOBILE", "+8613800138000");
    assertThat(score(c, d).value()).isGreaterThan(70);
    var sister = person("张小娜").method("MOBILE", "+8613800138000");
    assertThat(score(c, sister).value()).isLessThan(50);
    assertThat(score(company("Falcon 12 Works"), company("Falcon 21 Works"))).isEqualTo(Score.NONE);
  }

  @Test
  void anotherTaxNumberSpeaksAgainst() {
    var a = company("华星电子").tax("91440300MA5XXXXX01");
    var b = company("华星电子").tax("91440300MA5XXXXX02");
    assertThat(score(a, b).value()).isLessThan(50);
    assertThat(score(a, company("别的").tax("91440300 MA5XXXXX01")).value()).isGreaterThan(50);
  }
}
