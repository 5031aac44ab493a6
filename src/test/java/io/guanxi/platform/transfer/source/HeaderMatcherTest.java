package io.guanxi.platform.transfer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderMatcherTest {

  private static final List<FieldName> FIELDS =
      List.of(
          new FieldName("name", "名称", "Name", List.of("customer name")),
          new FieldName("number", "编号", "Number", List.of()),
          new FieldName("mobile", "手机", "Mobile", List.of()),
          new FieldName("phone", "电话", "Phone", List.of()),
          new FieldName("email", "邮箱", "Email", List.of()),
          new FieldName("city", "城市", "City", List.of()),
          new FieldName("industry", "行业", "Industry", List.of()),
          new FieldName("owner", "负责人", "Owner", List.of()),
          new FieldName("taxNumber", "税号", "Tax number", List.of()),
          new FieldName("createdAt", "创建时间", "Created at", List.of()));

  @ParameterizedTest
  @CsvSource({
    "客户名称,name",
    "公司名称,name",
    "Company,name",
    "Customer Name,name",
    "customer_name,name",
    "CustomerName,name",
    "名称（必填）,name",
    "*名称,name",
    "手机号码,mobile",
    "Mobile Phone,mobile",
    "Cell,mobile",
    "联系电话,phone",
    "Tel.,phone",
    "E-mail,email",
    "Email Address,email",
    "电子邮箱,email",
    "所在城市,city",
    "CITY,city",
    "所属行业,industry",
    "客户经理,owner",
    "Account Manager,owner",
    "统一社会信用代码,taxNumber",
    "VAT No.,taxNumber",
    "建档时间,createdAt",
    "created_at,createdAt",
    "客户编码,number",
    "客户城市,city"
  })
  void knowsHeadersOfBothLanguages(String header, String field) {
    assertThat(HeaderMatcher.suggest(List.of(header), FIELDS))
        .singleElement()
        .matches(s -> s.field().equals(field) && s.column() == 0);
  }

  @ParameterizedTest
  @CsvSource({"天气", "xyz", "A", "'  '", "Unnamed"})
  void suggestsNothingForWhatItDoesNotKnow(String header) {
    assertThat(HeaderMatcher.suggest(List.of(header), FIELDS)).isEmpty();
  }

  @Test
  void givesEachColumnOneFieldAndEachFieldOneColumn() {
    List<String> headers = new ArrayList<>(Arrays.asList("公司", "名称", "电话", "电话 (2)", "手机"));
    List<HeaderSuggestion> suggestions = HeaderMatcher.suggest(headers, FIELDS);
    assertThat(suggestions)
        .extracting(HeaderSuggestion::field)
        .containsExactly("name", "phone", "mobile");
    assertThat(suggestions).extracting(HeaderSuggestion::column).containsExactly(1, 2, 4);
    assertThat(suggestions.get(0).score()).isEqualTo(1.0);
  }
}
