package io.guanxi.customer.duplicate;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What records that may be one have in common: their values, and what remains of a name when one
 * letter or word of it was mistyped. A key is a hash; the values themselves are compared later.
 */
final class Keys {

  /** Written with the keys; raise it when they change, and all are written anew. */
  static final int VERSION = 1;

  private static final int LONGEST_NEAR = 14;
  private static final int LEAST_NEAR_HAN = 4;
  private static final int LEAST_NEAR_LATIN = 6;

  private Keys() {}

  static Set<Long> of(Facts facts) {
    var out = new LinkedHashSet<Long>();
    var scope = facts.type().singular();
    if (facts.tax() != null) out.add(hash(scope, "tax", facts.tax()));
    facts.emails().forEach(email -> out.add(email(facts, email)));
    facts.phones().keySet().forEach(phone -> out.add(phone(facts, phone)));
    facts.chats().forEach(chat -> out.add(hash(scope, "chat", chat)));
    var within = facts.customer() == null ? scope : scope + facts.customer();
    boolean named = facts.customer() != null || !scope.equals("contact");
    for (var name : facts.names()) if (named) name(out, within, facts.person(), name);
    return out;
  }

  static long email(Facts facts, String email) {
    return hash(facts.type().singular(), "email", email);
  }

  static long phone(Facts facts, String phone) {
    return hash(facts.type().singular(), "phone", phone);
  }

  /** A contact's name says something only within a company. */
  private static void name(Set<Long> out, String within, boolean person, NameForm name) {
    out.add(hash(within, "sound", name.sound()));
    if (person) {
      if (!name.han() && name.words().size() > 1) out.add(hash(within, "sound", name.turned()));
    } else if (name.han()) {
      if (name.core().length() >= LEAST_NEAR_HAN) near(out, within, name.core());
    } else if (name.words().size() > 1) {
      for (int i = 0; i < name.words().size(); i++) out.add(hash(within, "word", but(name, i)));
    } else if (name.core().length() >= LEAST_NEAR_LATIN) {
      near(out, within, name.core());
    }
  }

  /** The name as it is, and with any one letter left out: two that differ by one share such. */
  private static void near(Set<Long> out, String within, String core) {
    out.add(hash(within, "near", core));
    for (int i = 0; i < Math.min(core.length(), LONGEST_NEAR); i++)
      out.add(hash(within, "near", core.substring(0, i) + core.substring(i + 1)));
  }

  /** All words but one, of which the first letter stays. */
  private static String but(NameForm name, int left) {
    var out = new StringBuilder();
    for (int i = 0; i < name.words().size(); i++)
      out.append(i == left ? name.words().get(i).substring(0, 1) : name.words().get(i)).append(' ');
    return out.toString();
  }

  static long hash(String scope, String kind, String value) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : (scope + '\n' + kind + '\n' + value).getBytes(StandardCharsets.UTF_8))
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
