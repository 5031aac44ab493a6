package io.guanxi.record.kind;

import org.jspecify.annotations.Nullable;

/**
 * A phone number.
 *
 * @param number E.164, for example {@code +8675588888888}
 * @param raw as it was typed
 */
public record PhoneValue(String number, @Nullable String extension, String raw) {

  /** The stored form: the number, and {@code ;ext=801} as in RFC 3966. */
  public String stored() {
    return extension == null ? number : number + ";ext=" + extension;
  }

  /** Reads the stored form back. */
  public static PhoneValue of(String stored, @Nullable String raw) {
    int at = stored.indexOf(";ext=");
    var number = at < 0 ? stored : stored.substring(0, at);
    return new PhoneValue(
        number, at < 0 ? null : stored.substring(at + 5), raw == null ? stored : raw);
  }
}
