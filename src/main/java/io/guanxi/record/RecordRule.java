package io.guanxi.record;

import io.guanxi.kernel.TypeKey;
import java.util.List;

/**
 * A rule of one record type, named as the sentence it enforces: derives values, then refuses what
 * must not be. Rules have no order among themselves. They run over batches from every door,
 * rehearsals of imports included: children before their parent; {@code derive} on create and
 * update, before it is asked whether required fields have values; {@code check} also on delete,
 * restore and purge ({@link Draft#action}).
 */
public interface RecordRule {

  TypeKey appliesTo();

  /** Derives values of one draft. */
  default void derive(Draft draft) {}

  /** Derives values of a whole batch; override only to look things up for all at once. */
  default void deriveAll(List<Draft> drafts) {
    drafts.forEach(this::derive);
  }

  /** Calls {@link Draft#refuse} for what must not be stored. */
  default void check(Draft draft) {}

  /** Checks a whole batch; override only to look things up for all at once. */
  default void checkAll(List<Draft> drafts) {
    drafts.forEach(this::check);
  }
}
