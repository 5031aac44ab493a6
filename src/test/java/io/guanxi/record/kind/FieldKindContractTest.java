package io.guanxi.record.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.specimen.Specimens;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every field kind keeps, over a type that has them all. */
class FieldKindContractTest {

  private static final TypeSpec TYPE = Specimens.specimen();
  private static final Set<String> DERIVED =
      Set.of("children", "rollup", "computed", "serial", "reference");

  static Stream<FieldSpec> fields() {
    return TYPE.fields().stream().filter(field -> !DERIVED.contains(field.kind().name()));
  }

  @Test
  void hasAFieldOfEveryKind() {
    var seen = new HashSet<FieldKind<?>>();
    TYPE.fields().forEach(field -> seen.add(field.kind()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(Kinds.all());
  }

  @ParameterizedTest
  @MethodSource("fields")
  @SuppressWarnings("unchecked")
  void readsBackWhatItWritesAsJsonAndAsACell(FieldSpec field) throws Invalid {
    var kind = (FieldKind<Object>) field.kind();
    var random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      var value = kind.codec().read(field, kind.samples().sample(field, random));
      assertThat(kind.codec().read(field, kind.codec().write(value))).isEqualTo(value);
      assertThat(kind.codec().fromText(field, kind.codec().toText(value))).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  @SuppressWarnings("unchecked")
  void keepsValuesThroughTheirColumns(FieldSpec field) throws Invalid {
    var kind = (FieldKind<Object>) field.kind();
    var value = kind.codec().read(field, kind.samples().sample(field, new SplittableRandom(8)));
    var columns = field.columns().toArray(org.jooq.Field<?>[]::new);
    assertThat(kind.columns().fromColumns(kind.columns().toColumns(value, columns)))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @MethodSource("fields")
  @SuppressWarnings("unchecked")
  void writesAMaskAsItIsAndNeverWhatItStandsFor(FieldSpec field) throws Invalid {
    var kind = (FieldKind<Object>) field.kind();
    var random = new SplittableRandom(9);
    for (int i = 0; i < 200; i++) {
      var value = kind.codec().read(field, kind.samples().sample(field, random));
      var mask = Masks.of(kind, value);
      assertThat(mask.text()).contains("**").isNotEqualTo(kind.toText(value));
      assertThat(kind.write(mask)).isEqualTo(mask.text());
      assertThat(kind.toText(mask)).isEqualTo(mask.text());
      assertThat(Masks.of(kind, mask)).isEqualTo(mask);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void refusesWhatNoDatabaseKeeps(FieldSpec field) {
    for (Object bad :
        List.of("a\u0000b", "a\uD800", "\uDC00b", new BigDecimal("1e308"), Double.NaN, "1e308")) {
      if (bad.equals("1e308") && isText(field)) continue;
      if (bad instanceof Number && field.kind() == Kinds.JSON && !(bad instanceof Double)) continue;
      assertThatThrownBy(
              () ->
                  field.kind().codec().read(field, field.kind() == Kinds.TAGS ? List.of(bad) : bad))
          .as("%s", bad)
          .isInstanceOf(Invalid.class);
    }
  }

  private static boolean isText(FieldSpec field) {
    return Set.of("text", "longtext", "richtext", "json", "url", "tags", "email")
        .contains(field.kind().name());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void refusesFormsOfOtherKindsWithoutBreaking(FieldSpec field) {
    for (Object other :
        List.of(Map.of("x", 1), List.of(List.of()), true, 3.5, "", "…", 99_999_999_999L)) {
      try {
        assertThat(field.kind().codec().read(field, other)).isNotNull();
      } catch (Invalid e) {
        assertThat(e.code()).matches("[a-z][a-z-]+");
      }
    }
  }
}
