package io.guanxi.record.internal;

import io.guanxi.kernel.FieldError;
import io.guanxi.kernel.Problem;
import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import java.util.List;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Says in the fields' terms what the database refused. */
@Component
final class Violations {

  private final Catalog catalog;

  Violations(Catalog catalog) {
    this.catalog = catalog;
  }

  Problem explain(TypeSpec type, DataIntegrityViolationException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException sql && sql.getServerErrorMessage() != null) {
        var message = sql.getServerErrorMessage();
        var constraint = message.getConstraint() == null ? "" : message.getConstraint();
        return switch (String.valueOf(sql.getSQLState())) {
          case "23505" -> duplicate(type, constraint);
          case "23503" -> Problem.conflict("still-referenced", constraint);
          case "23514" -> Problem.of(422, "rule-broken", constraint);
          default -> Problem.of(422, "not-storable", constraint);
        };
      }
    }
    return Problem.of(422, "not-storable", "");
  }

  private Problem duplicate(TypeSpec type, String index) {
    var columns = catalog.uniqueColumns(index);
    var fields =
        type.fields().stream()
            .filter(field -> field.columns().stream().anyMatch(c -> columns.contains(c.getName())))
            .map(FieldSpec::name)
            .toList();
    if (fields.isEmpty()) return Problem.conflict("duplicate-value", index);
    List<FieldError> errors =
        fields.stream().map(field -> FieldError.of(field, "duplicate-value")).toList();
    return Problem.invalid(errors);
  }
}
