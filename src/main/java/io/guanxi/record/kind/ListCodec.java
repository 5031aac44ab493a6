package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads several options or free tags: no doubles, at most 100, each at most 60 characters. */
final class ListCodec implements Codec<List<String>> {

  private static final int MOST = 100;
  private static final int LONGEST = 60;

  @Override
  public List<String> read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof String[] array) return read(field, Arrays.asList(array));
    if (!(json instanceof List<?> list)) throw new Invalid("not-a-list");
    var out = new LinkedHashSet<String>();
    for (var item : list) {
      if (!(item instanceof String text)) throw new Invalid("not-a-text");
      var value = ChoiceCodec.option(field, text);
      if (value.length() > LONGEST) throw new Invalid("too-long", LONGEST);
      if (!value.isEmpty()) out.add(value);
    }
    if (out.size() > MOST) throw new Invalid("too-many-items", MOST);
    return List.copyOf(out);
  }

  @Override
  public List<String> fromText(FieldSpec field, String text) throws Invalid {
    var parts = new ArrayList<String>();
    for (var part : text.split("[;；\\n]")) if (!part.isBlank()) parts.add(part.strip());
    return read(field, parts);
  }

  @Override
  public String toText(List<String> value) {
    return String.join(";", value);
  }
}
