package io.guanxi.platform.bundle;

/** What is, or became, of one file of a bundle. */
enum ItemState {
  /** One record is meant. */
  MATCHED,
  /** No record is called so. */
  NOTHING,
  /** Several records are called so. */
  SEVERAL,
  /** No such file is taken. */
  REFUSED,
  LEFT_OUT,
  ATTACHED,
  /** The record had the very same file already. */
  UNCHANGED,
  FAILED,
  UNDONE
}
