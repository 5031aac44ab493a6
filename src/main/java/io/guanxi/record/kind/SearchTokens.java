package io.guanxi.record.kind;

import java.util.Collection;

/** Adds the tokens by which a value of one kind is found. */
@FunctionalInterface
public interface SearchTokens<T> {

  void add(Collection<String> tokens, T value);
}
