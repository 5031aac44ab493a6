package io.guanxi.record;

import java.util.Arrays;
import java.util.Optional;

/** What a filter may ask of a field, with its spelling in a URL. */
public enum Op {
  EQ("=="),
  NE("!="),
  GT("=gt="),
  GE("=ge="),
  LT("=lt="),
  LE("=le="),
  IN("=in="),
  OUT("=out="),
  LIKE("=like="),
  EMPTY("=empty=");

  private final String symbol;

  Op(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  public static Optional<Op> of(String symbol) {
    return Arrays.stream(values()).filter(op -> op.symbol.equals(symbol)).findFirst();
  }
}
