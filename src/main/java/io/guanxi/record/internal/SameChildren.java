package io.guanxi.record.internal;

import io.guanxi.record.Draft;
import io.guanxi.record.Snapshot;
import io.guanxi.record.TypeSpec;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which children say the same: those equal in one of their type's natural keys, or in everything if
 * it has none.
 */
final class SameChildren {

  private SameChildren() {}

  static @Nullable Draft among(List<Draft> kept, Snapshot child) {
    for (var one : kept) if (one.isKept() && same(one, child)) return one;
    return null;
  }

  private static boolean same(Draft one, Snapshot child) {
    var type = child.type();
    if (type.naturalKeys().isEmpty()) return equal(type, names(type), one, child);
    for (var key : type.naturalKeys()) {
      if (key.stream().allMatch(name -> child.value(name) != null) && equal(type, key, one, child))
        return true;
    }
    return false;
  }

  private static List<String> names(TypeSpec type) {
    return type.fields().stream().filter(f -> f.isStored()).map(f -> f.name()).toList();
  }

  private static boolean equal(TypeSpec type, List<String> names, Draft one, Snapshot child) {
    for (var name : names) {
      var field = type.field(name);
      var mine = Forms.plain(field, one.value(name));
      if (!Objects.equals(mine, Forms.plain(field, child.value(name)))) return false;
    }
    return true;
  }
}
