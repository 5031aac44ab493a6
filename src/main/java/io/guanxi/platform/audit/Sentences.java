package io.guanxi.platform.audit;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Events in words. Each room says {@code audit.<action>} in both languages. */
@Component
class Sentences {

  private final MessageSource messages;

  Sentences(MessageSource messages) {
    this.messages = messages;
  }

  /** What was done; the action itself where nobody has said it in words. */
  String action(String action, Locale locale) {
    return words("audit." + action, action, locale);
  }

  String type(String singular, Locale locale) {
    return words("type." + singular, singular, locale);
  }

  String heading(String name, Locale locale) {
    return words("audit-column." + name, name, locale);
  }

  String word(String key, Locale locale) {
    return words(key, key, locale);
  }

  private String words(String key, String otherwise, Locale locale) {
    return String.valueOf(messages.getMessage(key, null, otherwise, locale));
  }
}
