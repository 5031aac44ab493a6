package io.guanxi.platform.access;

import io.guanxi.record.FieldAccess;
import io.guanxi.record.Verb;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is stored: what it starts from, and where it differs.
 *
 * @param name null when its key has words of its own
 * @param system codes of {@link SystemRight}
 * @param reveals how many masked values its holders may have shown in 24 hours
 * @param reaches by plural type, then verb, where the base says otherwise
 * @param fields by plural type, then field
 */
record StoredRole(
    long id,
    long version,
    String key,
    @Nullable String name,
    @Nullable String description,
    String base,
    Set<String> system,
    boolean secondFactor,
    int reveals,
    Map<String, Map<Verb, Reach>> reaches,
    Map<String, Map<String, FieldAccess>> fields) {

  /** The one role that is what it is: it cannot be changed or deleted. */
  boolean isAdministrator() {
    return key.equals(Roles.ADMINISTRATOR);
  }
}
