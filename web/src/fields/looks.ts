import type { FieldMeta } from "@/api/types";
import type { FieldUi } from "./field-ui";
import { fields } from "./registry";

/** How a field looks in columns: a calculated one looks like the kind of its value. */
export function looksOf(field: FieldMeta): FieldUi {
  const kind = field.valueKind ?? field.kind;
  return fields[kind];
}
