package io.guanxi.record.web;

import io.guanxi.kernel.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes problems as RFC 9457 documents, in the caller's language, with codes from a closed list.
 */
@Component
public class Problems {

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  public Map<String, Object> body(Problem problem) {
    var out = new LinkedHashMap<String, Object>();
    var message = message(problem.code(), problem.args());
    out.put("type", "urn:guanxi:problem:" + problem.code());
    out.put("title", message);
    out.put("status", problem.status());
    out.put("code", problem.code());
    out.put("detail", message);
    if (!problem.errors().isEmpty()) {
      var errors = new LinkedHashMap<String, List<Map<String, Object>>>();
      for (var error : problem.errors()) {
        errors
            .computeIfAbsent(error.field(), field -> new ArrayList<>())
            .add(Map.of("code", error.code(), "message", message(error.code(), error.args())));
      }
      out.put("errors", errors);
    }
    out.putAll(problem.extra());
    return out;
  }

  /** The sentence for a code; codes without one fail a test. */
  public String message(String code, List<Object> args) {
    return String.valueOf(
        messages.getMessage(
            "problem." + code, args.stream().map(String::valueOf).toArray(), code, locale()));
  }

  static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
