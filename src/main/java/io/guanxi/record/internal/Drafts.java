package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.TypeSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ways to look at a batch of drafts. */
final class Drafts {

  private Drafts() {}

  /** The kept children of all drafts. */
  static List<Draft> children(List<Draft> drafts) {
    var out = new ArrayList<Draft>();
    for (var draft : drafts) {
      for (var field : draft.type().fields())
        if (field.children() != null) out.addAll(draft.children(field.name()));
    }
    return out;
  }

  static Map<TypeSpec, List<Draft>> byType(List<Draft> drafts) {
    var out = new LinkedHashMap<TypeSpec, List<Draft>>();
    for (var draft : drafts)
      out.computeIfAbsent(draft.type(), type -> new ArrayList<>()).add(draft);
    return out;
  }
}
