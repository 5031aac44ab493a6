package io.guanxi.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal the caller can understand: an HTTP status, a code from a closed list, and errors by
 * field.
 */
public final class Problem extends RuntimeException {

  private final int status;
  private final String code;
  private final List<Object> args;
  private final List<FieldError> errors;
  private final Map<String, Object> extra = new LinkedHashMap<>();

  private Problem(int status, String code, List<Object> args, List<FieldError> errors) {
    super(code + " " + args + (errors.isEmpty() ? "" : " " + errors), null, false, false);
    this.status = status;
    this.code = code;
    this.args = args;
    this.errors = errors;
  }

  public static Problem of(int status, String code, Object... args) {
    return new Problem(status, code, List.of(args), List.of());
  }

  public static Problem badRequest(String code, Object... args) {
    return of(400, code, args);
  }

  public static Problem forbidden(String code, Object... args) {
    return of(403, code, args);
  }

  public static Problem notFound() {
    return of(404, "not-found");
  }

  public static Problem conflict(String code, Object... args) {
    return of(409, code, args);
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(422, "validation-failed", List.of(), List.copyOf(errors));
  }

  /** Adds a member to the problem document, for example {@code current}. */
  public Problem with(String name, Object value) {
    extra.put(name, value);
    return this;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Object> args() {
    return args;
  }

  public List<FieldError> errors() {
    return errors;
  }

  public Map<String, Object> extra() {
    return extra;
  }
}
