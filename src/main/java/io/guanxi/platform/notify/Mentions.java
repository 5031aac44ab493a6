package io.guanxi.platform.notify;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The people named in formatted text, which was cleaned when it was stored. */
final class Mentions {

  private static final Pattern TAG = Pattern.compile("<span\\s([^>]*)>");
  private static final Pattern ID = Pattern.compile("\\bdata-id=\"(\\d{1,18})\"");
  private static final int MOST = 100;

  private Mentions() {}

  static Set<Long> in(@Nullable Object html) {
    var out = new LinkedHashSet<Long>();
    if (!(html instanceof String text)) return out;
    for (var tag = TAG.matcher(text); tag.find() && out.size() < MOST; ) {
      var attributes = tag.group(1);
      var id = ID.matcher(attributes);
      if (attributes.contains("data-type=\"mention\"") && id.find()) {
        out.add(Long.valueOf(id.group(1)));
      }
    }
    return out;
  }
}
