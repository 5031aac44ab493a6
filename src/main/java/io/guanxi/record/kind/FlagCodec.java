package io.guanxi.record.kind;

import io.guanxi.record.FieldSpec;

/** Reads yes or no. */
final class FlagCodec implements Codec<Boolean> {

  @Override
  public Boolean read(FieldSpec field, Object json) throws Invalid {
    if (json instanceof Boolean flag) return flag;
    if ("true".equals(json)) return true;
    if ("false".equals(json)) return false;
    throw new Invalid("not-a-flag");
  }
}
