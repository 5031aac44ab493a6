import type { FieldMeta, Json } from "@/api/types";
import { isEmpty, type Surroundings } from "@/fields/field-ui";
import { looksOf } from "@/fields/looks";
import type { Formats } from "@/lib/format";
import { toLocal } from "@/lib/zone";

/** A value as a spreadsheet wants it and as it can be pasted back: plain numbers, dates as 2026-11-22. */
export function cellText(value: Json | undefined, field: FieldMeta, formats: Formats, record: Surroundings): string {
  if (isEmpty(value)) return "";
  const kind = field.valueKind ?? field.kind;
  switch (kind) {
    case "integer":
    case "decimal":
    case "percent":
    case "money":
      return String(value);
    case "date":
      return String(value).slice(0, 10);
    case "moment":
      return toLocal(String(value), formats.timeZone)?.slice(0, 16) ?? "";
    default:
      return looksOf(field).text(value as Json, field, formats, record);
  }
}
