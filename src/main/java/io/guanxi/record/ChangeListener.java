package io.guanxi.record;

import java.util.List;

/** Port: is told of stored drafts, in the same transaction, after the log was written. */
public interface ChangeListener {

  void stored(TypeSpec type, List<Draft> drafts);
}
