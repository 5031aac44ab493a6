package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes up valid JSON values of one kind, for contract tests and sample data. */
@FunctionalInterface
public interface Samples {

  @Nullable Object sample(FieldSpec field, RandomGenerator random);

  /** Cannot be made up by itself. */
  Samples NONE = (field, random) -> null;
}
