package io.guanxi.kernel;

/**
 * Names a record type: {@code singular} inside (change log, messages), {@code plural} in the API.
 *
 * @param singular for example {@code contact-method}
 * @param plural for example {@code contact-methods}
 */
public record TypeKey(String singular, String plural) {

  public static TypeKey of(String singular, String plural) {
    return new TypeKey(singular, plural);
  }

  @Override
  public String toString() {
    return plural;
  }
}
