import type { FieldKind, FieldMeta, TypeMeta } from "@/api/types";
import { fields } from "@/fields/registry";

/** Kinds that are typed straight into the cell; the others open their own editor. */
const TYPED = new Set<FieldKind>(["text", "email", "url", "phone", "integer", "decimal", "percent", "money", "date"]);

/** Kinds whose editor needs more room than a cell has. */
const ROOMY = new Set<FieldKind>(["longtext", "richtext", "date", "moment", "choices", "tags", "address", "json"]);

export const isTyped = (field: FieldMeta) => TYPED.has(field.kind);
export const isRoomy = (field: FieldMeta) => ROOMY.has(field.kind);

/** Whether a list cell of this field may be changed at all by who looks at it. */
export const isEditable = (meta: TypeMeta, field: FieldMeta): boolean =>
  meta.can.update === true && !field.readOnly && !fields[field.kind].readOnly && field.kind !== "children";
