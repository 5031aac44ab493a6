import type { Model } from "@/api/meta";
import type { FieldMeta } from "@/api/types";
import { fields } from "../registry";

/** The columns of a table of children, without the link back to the parent. */
export function childColumns(model: Model, type: string): FieldMeta[] {
  const meta = model.type(type);
  if (!meta) return [];
  const names = meta.list.length > 0 ? meta.list : meta.fields.map((field) => field.name);
  return names.flatMap((name) => model.field(type, name) ?? []);
}

/** What can be typed in a row, in the order of the form. */
export function childInputs(model: Model, type: string): FieldMeta[] {
  const meta = model.type(type);
  if (!meta) return [];
  const inForm = meta.form.flatMap((section) => section.fields);
  const names = inForm.length > 0 ? inForm : meta.fields.map((field) => field.name);
  return names
    .flatMap((name) => model.field(type, name) ?? [])
    .filter((field) => !field.readOnly && !fields[field.kind].readOnly && field.kind !== "children");
}
