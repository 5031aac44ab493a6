package io.guanxi.platform.transfer.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person's name put together from its parts. */
public final class PersonName {

  private PersonName() {}

  /** Given names first, the family's last; where all are Chinese it is the other way round. */
  public static String of(List<? extends @Nullable String> parts) {
    List<String> told = new ArrayList<>();
    for (String part : parts) {
      if (part != null && !part.isBlank()) {
        told.add(part.strip());
      }
    }
    boolean chinese = told.stream().allMatch(PersonName::isChinese);
    if (chinese) {
      Collections.reverse(told);
    }
    return String.join(chinese ? "" : " ", told);
  }

  private static boolean isChinese(String part) {
    return part.codePoints()
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
  }
}
