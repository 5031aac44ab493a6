package io.guanxi.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.kernel.Problem;
import io.guanxi.record.Filter;
import io.guanxi.record.Op;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RsqlTest {

  @Test
  void readsNothingAsEverything() {
    assertThat(Rsql.parse("")).isEqualTo(Filter.ALL);
  }

  @Test
  void bindsAndTighterThanOr() {
    assertThat(Rsql.parse("a==1;b==2,c==3"))
        .isEqualTo(
            new Filter.Or(
                List.of(new Filter.And(List.of(eq("a", "1"), eq("b", "2"))), eq("c", "3"))));
  }

  @Test
  void readsNotAnyAndNone() {
    assertThat(Rsql.parse("not(a==1);lines.any(x=gt=5);lines.none(y==z)"))
        .isEqualTo(
            new Filter.And(
                List.of(
                    new Filter.Not(eq("a", "1")),
                    new Filter.Any("lines", new Filter.Compare("x", Op.GT, List.of("5"))),
                    new Filter.None("lines", eq("y", "z")))));
  }

  @Test
  void readsQuotedValuesAndLists() {
    assertThat(Rsql.parse("customer.name==\"a;b,'c' \\\"d\\\"\""))
        .isEqualTo(eq("customer.name", "a;b,'c' \"d\""));
    assertThat(Rsql.parse("city=in=(上海, '北京 市')"))
        .isEqualTo(new Filter.Compare("city", Op.IN, List.of("上海", "北京 市")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a==",
        "a==1;",
        "(a==1",
        "a==1)",
        "==1",
        "a=~1",
        "a==1,,b==2",
        "a=in=1",
        "a=in=()",
        "a=like='x",
        "a b==1",
        "1==1",
        "a==1\u0000"
      })
  void saysWhereItStumbles(String bad) {
    assertThatThrownBy(() -> Rsql.parse(bad))
        .isInstanceOf(Problem.class)
        .extracting("status")
        .isEqualTo(400);
  }

  @Test
  void refusesDepthAndLengthBeforeTheyHurt() {
    assertThatThrownBy(() -> Rsql.parse("(".repeat(5_000) + "a==1" + ")".repeat(5_000)))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> Rsql.parse("(".repeat(30) + "a==1" + ")".repeat(30)))
        .extracting("code")
        .isEqualTo("filter-too-deep");
    assertThatThrownBy(() -> Rsql.parse("a==" + "x".repeat(9_000)))
        .extracting("code")
        .isEqualTo("filter-too-long");
  }

  private static Filter eq(String path, String value) {
    return new Filter.Compare(path, Op.EQ, List.of(value));
  }
}
