package io.guanxi.record;

/** Declares one kind of record over its table. The only thing a plain type needs in Java. */
public interface RecordType {

  TypeSpec spec();
}
