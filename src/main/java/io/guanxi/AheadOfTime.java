package io.guanxi;

/**
 * Whether the program is put together as it was decided when it was packaged, which starts faster
 * than deciding it anew. {@code -Dspring.aot.enabled=false} decides anew.
 */
final class AheadOfTime {

  private static final String ENABLED = "spring.aot.enabled";

  private AheadOfTime() {}

  /** What is not packaged may have changed since: classes out of a folder are never taken so. */
  static void useWhenPackaged() {
    var place = Guanxi.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    if (place.endsWith(".jar") && System.getProperty(ENABLED) == null) {
      System.setProperty(ENABLED, "true");
    }
  }
}
