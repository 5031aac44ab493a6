package io.guanxi.record.kind;

/** Stands where a value is that its reader may not know: what is shown instead of it. */
public record Masked(String text) {

  @Override
  public String toString() {
    return text;
  }
}
