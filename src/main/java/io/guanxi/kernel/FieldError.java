package io.guanxi.kernel;

import java.util.List;

/**
 * Why a field's value is refused: a code from the closed list of {@code i18n/problem.properties},
 * with what the message needs.
 *
 * @param field the field's name, children by path ({@code lines[2].quantity})
 */
public record FieldError(String field, String code, List<Object> args) {

  public static FieldError of(String field, String code, Object... args) {
    return new FieldError(field, code, List.of(args));
  }
}
