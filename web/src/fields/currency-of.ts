import type { FieldMeta } from "@/api/types";
import type { Surroundings } from "./field-ui";

/** The currency of an amount, as the field beside it says. */
export const currencyOf = (field: FieldMeta, record: Surroundings): string | null => {
  const value = field.currencyField ? record[field.currencyField] : null;
  if (value && typeof value === "object" && "title" in value) return String(value.title);
  return typeof value === "string" ? value : null;
};
