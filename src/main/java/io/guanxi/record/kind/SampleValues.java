package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Made-up values of the built-in kinds: mixed scripts, plausible sizes, within the field's own
 * bounds.
 */
final class SampleValues {

  private static final String[] WORDS = {
    "博远", "Blue River", "长沙", "Öresund", "重庆火锅", "Ávila", "星辰", "north-9", "😀 smile", "厦门"
  };

  private SampleValues() {}

  static Object text(FieldSpec field, RandomGenerator random) {
    var text =
        WORDS[random.nextInt(WORDS.length)] + " " + Long.toString(random.nextLong(1_000_000), 36);
    var max = field.maxLength();
    return max != null && text.length() > max ? text.substring(text.length() - max) : text;
  }

  static Object email(FieldSpec field, RandomGenerator random) {
    return "p" + Long.toString(random.nextLong(Long.MAX_VALUE), 36) + "@example.com";
  }

  static Object url(FieldSpec field, RandomGenerator random) {
    return "https://example.com/" + random.nextInt(1_000_000);
  }

  static Object phone(FieldSpec field, RandomGenerator random) {
    return "+86138" + (10_000_000 + random.nextInt(89_999_999));
  }

  static Object integer(FieldSpec field, RandomGenerator random) {
    long min = field.min() == null ? 0 : field.min().longValue();
    long max = field.max() == null ? 30_000 : field.max().longValue();
    return min + random.nextLong(max - min + 1);
  }

  static Object decimal(FieldSpec field, RandomGenerator random) {
    var min = field.min() == null ? BigDecimal.ZERO : field.min();
    var max = field.max() == null ? BigDecimal.valueOf(90) : field.max();
    var span = max.subtract(min).min(BigDecimal.valueOf(90));
    return min.add(span.multiply(BigDecimal.valueOf(1 + random.nextInt(99)).movePointLeft(2)))
        .setScale(2, java.math.RoundingMode.DOWN)
        .toPlainString();
  }

  static Object date(FieldSpec field, RandomGenerator random) {
    return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000)).toString();
  }

  static Object moment(FieldSpec field, RandomGenerator random) {
    return Instant.ofEpochSecond(1_704_067_200L + random.nextInt(80_000_000)).toString();
  }

  static Object flag(FieldSpec field, RandomGenerator random) {
    return random.nextBoolean();
  }

  static Object choice(FieldSpec field, RandomGenerator random) {
    if (field.isOpen() && field.defaultValue() instanceof String usual) return usual;
    return field.options().get(random.nextInt(field.options().size()));
  }

  static Object choices(FieldSpec field, RandomGenerator random) {
    return List.of((String) choice(field, random));
  }

  static Object tags(FieldSpec field, RandomGenerator random) {
    return List.of("vip", "t" + random.nextInt(50));
  }

  static Object address(FieldSpec field, RandomGenerator random) {
    return Map.of(
        "country",
        "CN",
        "province",
        "湖南省",
        "city",
        "长沙市",
        "district",
        "岳麓区",
        "line",
        "麓谷大道 " + random.nextInt(900) + " 号");
  }

  static Object json(FieldSpec field, RandomGenerator random) {
    return Map.of("a", List.of(1, "二", true), "n", random.nextInt(1000));
  }
}
