package io.guanxi.customer.duplicate;

/**
 * What the duplicate check says of records that one may not see.
 *
 * @param level {@code nothing}, {@code exists} or {@code owner}
 * @param daily of how many such records one person is told a day
 */
record DisclosureSettings(String level, int daily) {

  static final String NOTHING = "nothing";
  static final String EXISTS = "exists";
  static final String OWNER = "owner";

  static final DisclosureSettings DEFAULT = new DisclosureSettings(NOTHING, 20);

  boolean tells() {
    return !level.equals(NOTHING);
  }

  boolean names() {
    return level.equals(OWNER);
  }
}
