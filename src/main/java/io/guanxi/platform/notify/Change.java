package io.guanxi.platform.notify;

import io.guanxi.record.TypeSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the change log.
 *
 * @param fields by name: a pair {@code [from, to]}, or for children what was added, removed,
 *     changed
 */
record Change(
    TypeSpec type,
    long record,
    String action,
    @Nullable Long actor,
    String origin,
    Map<String, Object> fields) {

  boolean isCreate() {
    return action.equals("create");
  }

  boolean isUpdate() {
    return action.equals("update");
  }
}
