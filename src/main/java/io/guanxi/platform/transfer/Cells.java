package io.guanxi.platform.transfer;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.transfer.source.CellFormats;
import io.guanxi.platform.transfer.source.CellReader;
import io.guanxi.platform.transfer.source.CellValue;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.kind.Invalid;
import io.guanxi.record.kind.Kinds;
import io.guanxi.record.text.RichText;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes for each mapped column what reads its cells. */
@Component
class Cells {

  private static final Pattern DAMAGED = Pattern.compile("[+-]?\\d(?:[.,]\\d+)?[Ee]\\+\\d{1,3}");
  private static final Pattern MARKUP =
      Pattern.compile("<(?:p|div|br|ul|ol|span|strong|b|h[1-6])\\b[^>]*>|</\\w+>");
  private static final Pattern LIST_SIGNS = Pattern.compile("[,;|，；、\\n]");
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  /** Stands for every value that nothing else was said of. */
  private static final String ANYTHING = "*";

  private final Labels labels;

  Cells(Labels labels) {
    this.labels = labels;
  }

  /** Reads a cell that is not blank, stripped of spaces. */
  interface Parser {
    @Nullable Object parse(String cell) throws Invalid;
  }

  /** What is said to mean nothing is null, whatever the kind. */
  Parser parser(
      TypeSpec type, Target target, ImportPlan.Column column, ImportPlan plan, Actor actor) {
    var parser = ofKind(type, target, column, plan, actor);
    var blank = new HashSet<String>();
    if (column.choices() != null) {
      column.choices().forEach((cell, value) -> addIf(value.isEmpty(), blank, folded(cell)));
    }
    return blank.isEmpty()
        ? parser
        : cell -> blank.contains(folded(cell)) ? null : parser.parse(cell);
  }

  private static void addIf(boolean wanted, Set<String> to, String text) {
    if (wanted) {
      to.add(text);
    }
  }

  private Parser ofKind(
      TypeSpec type, Target target, ImportPlan.Column column, ImportPlan plan, Actor actor) {
    var reader =
        new CellReader(
            new CellFormats(
                column.dates() == null ? plan.dates() : column.dates(),
                column.decimals() == null ? plan.decimals() : column.decimals(),
                actor.zone()));
    var field = target.field();
    var kind = field.kind();
    if ("country".equals(target.part())) {
      return Countries::code;
    }
    if (kind == Kinds.INTEGER) return cell -> checked(reader.integer(cell));
    if (kind == Kinds.DECIMAL || kind == Kinds.MONEY) return cell -> checked(reader.number(cell));
    if (kind == Kinds.PERCENT) return cell -> checked(reader.percent(cell));
    if (kind == Kinds.DATE) return cell -> checked(reader.date(cell));
    if (kind == Kinds.MOMENT) return cell -> checked(reader.moment(cell));
    if (kind == Kinds.FLAG) return cell -> checked(reader.flag(cell));
    if (kind == Kinds.CHOICE) {
      var options = options(type, field, column);
      return cell -> option(field, options, cell);
    }
    if (kind == Kinds.CHOICES || kind == Kinds.TAGS) {
      var options = options(type, field, column);
      return cell -> list(field, options, cell);
    }
    if (kind == Kinds.TEXT && target.part() == null) return Cells::line;
    return kind == Kinds.RICHTEXT ? Cells::formatted : cell -> cell;
  }

  private static <T> T checked(CellValue<T> read) throws Invalid {
    var value = read.value();
    if (value == null) {
      throw new Invalid(read.problem() == null ? "not-a-text" : read.problem());
    }
    return value;
  }

  /** What other systems keep as HTML stays formatted; the engine cleans it. */
  private static String formatted(String cell) {
    return MARKUP.matcher(cell).find() ? cell : RichText.ofPlain(cell);
  }

  /** A text of one line; numbers that a spreadsheet has cut short are no text. */
  private static String line(String cell) throws Invalid {
    if (cell.length() < 16 && DAMAGED.matcher(cell).matches()) {
      throw new Invalid("damaged-number");
    }
    return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
        ? cell
        : cell.replaceAll("\\s*\\R\\s*", " ");
  }

  /** Options by everything they are called: what the user said, their labels, themselves. */
  private Map<String, String> options(TypeSpec type, FieldSpec field, ImportPlan.Column column) {
    var out = new HashMap<String, String>();
    for (var value : field.options()) {
      out.put(folded(value), value);
      for (var language : LANGUAGES) {
        if (!field.isOpen())
          out.putIfAbsent(folded(labels.option(type, field, value, language)), value);
      }
    }
    if (column.choices() != null) {
      column.choices().forEach((cell, value) -> out.put(folded(cell), value));
    }
    return out;
  }

  private static @Nullable String option(FieldSpec field, Map<String, String> options, String cell)
      throws Invalid {
    var value = options.getOrDefault(folded(cell), options.get(ANYTHING));
    if (value != null) {
      return value.isEmpty() ? null : value;
    }
    if (field.isOpen() || options.isEmpty()) {
      return cell;
    }
    throw new Invalid("not-a-choice", String.join(", ", field.options()));
  }

  private static List<String> list(FieldSpec field, Map<String, String> options, String cell)
      throws Invalid {
    var out = new ArrayList<String>();
    for (var part : LIST_SIGNS.split(cell)) {
      var value = part.isBlank() ? null : option(field, options, part.strip());
      if (value != null) {
        out.add(value);
      }
    }
    return out;
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
