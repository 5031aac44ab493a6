package io.guanxi.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wrote to li.hua+crm@mail.example.com.cn, twice | wrote to [e-mail], twice
          李华@例子.公司                                  | [e-mail]
          called 13812345678                             | called [phone]
          called 138-1234-5678                           | called [phone]
          called +86 138 1234 5678 again                 | called [phone] again
          电话0755-88888888转801                          | 电话[phone]转801
          called +49 30 1234567                          | called [phone]
          身份证11010519491231002X                        | 身份证[identity]
          token gx_Zm9vYmFyYmF6cXV4 used                 | token gx_[token] used
          Authorization: Bearer abc.def                  | Authorization: Bearer [token]
          Cookie: __Host-GUANXI_SESSION=abc_-1; x=y      | Cookie: __Host-GUANXI_SESSION=[session]; x=y
          Key (lower(name))=(张三) already exists.        | Key (lower(name))=([value]) already exists.
          Failing row contains (7, 张三, null).           | Failing row contains ([values]).
          """)
  void takesOut(String line, String expected) {
    assertThat(Redaction.of(line)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-22T12:36:25.223Z started in 17.597 seconds",
        "customer 1381234 has version 12",
        "PostgreSQL listens on 127.0.0.1:54321",
        "took 1500000000 ns, until 1795351000123",
        "io.guanxi.Guanxi$$Lambda@1f2e3d4c",
        "imported 10281 of 269720 rows",
        "order 2026-0001-000123, total 1234567.89",
        "id 9007199254740991",
      })
  void leaves(String line) {
    assertThat(Redaction.of(line)).isEqualTo(line);
  }

  @Test
  void isQuickWithLongLines() {
    var line =
        "a".repeat(200_000) + "1".repeat(200_000) + "@".repeat(1_000) + "Key (".repeat(5_000);
    assertThat(Redaction.of(line)).isNotEmpty();
  }
}
