package io.guanxi.record.web;

import io.guanxi.kernel.Problem;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/**
 * Turns every failure into a problem document; what is not foreseen is logged and told without its
 * insides.
 */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private final Problems problems;

  ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> problem(Problem problem) {
    return answer(problem);
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException e) {
    return answer(Problem.badRequest("unreadable-body"));
  }

  /** No form where one was to be sent. */
  @ExceptionHandler
  ResponseEntity<Map<String, Object>> noForm(MultipartException e) {
    return answer(Problem.badRequest("bad-request"));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> mismatch(MethodArgumentTypeMismatchException e) {
    return answer(Problem.badRequest("bad-parameter", e.getName()));
  }

  @ExceptionHandler({
    CannotCreateTransactionException.class,
    TransientDataAccessException.class,
    org.springframework.dao.DataAccessResourceFailureException.class
  })
  ResponseEntity<Map<String, Object>> busy(Exception e) {
    LOG.warn("Database not available: {}", e.getMessage());
    return ResponseEntity.status(503)
        .header("Retry-After", "2")
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.body(Problem.of(503, "try-again")));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> database(DataAccessException e) {
    LOG.error("Database refused", e);
    return answer(Problem.of(500, "internal"));
  }

  @ExceptionHandler
  ResponseEntity<Map<String, Object>> other(Exception e) throws Exception {
    if (e instanceof org.springframework.security.core.AuthenticationException
        || e instanceof org.springframework.security.access.AccessDeniedException) throw e;
    if (e instanceof ErrorResponse response) {
      var status = response.getStatusCode().value();
      return answer(
          Problem.of(
              status,
              status == 404 ? "not-found" : status == 405 ? "method-not-allowed" : "bad-request"));
    }
    LOG.error("Not foreseen", e);
    return answer(Problem.of(500, "internal"));
  }

  private ResponseEntity<Map<String, Object>> answer(Problem problem) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problems.body(problem));
  }
}
