package io.guanxi.record;

import org.jooq.TableField;

/**
 * Port: rows outside the record tables that name a record of any type by its id. They follow it
 * when it is merged into another.
 */
public interface RecordLinks {

  /** The column that, with the record, names the row. */
  TableField<?, Long> id();

  /** The column that names the record. */
  TableField<?, Long> record();
}
