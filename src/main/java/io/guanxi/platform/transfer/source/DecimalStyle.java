package io.guanxi.platform.transfer.source;

/** Which sign separates the decimals. */
public enum DecimalStyle {
  /** 1,234.56. */
  POINT('.', ','),
  /** 1.234,56. */
  COMMA(',', '.');

  private final char decimal;
  private final char group;

  DecimalStyle(char decimal, char group) {
    this.decimal = decimal;
    this.group = group;
  }

  char decimal() {
    return decimal;
  }

  char group() {
    return group;
  }
}
