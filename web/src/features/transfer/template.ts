import type { Model } from "@/api/meta";
import type { FieldMeta } from "@/api/types";

/** The parts of an address a file may have, as the server calls them. */
export const addressParts = ["province", "city", "district", "line", "postcode"] as const;
type Part = (typeof addressParts)[number];

function headersOf(model: Model, field: FieldMeta, part: (name: Part) => string): string[] {
  if (field.readOnly || field.kind === "json") return [];
  if (field.kind === "address") return addressParts.map(part);
  if (field.kind !== "children") return [field.label];
  const child = model.type(field.childType ?? "");
  const kinds = child?.fields.find((one) => one.kind === "choice" && one.required && !one.default);
  if (kinds?.options) return kinds.options.map(({ label }) => label);
  return child?.fields.flatMap((one) => headersOf(model, one, part)) ?? [];
}

const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** An empty table with a column for each field; the mark at its start tells Excel that it is UTF-8. */
export function templateOf(model: Model, type: string, part: (name: Part) => string): string {
  const headers = model.type(type)?.fields.flatMap((field) => headersOf(model, field, part)) ?? [];
  return `\uFEFF${[...new Set(headers)].map(cell).join(",")}\r\n`;
}
