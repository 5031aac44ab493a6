package io.guanxi.platform.transfer;

import io.guanxi.record.FieldSpec;
import io.guanxi.record.TypeSpec;
import org.jspecify.annotations.Nullable;

/** What a column of a file can be for. */
sealed interface Target {

  /** As in the mapping: {@code name}, {@code addresses.city}, {@code contactMethods.MOBILE}. */
  String name();

  /** The field whose kind decides how a cell is read. */
  FieldSpec field();

  /** The part of an address, null when the field is taken whole. */
  default @Nullable String part() {
    return null;
  }

  /** The children field it belongs to, null for the record itself. */
  default @Nullable FieldSpec holder() {
    return null;
  }

  /**
   * A field of the record itself, or a part of it when it is an address.
   *
   * @param keyOnly whether it finds records but is not written
   */
  record Plain(String name, FieldSpec field, @Nullable String part, boolean keyOnly)
      implements Target {}

  /** A field, or part of an address, of the one child that a row has. */
  record Child(String name, FieldSpec holder, FieldSpec field, @Nullable String part)
      implements Target {}

  /**
   * A child of its own for each such cell: its kind is the target's, its value the cell's.
   *
   * @param type what the children are
   * @param kind the child's choice field
   * @param option which kind
   * @param key the child's field by which equal values are known as equal
   */
  record Flat(
      String name,
      FieldSpec holder,
      TypeSpec type,
      FieldSpec kind,
      String option,
      FieldSpec field,
      FieldSpec key)
      implements Target {}
}
