package io.guanxi.record.kind;

import static io.guanxi.record.kind.ScalarOperators.EQUALITY;
import static io.guanxi.record.kind.ScalarOperators.LIKENESS;
import static io.guanxi.record.kind.ScalarOperators.ORDER;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.Op;
import io.guanxi.record.text.PhoneNumber;
import io.guanxi.record.text.RichText;
import io.guanxi.record.text.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The built-in kinds, each put together from its parts. */
public final class Kinds {

  private static final TextCodec LINE = new TextCodec(false);
  private static final DecimalCodec NUMBER = new DecimalCodec();
  private static final NoCodec NO_CODEC = new NoCodec();

  public static final FieldKind<String> TEXT =
      kind("text", String.class, LINE, LIKENESS, SampleValues::text, Tokens::addText);
  public static final FieldKind<String> LONGTEXT =
      kind(
          "longtext",
          String.class,
          new TextCodec(true),
          LIKENESS,
          SampleValues::text,
          Tokens::addProse);

  /** Formatted text, kept as clean HTML and searched by its words. */
  public static final FieldKind<String> RICHTEXT =
      kind(
          "richtext",
          String.class,
          new RichTextCodec(),
          LIKENESS,
          SampleValues::text,
          (tokens, html) -> Tokens.addProse(tokens, RichText.plain(html)));

  public static final FieldKind<String> EMAIL =
      kind("email", String.class, new EmailCodec(), LIKENESS, SampleValues::email, Tokens::addText);
  public static final FieldKind<String> URL =
      kind("url", String.class, new UrlCodec(), LIKENESS, SampleValues::url, Tokens::addText);
  public static final FieldKind<String> SERIAL =
      kind("serial", String.class, LINE, LIKENESS, Samples.NONE, Tokens::addText);
  public static final FieldKind<Long> INTEGER =
      kind("integer", Long.class, new IntegerCodec(), ORDER, SampleValues::integer, null);
  public static final FieldKind<BigDecimal> DECIMAL =
      kind("decimal", BigDecimal.class, NUMBER, ORDER, SampleValues::decimal, null);
  public static final FieldKind<BigDecimal> PERCENT =
      kind("percent", BigDecimal.class, NUMBER, ORDER, SampleValues::decimal, null);
  public static final FieldKind<BigDecimal> MONEY =
      kind("money", BigDecimal.class, NUMBER, ORDER, SampleValues::decimal, null);
  public static final FieldKind<Boolean> FLAG =
      kind("flag", Boolean.class, new FlagCodec(), Set.of(Op.EQ, Op.NE), SampleValues::flag, null);
  public static final FieldKind<String> CHOICE =
      kind("choice", String.class, new ChoiceCodec(), EQUALITY, SampleValues::choice, null);
  public static final FieldKind<Long> REFERENCE =
      kind("reference", Long.class, new ReferenceCodec(), EQUALITY, Samples.NONE, null);
  public static final FieldKind<LocalDate> DATE =
      new FieldKind<>(
          "date",
          LocalDate.class,
          new DateCodec(),
          Columns.one(LocalDate.class),
          new DateOperators(false),
          SampleValues::date,
          null);
  public static final FieldKind<Instant> MOMENT =
      new FieldKind<>(
          "moment",
          Instant.class,
          new MomentCodec(),
          Columns.one(Instant.class),
          new DateOperators(true),
          SampleValues::moment,
          null);
  public static final FieldKind<PhoneValue> PHONE =
      new FieldKind<>(
          "phone",
          PhoneValue.class,
          new PhoneCodec(),
          SplitColumns.PHONE,
          new PhoneOperators(),
          SampleValues::phone,
          (tokens, phone) ->
              Tokens.addPhone(
                  tokens, new PhoneNumber(phone.number(), phone.extension(), phone.raw())));
  public static final FieldKind<AddressValue> ADDRESS =
      new FieldKind<>(
          "address",
          AddressValue.class,
          new AddressCodec(),
          SplitColumns.ADDRESS,
          new AddressOperators(),
          SampleValues::address,
          null);
  public static final FieldKind<Object> JSON =
      new FieldKind<>(
          "json",
          Object.class,
          new JsonCodec(),
          SplitColumns.JSON,
          new NoOperators(),
          SampleValues::json,
          null);
  public static final FieldKind<List<String>> CHOICES = list("choices", SampleValues::choices);
  public static final FieldKind<List<String>> TAGS = list("tags", SampleValues::tags);

  /** Lists of child records; their values are drafts, read by the engine. */
  public static final FieldKind<Object> CHILDREN = derived("children");

  /** Stored aggregates; shown as their value kind. */
  public static final FieldKind<Object> ROLLUP = derived("rollup");

  /** Expressions; shown as their value kind. */
  public static final FieldKind<Object> COMPUTED = derived("computed");

  private Kinds() {}

  public static List<FieldKind<?>> all() {
    return List.of(
        TEXT, LONGTEXT, RICHTEXT, INTEGER, DECIMAL, PERCENT, MONEY, DATE, MOMENT, FLAG, CHOICE,
        CHOICES, EMAIL, PHONE, URL, ADDRESS, REFERENCE, CHILDREN, ROLLUP, COMPUTED, TAGS, JSON,
        SERIAL);
  }

  private static <T> FieldKind<T> kind(
      String name,
      Class<T> type,
      Codec<T> codec,
      Set<Op> ops,
      Samples samples,
      @org.jspecify.annotations.Nullable SearchTokens<T> search) {
    return new FieldKind<>(
        name, type, codec, Columns.one(type), new ScalarOperators(ops, codec), samples, search);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static FieldKind<List<String>> list(String name, Samples samples) {
    return new FieldKind<>(
        name,
        (Class<List<String>>) (Class) List.class,
        new ListCodec(),
        SplitColumns.LIST,
        new ListOperators(),
        samples,
        (tokens, items) -> items.forEach(item -> Tokens.addText(tokens, item)));
  }

  private static FieldKind<Object> derived(String name) {
    return new FieldKind<>(
        name, Object.class, NO_CODEC, Columns.none(), new NoOperators(), Samples.NONE, null);
  }

  /** For values that nobody sends. */
  private static final class NoCodec implements Codec<Object> {
    @Override
    public Object read(FieldSpec field, Object json) throws Invalid {
      throw new Invalid("read-only");
    }
  }
}
