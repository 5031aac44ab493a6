package io.guanxi.customer.duplicate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the caller's language why two records may be one. */
@Component
class DuplicateWords {

  private final MessageSource messages;

  DuplicateWords(MessageSource messages) {
    this.messages = messages;
  }

  List<Map<String, Object>> reasons(List<Score.Reason> reasons) {
    return reasons.stream().map(this::reason).toList();
  }

  private Map<String, Object> reason(Score.Reason reason) {
    var key = "duplicate.reason." + reason.code();
    var args = new Object[] {reason.what()};
    var out = new LinkedHashMap<String, Object>();
    out.put("code", reason.code());
    out.put("value", reason.what());
    out.put(
        "message",
        String.valueOf(messages.getMessage(key, args, key, LocaleContextHolder.getLocale())));
    return out;
  }
}
