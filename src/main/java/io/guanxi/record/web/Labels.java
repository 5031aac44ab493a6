package io.guanxi.record.web;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words for types, fields and options, by key: first a type's own, then what all types share.
 */
@Component
public class Labels {

  private final MessageSource messages;

  Labels(MessageSource messages) {
    this.messages = messages;
  }

  public String type(TypeSpec type, boolean plural, Locale locale) {
    return required("type." + type.key().singular() + (plural ? ".plural" : ""), locale);
  }

  public String field(TypeSpec type, FieldSpec field, Locale locale) {
    return own("field", type, field.name(), locale);
  }

  public String option(TypeSpec type, FieldSpec field, String value, Locale locale) {
    return required("option." + type.key().singular() + "." + field.name() + "." + value, locale);
  }

  public String filter(TypeSpec type, String name, Locale locale) {
    return own("filter", type, name, locale);
  }

  public String command(TypeSpec type, String name, Locale locale) {
    return own("command", type, name, locale);
  }

  public String section(String name, Locale locale) {
    return required("section." + name, locale);
  }

  /**
   * What the records are called that point here by this field, where that has a name of its own.
   */
  public @Nullable String related(TypeSpec type, FieldSpec field, Locale locale) {
    return messages.getMessage(
        "related." + type.key().singular() + "." + field.name(), null, null, locale);
  }

  /** A sentence that explains a field, where there is one. */
  public @Nullable String help(TypeSpec type, FieldSpec field, Locale locale) {
    return messages.getMessage(
        "help." + type.key().singular() + "." + field.name(), null, null, locale);
  }

  private String own(String what, TypeSpec type, String name, Locale locale) {
    var own =
        messages.getMessage(what + "." + type.key().singular() + "." + name, null, null, locale);
    return own != null ? own : required(what + ".common." + name, locale);
  }

  private String required(String key, Locale locale) {
    return String.valueOf(messages.getMessage(key, null, key, locale));
  }
}
