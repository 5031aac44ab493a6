package io.guanxi.platform.roster;

import io.guanxi.kernel.Actor;
import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.platform.identity.UserAdmin;
import io.guanxi.platform.transfer.source.FieldName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What stands in the cells, in Chinese and in English, and what it means. */
@Component
class RosterWords {

  private static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH);
  private static final String SEVERAL = "[,;|\\n，；、]";
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x", "✓", "√", "是", "对");
  private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "-", "否", "不是");

  private final UserAdmin users;
  private final MessageSource messages;

  RosterWords(UserAdmin users, MessageSource messages) {
    this.users = users;
    this.messages = messages;
  }

  /** What a column is called; with a hint of what to write where that is not plain. */
  String header(RosterField field, Locale locale) {
    return word("roster.field." + field.key(), locale);
  }

  List<FieldName> names() {
    return Arrays.stream(RosterField.values())
        .map(
            field ->
                new FieldName(
                    field.key(),
                    header(field, LANGUAGES.get(0)),
                    header(field, LANGUAGES.get(1)),
                    LANGUAGES.stream()
                        .flatMap(
                            locale ->
                                Arrays.stream(
                                    word("roster.also." + field.key(), locale).split(",")))
                        .toList()))
        .toList();
  }

  /** The roles that the actor may give, by all they are called in small letters. */
  Map<String, String> roles(Actor actor) {
    var out = new LinkedHashMap<String, String>();
    for (var role : users.assignable(actor)) {
      out.put(folded(role.key()), role.key());
      if (role.name() != null) out.put(folded(role.name()), role.key());
      for (var locale : LANGUAGES) {
        out.putIfAbsent(
            folded(messages.getMessage("role." + role.key(), null, role.key(), locale)),
            role.key());
      }
    }
    return out;
  }

  static List<String> rolesIn(String cell, Map<String, String> known, List<FieldError> errors) {
    var out = new ArrayList<String>();
    for (var name : several(cell)) {
      var key = known.get(folded(name));
      if (key == null) errors.add(error(RosterField.ROLES, "roster-unknown-role", name));
      else if (!out.contains(key)) out.add(key);
    }
    return out;
  }

  static boolean isYes(String cell, List<FieldError> errors) {
    var word = folded(cell);
    if (!YES.contains(word) && !NO.contains(word)) {
      errors.add(error(RosterField.MANAGER, "roster-not-yes-or-no", cell));
    }
    return YES.contains(word);
  }

  /** Null: the company's. */
  static @Nullable String language(String cell, List<FieldError> errors) {
    var word = folded(cell);
    if (word.isEmpty()) return null;
    if (word.startsWith("zh") || word.contains("中文") || word.equals("chinese")) return "zh-CN";
    if (word.startsWith("en") || word.contains("英")) return "en";
    errors.add(error(RosterField.LANGUAGE, "roster-unknown-language", cell));
    return null;
  }

  static List<String> several(String cell) {
    return Arrays.stream(cell.split(SEVERAL)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  static FieldError error(RosterField field, String code, Object... args) {
    return FieldError.of(field.key(), code, args);
  }

  static Problem problem(RosterField field, String code, Object... args) {
    return Problem.invalid(List.of(error(field, code, args)));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }

  private String word(String key, Locale locale) {
    return String.valueOf(messages.getMessage(key, null, "", locale));
  }
}
