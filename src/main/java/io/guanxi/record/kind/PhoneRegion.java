package io.guanxi.record.kind;

/** The region that phone numbers without a country code are meant in; one for the installation. */
public final class PhoneRegion {

  private static volatile String current = "CN";

  private PhoneRegion() {}

  public static String current() {
    return current;
  }

  /** Called when the company's settings are read or change. */
  public static void use(String region) {
    current = region;
  }
}
