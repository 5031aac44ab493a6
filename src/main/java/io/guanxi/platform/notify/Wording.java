package io.guanxi.platform.notify;

import io.guanxi.kernel.Actor;
import io.guanxi.platform.mail.Template;
import io.guanxi.record.AccessScope;
import io.guanxi.record.Registry;
import io.guanxi.record.TypeSpec;
import io.guanxi.record.web.Labels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a sentence of a notice, for one reader in his language. */
@Component
class Wording {

  private final MessageSource messages;
  private final Labels labels;
  private final AccessScope access;
  private final Registry registry;

  Wording(MessageSource messages, Labels labels, AccessScope access, Registry registry) {
    this.messages = messages;
    this.labels = labels;
    this.access = access;
    this.registry = registry;
  }

  /**
   * What is known of a notice when it is read.
   *
   * @param title null when no record is named
   * @param times how many there are
   */
  record Facts(
      String kind,
      @Nullable String actor,
      @Nullable TypeSpec type,
      @Nullable String title,
      int times,
      Map<String, String> values) {}

  String kind(String key, Locale locale) {
    return word("notice.kind." + key, locale);
  }

  String withheld(Locale locale) {
    return word("notice.text.withheld", locale);
  }

  String sentence(Facts facts, Actor reader) {
    var locale = reader.locale();
    var values = new HashMap<String, Object>(facts.values());
    values.put("actor", facts.actor() == null ? word("notice.somebody", locale) : facts.actor());
    values.put("count", String.valueOf(facts.times()));
    var type = facts.type();
    if (type != null) {
      values.put("type", named(type, false, locale));
      values.put("types", named(type, true, locale));
      var title = facts.title();
      values.put(
          "title", title == null || title.isBlank() ? word("notice.unnamed", locale) : title);
      var added = facts.values().get("added");
      if (added != null) {
        values.put("added", named(registry.logged(added), false, locale));
      }
      values.put("fields", fields(type, facts.values().get("fields"), reader));
    }
    return Template.parse(text(facts, locale)).render(values, value -> value);
  }

  /**
   * For a group, where nobody is you and not all may read everything.
   *
   * @param people who is told
   * @param title null when the group is not to read what records are called
   */
  String group(
      Notice notice, @Nullable String actor, String people, @Nullable String title, Locale locale) {
    var values = new HashMap<String, Object>(notice.values());
    values.put("actor", actor == null ? word("notice.somebody", locale) : actor);
    values.put("people", people);
    values.put("count", String.valueOf(Math.max(1, notice.records().size())));
    values.put("title", title == null ? "" : title);
    var type = notice.type();
    if (type != null) {
      values.put("type", named(registry.get(type), false, locale));
    }
    values.put("kind", kind(notice.kind(), locale));
    var own = messages.getMessage("notice.group." + notice.kind(), null, null, locale);
    return Template.parse(own == null ? word("notice.group.other", locale) : own)
        .render(values, value -> value);
  }

  private String text(Facts facts, Locale locale) {
    var key = "notice.text." + facts.kind();
    if (facts.values().containsKey("added")) {
      return word(key + ".added", locale);
    }
    var many = messages.getMessage(key + ".many", null, null, locale);
    return facts.times() > 1 && many != null ? many : word(key, locale);
  }

  /** Labels of the fields that the reader may see. */
  private String fields(TypeSpec type, @Nullable String names, Actor reader) {
    if (names == null) return "";
    var hidden = access.hidden(type, reader);
    var out = new ArrayList<String>();
    Arrays.stream(names.split(","))
        .distinct()
        .filter(name -> !hidden.contains(name))
        .map(name -> type.find(name).orElse(null))
        .filter(Objects::nonNull)
        .forEach(field -> out.add(labels.field(type, field, reader.locale())));
    return String.join(reader.locale().getLanguage().equals("zh") ? "、" : ", ", out);
  }

  /** As it stands within a sentence. */
  private String named(TypeSpec type, boolean plural, Locale locale) {
    return labels.type(type, plural, locale).toLowerCase(locale);
  }

  private String word(String key, Locale locale) {
    return String.valueOf(messages.getMessage(key, null, key, locale));
  }
}
