import type { RecordData, TypeMeta } from "@/api/types";
import { isEmpty } from "@/fields/field-ui";
import { phoneHref } from "@/fields/kinds/contact";
import { isFullNumber } from "@/fields/phone-number";

/** The number to call from a card: a phone field, or a text that is a full number. */
export function callLink(meta: TypeMeta, record: RecordData): string | null {
  for (const { name, kind } of meta.fields) {
    const value = record[name];
    if (isEmpty(value)) continue;
    if (kind === "phone") return phoneHref(value as string);
    if (typeof value === "string" && isFullNumber(value)) return phoneHref(value);
  }
  return null;
}
