import type { FieldMeta, Json } from "@/api/types";
import { isEmpty, type Complaint } from "./field-ui";
import { fields } from "./registry";

/** What is wrong with a value before the server is asked. */
export function complaintAbout(value: Json | undefined, field: FieldMeta): Complaint | null {
  if (isEmpty(value)) return field.required ? { key: "required" } : null;
  return fields[field.kind].check?.(value as Json, field) ?? null;
}
