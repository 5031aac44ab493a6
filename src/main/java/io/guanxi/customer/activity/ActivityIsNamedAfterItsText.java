package io.guanxi.customer.activity;

import static io.guanxi.tables.Tables.ACTIVITY;

import io.guanxi.kernel.TypeKey;
import io.guanxi.record.Draft;
import io.guanxi.record.RecordRule;
import io.guanxi.record.text.RichText;
import org.springframework.stereotype.Component;

/** An activity without a subject is called by the first line of what was said. */
@Component
final class ActivityIsNamedAfterItsText implements RecordRule {

  private static final int LONGEST = 80;

  @Override
  public TypeKey appliesTo() {
    return Activities.ACTIVITY;
  }

  @Override
  public void derive(Draft activity) {
    var body = activity.get(ACTIVITY.BODY);
    if (activity.get(ACTIVITY.SUBJECT) == null && body != null) {
      activity.set(ACTIVITY.SUBJECT, firstLine(RichText.plain(body)));
    }
  }

  static String firstLine(String text) {
    var line = text.strip().lines().findFirst().orElse("").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
  }
}
