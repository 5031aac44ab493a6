package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海博远",
        "博远",
        "博",
        "远",
        "上海",
        "boyuan",
        "boy",
        "Boyuan",
        "shby",
        "by",
        "hby",
        "hai",
        "shanghaiboyuan",
        "shanghai boyuan",
        "ＢＯＹ",
        "上海 boyuan",
        "博远keji",
        "s"
      })
  void findsACompanyByAnyPartOfItsNameOrPinyin(String query) {
    assertThat(found("上海博远科技有限公司", query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"海上", "博科", "beijing", "shanghaiboyuanx", "博远 beijing", "4321"})
  void doesNotFindWhatIsNotThere(String query) {
    assertThat(found("上海博远科技有限公司", query)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "单小明,shanxiaoming",
    "单小明,danxiaoming",
    "单小明,sxm",
    "曾国强,zengguoqiang",
    "仇小明,qiuxiaoming",
    "仇小明,chouxiaoming",
    "长沙银行,changshayinhang",
    "长沙银行,csyh",
    "厦门大厦,xiamendasha",
    "重庆重工,chongqingzhonggong",
    "重庆重工,cqzg",
    "音乐学院院长,yinyuexueyuanyuanzhang",
    "尉迟恭,yuchigong",
    "单于丹,chanyudan",
    "万俟明,moqiming",
    "东阿阿胶,dongeejiao",
    "六安瓜片,luan",
    "吕布,lvbu",
    "吕布,lubu",
    "女装,nvzhuang",
    "天长,tianzhang",
    "天长,tianchang",
    "朴成,piaocheng"
  })
  void readsCharactersAsTheyAreSaidInThatWordOrName(String name, String query) {
    assertThat(found(name, query)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"长沙银行,zhangsha", "长沙银行,xing", "重庆,zhongqing", "厦门,shamen"})
  void keepsNoReadingThatAKnownWordRulesOut(String name, String query) {
    assertThat(found(name, query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C-000123", "c000123", "C000", "000123", "123", "0123", "c-0001"})
  void findsACodeByItsWholeOrItsNumber(String query) {
    assertThat(found("C-000123", query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang.wei@mail.example.com",
        "zhang.wei",
        "zhangwei",
        "wei",
        "@mail.example.com",
        "mail.exam",
        "example.com",
        "example",
        "ZHANG.WEI@"
      })
  void findsAnEmailByItsWholeOrItsParts(String query) {
    assertThat(found("zhang.wei@mail.example.com", query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0755-88888801",
        "88888801",
        "8801",
        "801",
        "075588888801",
        "+86 755 8888 8801",
        "转801"
      })
  void findsAPhoneByAnyFourDigitsOrItsExtension(String query) {
    Set<String> tokens = new LinkedHashSet<>();
    Tokens.addPhone(tokens, (PhoneNumber) Phones.parse("0755-88888801转801", "CN"));
    List<String> wanted = Tokens.queryTokens(query.replace("转", ""));
    assertThat(wanted).isNotEmpty().allMatch(w -> tokens.stream().anyMatch(t -> t.startsWith(w)));
  }

  @ParameterizedTest
  @CsvSource({
    "Coca-Cola,coca-cola",
    "Coca-Cola,cocacola",
    "Coca Cola,coca-cola",
    "O'Brien,obrien",
    "Müller GmbH,muller",
    "Muller,Müller",
    "Straße,strasse",
    "AT&T,at&t",
    "AT&T,att",
    "iPhone15,15",
    "Łódź,lodz",
    "TCL集团,tcljt",
    "TCL集团,集团",
    "Ａｃｍｅ,acme",
    "박지성,지성",
    "トヨタ自動車,トヨタ",
    "博远（上海）科技,博远上海科技",
    "博远（上海）科技,boyuanshanghai",
    "2024-01-31,2024-01",
    "café,CAFÉ",
    "2号楼,2号楼",
    "A座18F,18",
    "𠮷野家,野家",
    "Иванов,иванов"
  })
  void forgivesSpelling(String value, String query) {
    assertThat(found(value, query)).isTrue();
  }

  @Test
  void boundsTheVariantsOfManyCharactersReadInSeveralWays() {
    Set<String> tokens = new LinkedHashSet<>();
    Tokens.addText(tokens, "行长重乐行长重乐行长重乐");
    assertThat(tokens).hasSizeLessThan(12 * (1 + 2 * 8) + 1);
  }

  @Test
  void keepsLongTextByWordsOnly() {
    Set<String> tokens = new LinkedHashSet<>();
    Tokens.addText(tokens, "客户要求尽快发货。".repeat(100) + " urgent");
    assertThat(tokens).contains("发货", "urgent").doesNotContain("fahuo");
    assertThat(tokens).hasSizeLessThan(20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "、。!?", "\u0000", "—", "’"})
  void asksForNothingWithoutLettersOrDigits(String query) {
    assertThat(Tokens.queryTokens(query)).isEmpty();
  }

  @Test
  void consistsOfLettersAndDigitsOnly() {
    Set<String> tokens = new LinkedHashSet<>();
    Tokens.addText(tokens, "a'b\\c:d&e|f(g)!h*i <-> \"j\" 'k':* 博'远\u0000\ud800 🙂 50%");
    assertThat(tokens).allMatch(t -> t.codePoints().allMatch(Character::isLetterOrDigit));
  }

  @Test
  void asksForPairsOfCharacters() {
    assertThat(Tokens.queryTokens("博")).containsExactly("博");
    assertThat(Tokens.queryTokens("上海博远")).containsExactly("上海", "海博", "博远");
    assertThat(Tokens.queryTokens("138001")).containsExactly("1380", "3800", "8001");
    assertThat(Tokens.queryTokens("a".repeat(5000))).containsExactly("a".repeat(24));
    assertThat(Tokens.queryTokens("博远".repeat(5000)).size()).isLessThanOrEqualTo(16);
  }

  private static boolean found(String value, String query) {
    Set<String> tokens = new LinkedHashSet<>();
    Tokens.addText(tokens, value);
    List<String> wanted = Tokens.queryTokens(query);
    assertThat(wanted).isNotEmpty();
    Set<String> missing =
        wanted.stream()
            .filter(w -> tokens.stream().noneMatch(t -> t.startsWith(w)))
            .collect(Collectors.toSet());
    return missing.isEmpty();
  }
}
