package io.guanxi.kernel;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody may have to answer for.
 *
 * @param action {@code area.verb} in lower case with dashes, for example {@code role.changed}
 * @param actor who did it; null when nobody is known, as with a refused sign-in
 * @param type the singular key of the record type it was done to, where there is one
 * @param record the id of what it was done to, where it has one
 * @param details what else an auditor asks for, as JSON values: never a secret, never the value of
 *     a field that some may not read
 */
public record AuditEvent(
    String action,
    @Nullable Actor actor,
    @Nullable String type,
    @Nullable Long record,
    Map<String, Object> details) {

  public static AuditEvent of(String action, @Nullable Actor actor) {
    return new AuditEvent(action, actor, null, null, Map.of());
  }

  /** Done to one record, or to something else that has an id. */
  public AuditEvent on(String type, long record) {
    return new AuditEvent(action, actor, type, record, details);
  }

  public AuditEvent with(Map<String, Object> more) {
    return new AuditEvent(action, actor, type, record, more);
  }
}
