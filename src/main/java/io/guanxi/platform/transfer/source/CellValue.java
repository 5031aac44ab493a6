package io.guanxi.platform.transfer.source;

import org.jspecify.annotations.Nullable;

/** A cell's value, nothing for a blank cell, or the code of what is wrong with it. */
public record CellValue<T>(@Nullable T value, @Nullable String problem) {

  static <T> CellValue<T> of(T value) {
    return new CellValue<>(value, null);
  }

  static <T> CellValue<T> blank() {
    return new CellValue<>(null, null);
  }

  static <T> CellValue<T> wrong(String problem) {
    return new CellValue<>(null, problem);
  }
}
