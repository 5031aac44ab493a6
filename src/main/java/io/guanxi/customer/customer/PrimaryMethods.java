package io.guanxi.customer.customer;

import static io.guanxi.tables.Tables.CONTACT_METHOD;

import io.guanxi.record.Draft;
import java.util.HashMap;
import java.util.List;
import org.jooq.TableField;

/**
 * Exactly one contact method of each kind is the primary one: the one newly marked, else the one
 * marked, else the first.
 */
final class PrimaryMethods {

  private PrimaryMethods() {}

  /** Marks the primary ones among the holder's methods and copies their values to the holder. */
  static void markAndCopy(Draft holder, TableField<?, String> email, TableField<?, String> phone) {
    var methods = holder.children("contactMethods");
    var chosen = new HashMap<String, Draft>();
    for (var method : methods) choose(chosen, method);
    for (var method : methods) {
      var kind = method.get(CONTACT_METHOD.KIND);
      if (kind != null) method.set(CONTACT_METHOD.PRIMARY_ONE, chosen.get(kind) == method);
    }
    holder.set(email, value(chosen, List.of("EMAIL")));
    holder.set(phone, value(chosen, List.of("MOBILE", "PHONE")));
  }

  private static void choose(HashMap<String, Draft> chosen, Draft method) {
    var kind = method.get(CONTACT_METHOD.KIND);
    if (kind == null) return;
    var before = chosen.get(kind);
    if (before == null || weight(method) > weight(before)) chosen.put(kind, method);
  }

  private static int weight(Draft method) {
    if (!Boolean.TRUE.equals(method.get(CONTACT_METHOD.PRIMARY_ONE))) return 0;
    return method.changed(CONTACT_METHOD.PRIMARY_ONE) ? 2 : 1;
  }

  private static @org.jspecify.annotations.Nullable String value(
      HashMap<String, Draft> chosen, List<String> kinds) {
    for (var kind : kinds) {
      var method = chosen.get(kind);
      if (method != null) return method.get(CONTACT_METHOD.NORMALIZED);
    }
    return null;
  }
}
